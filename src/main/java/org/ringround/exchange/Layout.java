package org.ringround.exchange;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files of an import, in the order in which they are taken; their columns are also those of the exports. */
enum Layout {
    AREAS("areas.csv", List.of("name"), List.of("name", "postcodes", "ring", "neighbours")),
    LINES("lines.csv", List.of("number"), List.of("number", "name", "area", "script")),
    VOLUNTEERS(
            "volunteers.csv",
            List.of("phone"),
            List.of("phone", "name", "area", "languages", "helps_with", "role", "shifts", "ring_time", "email")),
    RESIDENTS(
            "residents.csv",
            List.of("phone", "name"),
            List.of(
                    "phone",
                    "name",
                    "area",
                    "language",
                    "address",
                    "notes",
                    "second_phone",
                    "contact_name",
                    "contact_phone")),
    BANK_HOLIDAYS("bank_holidays.csv", List.of("date"), List.of("date", "name", "holiday")),
    ROUNDS(
            "rounds.csv",
            List.of("resident_phone", "kind", "time"),
            List.of(
                    "resident_phone",
                    "resident_name",
                    "kind",
                    "time",
                    "days",
                    "every_weeks",
                    "starts_on",
                    "volunteers",
                    "ring_time",
                    "retries",
                    "bank_holidays",
                    "agreed_on",
                    "suspended_from",
                    "suspended_until",
                    "suspended_reason")),
    BLOCKED("blocked.csv", List.of("number"), List.of("number", "action", "until", "reason"));

    private final String file;
    private final List<String> keys;
    private final List<String> columns;

    Layout(String file, List<String> keys, List<String> columns) {
        this.file = file;
        this.keys = keys;
        this.columns = columns;
    }

    String file() {
        return file;
    }

    List<String> keys() {
        return keys;
    }

    List<String> columns() {
        return columns;
    }

    static Optional<Layout> find(String file) {
        return Stream.of(values()).filter(layout -> layout.file.equals(file)).findFirst();
    }

    static String files() {
        return Stream.of(values()).map(Layout::file).collect(Collectors.joining(", "));
    }
}
