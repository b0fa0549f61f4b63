package org.ringround.exchange;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ringround.exchange.Imported.Count;
import org.ringround.exchange.RoundFileStore.Known;
import org.ringround.round.Agreement;
import org.ringround.round.Recurrence;
import org.ringround.round.Ringing;
import org.ringround.round.RoundKind;
import org.ringround.round.RoundNews;

/** Takes {@code rounds.csv}. */
final class RoundImport {

    private final ImportRun run;
    private final RoundFileStore store;
    private final LocalDate today;

    RoundImport(ImportRun run) {
        this.run = run;
        this.store = new RoundFileStore(run.tx());
        this.today = LocalDate.ofInstant(run.now(), run.rules().zone());
    }

    Count take(Sheet sheet) {
        RoundPeople people = RoundPeople.of(run, sheet);
        Map<RoundKey, Row> rows = run.keyed(sheet, "time", row -> key(row, people), row -> round(row, today, people));
        Map<RoundKey, Known> known = store.lock(
                rows.keySet().stream().map(key -> key.resident().phone()).toList());
        Map<RoundKey, RoundRow> rounds = new LinkedHashMap<>();
        rows.forEach((key, row) -> rounds.put(
                key,
                round(run.check(over(known.get(key), row)), starts(known.get(key)), people)
                        .apply(key)));
        checkScope(rows);
        int there = (int) rounds.keySet().stream().filter(known::containsKey).count();
        if (run.isGood()) {
            write(rounds, known);
            new RoundWarnings(run, store).add(rows, rounds);
        }
        run.tell(
                rows,
                ImportRun.cells(known, Known::cells),
                () -> ImportRun.cells(
                        store.lock(rounds.keySet().stream()
                                .map(key -> key.resident().phone())
                                .toList()),
                        Known::cells));
        return new Count(sheet.layout().file(), rounds.size() - there, there);
    }

    private void checkScope(Map<RoundKey, Row> rows) {
        Map<PersonKey, String> areas = new RoundPeopleStore(run.tx())
                .listAreas(rows.keySet().stream()
                        .map(key -> key.resident().phone())
                        .toList());
        var scope = ScopeCheck.of(run);
        rows.forEach((key, row) -> scope.resident(run.check(row), areas.get(key.resident())));
    }

    private Optional<RoundKey> key(CheckedRow row, RoundPeople people) {
        var cells = new RoundCells(row);
        Optional<PersonKey> resident = people.resident(row);
        Optional<RoundKind> kind = cells.kind();
        Optional<LocalTime> time = cells.time(run.rules().hours());
        return resident.flatMap(who -> kind.flatMap(what -> time.map(when -> new RoundKey(who, what, when))));
    }

    /** A suspension whose first day is emptied is gone whole, whether or not the file has its other columns. */
    private static Row over(@Nullable Known known, Row row) {
        if (known == null) {
            return row;
        }
        var before = new HashMap<>(known.cells());
        if (row.cells().containsKey("suspended_from")
                && row.cell("suspended_from").isEmpty()) {
            before.keySet().removeAll(List.of("suspended_until", "suspended_reason"));
        }
        return row.over(before);
    }

    private LocalDate starts(@Nullable Known known) {
        return known == null ? today : known.startsOn();
    }

    private static Function<RoundKey, RoundRow> round(CheckedRow row, LocalDate startsOn, RoundPeople people) {
        var cells = new RoundCells(row);
        Function<LocalTime, Recurrence> recurrence = cells.recurrence(startsOn);
        Ringing ringing = cells.ringing();
        var agreement = new Agreement(row.date("agreed_on").orElse(null), cells.suspension());
        List<String> volunteers = people.volunteers(row);
        return key -> {
            if (volunteers.contains(key.resident().phone())) {
                row.refuse("volunteers", "one of them has the resident's own phone, which cannot ring itself");
            }
            boolean asksVolunteers = key.kind() == RoundKind.BEFRIENDING;
            return new RoundRow(
                    key,
                    recurrence.apply(key.time()),
                    asksVolunteers ? new Ringing(ringing.ring(), null) : ringing,
                    agreement,
                    asksVolunteers ? volunteers : List.of());
        };
    }

    private void write(Map<RoundKey, RoundRow> rounds, Map<RoundKey, Known> known) {
        store.add(
                rounds.values().stream()
                        .filter(round -> !known.containsKey(round.key()))
                        .toList(),
                run.now());
        Map<Long, RoundRow> byId = new LinkedHashMap<>();
        store.lock(rounds.keySet().stream().map(key -> key.resident().phone()).toList())
                .forEach((key, its) -> {
                    RoundRow round = rounds.get(key);
                    if (round != null) {
                        byId.put(its.id(), round);
                    }
                });
        store.update(byId, run.now());
        store.replaceVolunteers(byId);
        RoundNews.changed(run.tx(), run.now());
    }
}
