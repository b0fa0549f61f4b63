package org.ringround.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ringround.exchange.Imported.Count;
import org.ringround.exchange.ResidentRow.Contact;
import org.ringround.exchange.ResidentRow.Home;
import org.ringround.round.RoundNews;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;
import org.ringround.words.ImportFault;

/** Takes {@code residents.csv}. */
final class ResidentImport {

    private static final int LONGEST_ADDRESS = 500;
    private static final int LONGEST_NOTES = 4_000;

    private final ImportRun run;
    private final ResidentFileStore store;
    private final AreaNames areas;

    ResidentImport(ImportRun run) {
        this.run = run;
        this.store = new ResidentFileStore(run.tx());
        this.areas = AreaNames.of(run);
    }

    Count take(Sheet sheet) {
        Map<PersonKey, Row> rows = run.keyed(sheet, "name", ResidentImport::key, this::resident);
        Map<PersonKey, Map<String, String>> known =
                store.lock(rows.keySet().stream().map(PersonKey::phone).toList());
        Map<PersonKey, ResidentRow> residents = new LinkedHashMap<>();
        rows.forEach((key, row) -> residents.put(
                key,
                resident(run.check(row.over(known.getOrDefault(key, Map.of())))).apply(key)));
        checkScope(rows, residents, known);
        if (run.isGood()) {
            write(residents, known);
        }
        run.tell(
                rows,
                known,
                () -> store.lock(rows.keySet().stream().map(PersonKey::phone).toList()));
        int there = (int) residents.keySet().stream().filter(known::containsKey).count();
        return new Count(sheet.layout().file(), residents.size() - there, there);
    }

    private void checkScope(
            Map<PersonKey, Row> rows,
            Map<PersonKey, ResidentRow> residents,
            Map<PersonKey, Map<String, String>> known) {
        var scope = ScopeCheck.of(run);
        rows.forEach((key, row) -> {
            Map<String, String> before = known.get(key);
            ResidentRow resident = residents.get(key);
            scope.areas(
                    run.check(row),
                    before == null ? null : row.withCells(before).list("area"),
                    resident == null || resident.area() == null ? List.of() : List.of(resident.area()));
        });
    }

    private static Optional<PersonKey> key(CheckedRow row) {
        Optional<PhoneNumber> phone = row.phone("phone");
        Optional<String> name = row.line("name", VolunteerImport.LONGEST_NAME);
        return phone.flatMap(number -> name.map(called -> new PersonKey(number.e164(), called)));
    }

    private Function<PersonKey, ResidentRow> resident(CheckedRow row) {
        List<String> named = areas.read(row, "area");
        if (named.size() > 1) {
            row.refuse("area", ImportFault.RESIDENT_OF_AREAS);
        }
        PhoneNumber second = row.phone("second_phone").orElse(null);
        Language language = row.language("language").orElse(null);
        var home = new Home(
                row.lines("address", LONGEST_ADDRESS).orElse(null),
                row.lines("notes", LONGEST_NOTES).orElse(null),
                second);
        List<Contact> contacts = contacts(row);
        return key -> {
            if (second != null && second.e164().equals(key.phone())) {
                row.refuse("second_phone", ImportFault.SAME_PHONE);
            }
            return new ResidentRow(key, named.isEmpty() ? null : named.get(0), language, home, contacts);
        };
    }

    private static List<Contact> contacts(CheckedRow row) {
        List<String> names = row.places("contact_name", VolunteerImport.LONGEST_NAME);
        List<String> phones = row.row().places("contact_phone");
        if (names.size() != phones.size() || names.contains("") || phones.contains("")) {
            row.refuse(
                    phones.size() > names.size() ? "contact_phone" : "contact_name",
                    ImportFault.CONTACTS_UNPAIRED,
                    Map.of("names", names.size(), "phones", phones.size()));
            return List.of();
        }
        var contacts = new ArrayList<Contact>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            row.phone("contact_phone", phones.get(i)).ifPresent(phone -> contacts.add(new Contact(name, phone)));
        }
        return contacts;
    }

    private void write(Map<PersonKey, ResidentRow> residents, Map<PersonKey, Map<String, String>> known) {
        Map<PersonKey, Long> ids = new PersonFileStore(run.tx()).ensure(residents.keySet());
        Map<String, Long> areaIds = new AreaFileStore(run.tx()).listIds();
        Map<Long, ResidentRow> added = new LinkedHashMap<>();
        Map<Long, ResidentRow> updated = new LinkedHashMap<>();
        residents.forEach((key, resident) -> (known.containsKey(key) ? updated : added).put(ids.get(key), resident));
        store.add(added, areaIds);
        store.update(updated, areaIds);
        Map<Long, ResidentRow> all = new HashMap<>(added);
        all.putAll(updated);
        store.replaceContacts(all);
        if (!updated.isEmpty()) {
            RoundNews.changed(run.tx(), run.now());
        }
    }
}
