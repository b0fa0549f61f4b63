package org.ringround.timetable;

import java.time.Instant;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One wake-up: at that instant, with data that say what for.
 *
 * @param group who is woken
 * @param name within the group; the same name set again replaces this one
 * @param data ids and dates only, nothing personal: it stands in tables that nobody purges
 */
public record Wake(String group, String name, Instant at, Map<String, String> data) {

    /** No phone number and no sentence is one of these. */
    private static final Pattern PLAIN = Pattern.compile("[\\w:.-]{1,64}");

    public Wake {
        data = Map.copyOf(data);
        Stream.of(Stream.of(group, name), data.keySet().stream(), data.values().stream())
                .flatMap(words -> words)
                .forEach(Wake::check);
    }

    private static void check(String word) {
        if (!PLAIN.matcher(word).matches()) {
            throw new IllegalArgumentException("a wake consists of ids and dates");
        }
    }
}
