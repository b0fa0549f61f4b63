package org.ringround.console.people;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ringround.console.Entry;
import org.ringround.console.Spoken;
import org.ringround.words.PeopleLabel;

/** The contacts of a resident in a form: a name, a number and a place in the order for each. */
final class Contacts {

    /** More than anybody has who looks after somebody. */
    static final int MOST = 6;

    private static final String NAME = "contact_name";
    private static final String PHONE = "contact_phone";
    private static final String ORDER = "contact_order";

    private Contacts() {}

    private record Contact(int order, String name, String phone) {}

    /** The two cells of the file, in the order that was typed. Half a contact is refused. */
    static Map<String, String> cells(Entry entry, Spoken say, String region) {
        var contacts = new ArrayList<Contact>();
        for (int i = 1; i <= MOST; i++) {
            String name = entry.text(NAME + i, 100).orElse("");
            String phone = entry.value(PHONE + i).strip();
            if (name.isEmpty() && phone.isEmpty()) {
                continue;
            }
            if (name.isEmpty() || name.contains(";")) {
                entry.refuse(NAME + i, say.say(PeopleLabel.WRONG_CONTACT_NAME));
            }
            if (phone.isEmpty()
                    || entry.phone(PHONE + i, region)
                            .filter(number -> !number.mayBeRung())
                            .isPresent()) {
                entry.refuse(PHONE + i, say.say(PeopleLabel.WRONG_PHONE));
            }
            contacts.add(new Contact(entry.figure(ORDER + i, 1, MOST).orElse(i), name, phone));
        }
        contacts.sort(Comparator.comparingInt(Contact::order));
        return Map.of(
                NAME, Cells.joined(contacts.stream().map(Contact::name).toList()),
                PHONE, Cells.joined(contacts.stream().map(Contact::phone).toList()));
    }

    /** The fields of the form for these two cells. */
    static Map<String, String> fields(Map<String, String> cells) {
        List<String> names = Cells.several(cells.getOrDefault(NAME, ""));
        List<String> phones = Cells.several(cells.getOrDefault(PHONE, ""));
        Map<String, String> fields = new HashMap<>();
        for (int i = 0; i < names.size() && i < MOST; i++) {
            fields.put(NAME + (i + 1), names.get(i));
            fields.put(PHONE + (i + 1), phones.get(i));
        }
        for (int i = 1; i <= MOST; i++) {
            fields.put(ORDER + i, Integer.toString(i));
        }
        return fields;
    }
}
