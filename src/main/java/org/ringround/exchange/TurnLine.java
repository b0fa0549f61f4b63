package org.ringround.exchange;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One turn of a day, to be rung by hand. What is not known is empty.
 *
 * @param time local: {@code 10:30}
 * @param kind the word of a kind of round
 * @param volunteers name and phone of each, in the order in which they are asked
 * @param contacts name and phone of each, in their order
 * @param suspended why it is not rung; empty: it is
 */
public record TurnLine(
        String time, Who who, String kind, List<String> volunteers, List<String> contacts, String suspended) {

    public TurnLine {
        volunteers = List.copyOf(volunteers);
        contacts = List.copyOf(contacts);
    }

    /**
     * Whom to ring.
     *
     * @param id of their person
     * @param phones in E.164, the first first
     * @param language as a code
     */
    public record Who(long id, String name, List<String> phones, String area, String language) {

        public Who {
            phones = List.copyOf(phones);
        }
    }

    static TurnLine of(Map<String, String> cells) {
        var who = new Who(
                Long.parseLong(cell(cells, "resident")),
                cell(cells, "resident_name"),
                Stream.of("resident_phone", "second_phone")
                        .map(column -> cell(cells, column))
                        .filter(phone -> !phone.isEmpty())
                        .toList(),
                cell(cells, "area"),
                cell(cells, "language"));
        return new TurnLine(
                cell(cells, "time"),
                who,
                cell(cells, "kind"),
                split(cell(cells, "volunteers")),
                split(cell(cells, "contacts")),
                cell(cells, "suspended"));
    }

    private static String cell(Map<String, String> cells, String column) {
        return Objects.requireNonNullElse(cells.get(column), "");
    }

    private static List<String> split(String people) {
        return Stream.of(people.split("; ")).filter(one -> !one.isEmpty()).toList();
    }
}
