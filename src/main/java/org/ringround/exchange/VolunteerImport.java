package org.ringround.exchange;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ringround.exchange.Imported.Count;
import org.ringround.exchange.VolunteerFileStore.Known;
import org.ringround.people.Abilities;
import org.ringround.people.Need;
import org.ringround.people.Role;
import org.ringround.rota.Duty;
import org.ringround.rota.ShiftStore;
import org.ringround.rota.WeeklyPattern;
import org.ringround.round.RoundNews;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;
import org.ringround.words.ImportFault;

/** Takes {@code volunteers.csv}. */
final class VolunteerImport {

    static final int LONGEST_NAME = 100;

    private static final Duration SHORTEST_RING = Duration.ofSeconds(5);
    private static final Duration LONGEST_RING = Duration.ofSeconds(40);

    private static final List<Need> NEEDS = List.of(Need.SHOPPING, Need.MEDICINE, Need.CHAT);

    private final ImportRun run;
    private final VolunteerFileStore store;
    private final PersonFileStore people;
    private final AreaNames areas;

    VolunteerImport(ImportRun run) {
        this.run = run;
        this.store = new VolunteerFileStore(run.tx());
        this.people = new PersonFileStore(run.tx());
        this.areas = AreaNames.of(run);
    }

    Count take(Sheet sheet) {
        boolean withShifts = sheet.columns().contains("shifts");
        Map<String, Row> rows = run.keyed(
                sheet, "phone", row -> row.phone("phone").map(PhoneNumber::e164), row -> volunteer(row, withShifts));
        Map<String, Known> known = store.lock(rows.keySet());
        Map<String, VolunteerRow> volunteers = new LinkedHashMap<>();
        rows.forEach((phone, row) -> volunteers.put(
                phone,
                volunteer(run.check(over(known.get(phone), row)), withShifts).apply(phone)));
        checkNames(rows, volunteers, known);
        checkScope(rows, volunteers, known);
        if (run.isGood()) {
            write(volunteers, known);
        }
        run.tell(
                rows,
                ImportRun.cells(known, Known::cells),
                () -> ImportRun.cells(store.lock(rows.keySet()), Known::cells));
        int there =
                (int) volunteers.keySet().stream().filter(known::containsKey).count();
        return new Count(sheet.layout().file(), volunteers.size() - there, there);
    }

    private static Row over(@Nullable Known known, Row row) {
        return known == null ? row : row.over(known.cells());
    }

    private Function<String, VolunteerRow> volunteer(CheckedRow row, boolean withShifts) {
        Optional<String> name = row.line("name", LONGEST_NAME);
        if (name.isEmpty()) {
            row.refuse("name", ImportFault.NAMELESS);
        }
        List<Language> languages = row.languages("languages");
        Role role = row.word("role", List.of(Role.values()), Role::word).orElse(Role.VOLUNTEER);
        var abilities = new Abilities(
                languages.isEmpty() ? List.of(run.rules().firstLanguage()) : languages,
                Set.copyOf(row.words("helps_with", NEEDS, Need::word)));
        List<String> named = areas.read(row, "area");
        var reach = new VolunteerRow.Reach(
                row.ringTime("ring_time", SHORTEST_RING, LONGEST_RING).orElse(null),
                row.email("email").orElse(null));
        WeeklyPattern shifts = withShifts ? row.shifts("shifts") : null;
        return phone -> new VolunteerRow(new PersonKey(phone, name.orElse("")), role, abilities, named, reach, shifts);
    }

    /** A volunteer's new name must not be that of somebody else there, nor leave the same person another in the other file. */
    private void checkNames(Map<String, Row> rows, Map<String, VolunteerRow> volunteers, Map<String, Known> known) {
        Set<PersonKey> there = people.listAt(known.keySet()).keySet();
        Set<PersonKey> residents = residents();
        known.forEach((phone, before) -> {
            Row row = rows.get(phone);
            VolunteerRow volunteer = volunteers.get(phone);
            if (row == null || volunteer == null || volunteer.key().name().equals(before.name())) {
                return;
            }
            if (there.contains(volunteer.key())) {
                run.check(row)
                        .refuse(
                                "name",
                                ImportFault.NAME_TAKEN,
                                Map.of("name", volunteer.key().name(), "before", before.name()));
            } else if (before.isResident() && residents.contains(new PersonKey(phone, before.name()))) {
                run.check(row).refuse("name", ImportFault.NAME_IN_RESIDENTS, Map.of("before", before.name()));
            }
        });
    }

    private void checkScope(Map<String, Row> rows, Map<String, VolunteerRow> volunteers, Map<String, Known> known) {
        var scope = ScopeCheck.of(run);
        rows.forEach((phone, row) -> {
            Known before = known.get(phone);
            VolunteerRow volunteer = volunteers.get(phone);
            scope.areas(
                    run.check(row),
                    before == null ? null : row.withCells(before.cells()).list("area"),
                    volunteer == null ? List.of() : volunteer.areas());
        });
    }

    private Set<PersonKey> residents() {
        var residents = new HashSet<PersonKey>();
        run.findSheet(Layout.RESIDENTS)
                .ifPresent(sheet -> sheet.rows()
                        .forEach(row -> PhoneNumber.read(
                                        row.cell("phone"), run.rules().region())
                                .ifPresent(phone -> residents.add(new PersonKey(phone.e164(), row.cell("name"))))));
        return residents;
    }

    private void write(Map<String, VolunteerRow> volunteers, Map<String, Known> known) {
        rename(volunteers, known);
        Map<PersonKey, Long> ids = people.ensure(
                volunteers.values().stream().map(VolunteerRow::key).toList());
        Map<Long, VolunteerRow> added = new LinkedHashMap<>();
        Map<Long, VolunteerRow> updated = new LinkedHashMap<>();
        volunteers.forEach((phone, volunteer) -> {
            Known before = known.get(phone);
            if (before == null) {
                added.put(ids.get(volunteer.key()), volunteer);
            } else {
                updated.put(before.id(), volunteer);
            }
        });
        store.add(added);
        store.update(updated);
        Map<Long, VolunteerRow> all = new HashMap<>(added);
        all.putAll(updated);
        if (run.asked().confirms()) {
            store.confirm(all.keySet(), run.now());
        }
        store.replaceAreas(all, new AreaFileStore(run.tx()).listIds());
        new ShiftStore(run.tx()).replace(newShifts(all, known));
        new Duty(run.tx(), run.rules().zone()).rewrite(new ArrayList<>(all.keySet()), run.now());
        if (!updated.isEmpty()) {
            RoundNews.changed(run.tx(), run.now());
        }
    }

    private void rename(Map<String, VolunteerRow> volunteers, Map<String, Known> known) {
        Map<Long, String> names = new HashMap<>();
        known.forEach((phone, before) -> {
            VolunteerRow volunteer = volunteers.get(phone);
            if (volunteer != null && !volunteer.key().name().equals(before.name())) {
                names.put(before.id(), volunteer.key().name());
            }
        });
        people.rename(names);
    }

    /** Only of those whose shifts are others than before. */
    private static Map<Long, WeeklyPattern> newShifts(Map<Long, VolunteerRow> volunteers, Map<String, Known> known) {
        Map<Long, WeeklyPattern> patterns = new HashMap<>();
        volunteers.forEach((id, volunteer) -> {
            Known before = known.get(volunteer.key().phone());
            WeeklyPattern then = before == null ? WeeklyPattern.NONE : before.shifts();
            WeeklyPattern now = volunteer.shifts();
            if (now != null && !now.equals(then)) {
                patterns.put(id, now);
            }
        });
        return patterns;
    }
}
