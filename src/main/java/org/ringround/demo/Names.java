package org.ringround.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ringround.exchange.What;

/** Who is who in the town, by phone number. */
final class Names {

    private static final int NUMBER_LENGTH = "+447700900101".length();

    private final Map<String, String> byNumber = new LinkedHashMap<>();
    private final Set<String> volunteers = new TreeSet<>();

    private Names() {}

    /** Those at a shared phone are named together: {@code Jean or Ronald}. */
    static Names of(Rows rows) {
        var names = new Names();
        rows.list(What.VOLUNTEERS).forEach(row -> {
            names.volunteers.add(row.getOrDefault("phone", ""));
            names.add(row);
        });
        rows.list(What.RESIDENTS).forEach(row -> {
            names.add(row);
            names.addContacts(row);
        });
        return names;
    }

    /** Names and numbers stand in the same order. */
    private void addContacts(Map<String, String> row) {
        String[] phones = row.getOrDefault("contact_phone", "").split(";");
        String[] called = row.getOrDefault("contact_name", "").split(";");
        for (int one = 0; one < phones.length && one < called.length; one++) {
            if (!phones[one].isEmpty()) {
                byNumber.putIfAbsent(phones[one], called[one]);
            }
        }
    }

    private void add(Map<String, String> row) {
        byNumber.merge(
                row.getOrDefault("phone", ""), row.getOrDefault("name", ""), (one, other) -> one + " or " + other);
    }

    boolean isVolunteer(String number) {
        return volunteers.contains(number);
    }

    Set<String> volunteers() {
        return volunteers;
    }

    /** {@code Gwen 07700 900101}, or {@code a caller 07700 900555}. */
    String of(String number) {
        return byNumber.getOrDefault(number, "a caller") + " " + local(number);
    }

    /** The name alone, or the number of somebody unknown. */
    String brief(String number) {
        return byNumber.getOrDefault(number, local(number));
    }

    /** As it is written in Britain: {@code 07700 900101}; anything else as it is. */
    static String local(String number) {
        return number.startsWith("+44") && number.length() == NUMBER_LENGTH
                ? "0" + number.substring(3, 7) + " " + number.substring(7)
                : number;
    }

    /** The phone of somebody by name, by number, or by the last digits of their number; several fit: the first. */
    Optional<String> find(String words) {
        String digits = words.replaceAll("[^0-9]", "");
        if (digits.isEmpty()) {
            String name = words.strip().toLowerCase(Locale.ROOT);
            return byNumber.entrySet().stream()
                    .filter(entry -> List.of(
                                    entry.getValue().toLowerCase(Locale.ROOT).split(" or "))
                            .contains(name))
                    .map(Map.Entry::getKey)
                    .findFirst();
        }
        String number = international(words.strip(), digits);
        if (number.startsWith("+")) {
            return Optional.of(number);
        }
        return byNumber.keySet().stream()
                .filter(known -> known.endsWith(digits))
                .findFirst();
    }

    private static String international(String words, String digits) {
        if (words.startsWith("+")) {
            return "+" + digits;
        }
        return digits.startsWith("0") && digits.length() > 9 ? "+44" + digits.substring(1) : digits;
    }
}
