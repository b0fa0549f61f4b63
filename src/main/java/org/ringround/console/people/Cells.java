package org.ringround.console.people;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The cells of a person, as the files have them, and the fields of a form. */
final class Cells {

    private Cells() {}

    /** One value for each field. */
    static Map<String, List<String>> fields(Map<String, String> cells) {
        Map<String, List<String>> fields = new HashMap<>();
        cells.forEach((name, value) -> fields.put(name, List.of(value)));
        return fields;
    }

    static List<String> several(String cell) {
        return cell.isEmpty() ? List.of() : List.of(cell.split(";"));
    }

    static String joined(List<String> values) {
        return String.join(";", values);
    }
}
