package org.ringround.exchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ringround.telephony.PhoneNumber;
import org.ringround.words.ImportFault;

/**
 * Whom the rows of rounds may name: those who are there and those of the same folder.
 *
 * @param residents their names by phone
 * @param volunteers their names by phone
 * @param allResidents whether every phone passes, because the folder's own residents could not be read
 */
record RoundPeople(
        Map<String, Set<String>> residents,
        Map<String, Set<String>> volunteers,
        boolean allResidents,
        boolean allVolunteers) {

    static RoundPeople of(ImportRun run, Sheet sheet) {
        var store = new RoundPeopleStore(run.tx());
        Map<String, Set<String>> residents = names(store.listResidents(phones(run, sheet, "resident_phone")));
        Map<String, Set<String>> volunteers = names(store.listVolunteers(phones(run, sheet, "volunteers")));
        boolean allResidents = addFolder(run, Layout.RESIDENTS, residents);
        boolean allVolunteers = addFolder(run, Layout.VOLUNTEERS, volunteers);
        return new RoundPeople(residents, volunteers, allResidents, allVolunteers);
    }

    /** The resident that the row names; reports why there is none. */
    Optional<PersonKey> resident(CheckedRow row) {
        String phone = row.phone("resident_phone").map(PhoneNumber::e164).orElse(null);
        String name = row.line("resident_name", VolunteerImport.LONGEST_NAME).orElse(null);
        if (phone == null) {
            return Optional.empty();
        }
        Set<String> there = residents.getOrDefault(phone, Set.of());
        if (allResidents || (name != null && there.contains(name))) {
            return Optional.of(new PersonKey(phone, name == null ? "" : name));
        }
        if (name == null && there.size() == 1) {
            return Optional.of(new PersonKey(phone, there.iterator().next()));
        }
        refuse(row, name == null ? "" : name, there);
        return Optional.empty();
    }

    private static void refuse(CheckedRow row, String name, Set<String> there) {
        String known = there.stream().sorted().collect(Collectors.joining(", "));
        if (there.isEmpty()) {
            row.refuse("resident_phone", ImportFault.NO_RESIDENT);
        } else if (name.isEmpty()) {
            row.refuse("resident_name", ImportFault.WHICH_RESIDENT, Map.of("known", known));
        } else {
            row.refuse("resident_name", ImportFault.NO_RESIDENT_CALLED, Map.of("name", name, "known", known));
        }
    }

    /** The phones of the volunteers that the row names, each once; unknown ones are reported. */
    List<String> volunteers(CheckedRow row) {
        return row.row().list("volunteers").stream()
                .flatMap(text -> row.phone("volunteers", text).map(PhoneNumber::e164).stream()
                        .peek(phone -> checkVolunteer(row, text, phone)))
                .distinct()
                .toList();
    }

    private void checkVolunteer(CheckedRow row, String text, String phone) {
        if (!allVolunteers && !volunteers.containsKey(phone)) {
            row.refuse("volunteers", ImportFault.NO_VOLUNTEER, Map.of("text", text));
        }
    }

    private static Set<String> phones(ImportRun run, Sheet sheet, String column) {
        return sheet.rows().stream()
                .flatMap(row -> row.list(column).stream())
                .flatMap(text -> read(run, text))
                .collect(Collectors.toSet());
    }

    private static Map<String, Set<String>> names(Collection<PersonKey> people) {
        Map<String, Set<String>> names = new HashMap<>();
        people.forEach(person ->
                names.computeIfAbsent(person.phone(), phone -> new TreeSet<>()).add(person.name()));
        return names;
    }

    /** Whether the folder's file could not be read. */
    private static boolean addFolder(ImportRun run, Layout layout, Map<String, Set<String>> names) {
        Sheet sheet = run.findSheet(layout).orElse(null);
        if (sheet == null) {
            return false;
        }
        sheet.rows()
                .forEach(row -> read(run, row.cell("phone"))
                        .forEach(phone -> names.computeIfAbsent(phone, any -> new TreeSet<>())
                                .add(row.cell("name"))));
        return !sheet.whole();
    }

    private static Stream<String> read(ImportRun run, String text) {
        return PhoneNumber.read(text, run.rules().region()).map(PhoneNumber::e164).stream();
    }
}
