package org.ringround.console.people;

import java.util.Map;
import org.ringround.console.Entry;
import org.ringround.console.Spoken;
import org.ringround.exchange.Written;
import org.ringround.words.PeopleLabel;
import org.ringround.words.Wording;

/** Says at the field of a form what breaks the rules of the files, and how it is written right. */
final class Faults {

    private static final Map<String, Wording> RIGHT = Map.ofEntries(
            Map.entry("name", PeopleLabel.WRONG_NAME),
            Map.entry("phone", PeopleLabel.WRONG_PHONE),
            Map.entry("area", PeopleLabel.WRONG_AREA),
            Map.entry("language", PeopleLabel.WRONG_LANGUAGE),
            Map.entry("languages", PeopleLabel.WRONG_LANGUAGE),
            Map.entry("helps_with", PeopleLabel.WRONG_NEED),
            Map.entry("role", PeopleLabel.WRONG_ROLE),
            Map.entry("address", PeopleLabel.WRONG_ADDRESS),
            Map.entry("notes", PeopleLabel.WRONG_NOTES),
            Map.entry("second_phone", PeopleLabel.WRONG_SECOND_PHONE),
            Map.entry("contact_name", PeopleLabel.WRONG_CONTACT_NAME),
            Map.entry("contact_phone", PeopleLabel.WRONG_PHONE),
            Map.entry("shifts", PeopleLabel.WRONG_SHIFTS),
            Map.entry("ring_time", PeopleLabel.WRONG_RING_TIME),
            Map.entry("email", PeopleLabel.WRONG_EMAIL));

    private Faults() {}

    static void tell(Written.Wrong wrong, Entry entry, Spoken say) {
        wrong.columns().stream()
                .sorted()
                .forEach(column ->
                        entry.refuse(field(column), say.say(RIGHT.getOrDefault(column, PeopleLabel.WRONG_SOMETHING))));
    }

    static void tell(Written.Taken taken, Entry entry, Spoken say) {
        entry.refuse(
                taken.column(),
                say.say(taken.column().equals("phone") ? PeopleLabel.PHONE_TAKEN : PeopleLabel.NAME_TAKEN));
    }

    /** Of the contacts the first one stands for all. */
    private static String field(String column) {
        return column.startsWith("contact_") ? column + "1" : column;
    }
}
