package org.ringround.console.settings;

import java.util.Map;
import java.util.Set;
import org.ringround.console.Entry;
import org.ringround.console.Spoken;
import org.ringround.words.SettingsLabel;

/** Says at the field of a form what breaks the rules of the files, and how it is written right. */
final class Faults {

    private Faults() {}

    /** @param right what is said of each column; the fields are named like the columns */
    static void tell(Set<String> columns, Map<String, SettingsLabel> right, Entry entry, Spoken say) {
        columns.stream()
                .sorted()
                .forEach(column ->
                        entry.refuse(column, say.say(right.getOrDefault(column, SettingsLabel.FAULT_SOMETHING))));
    }
}
