package org.ringround.exchange;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ringround.exchange.Imported.Count;
import org.ringround.exchange.RoundFileStore.Known;
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
        var reading = new RoundReading(run.rules().hours(), RoundPeople.of(run, sheet));
        Map<RoundKey, Row> rows = run.keyed(sheet, "time", reading::key, row -> reading.round(row, today));
        Map<RoundKey, Known> known = store.lock(
                rows.keySet().stream().map(key -> key.resident().phone()).toList());
        Map<RoundKey, RoundRow> rounds = new LinkedHashMap<>();
        rows.forEach((key, row) -> rounds.put(
                key,
                reading.round(run.check(over(known.get(key), row)), starts(known.get(key)))
                        .apply(key)));
        checkScope(rows);
        int there = (int) rounds.keySet().stream().filter(known::containsKey).count();
        if (run.isGood()) {
            write(rounds, known);
            new RoundWarnings(run).add(rows, rounds);
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
