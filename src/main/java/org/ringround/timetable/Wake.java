package org.ringround.timetable;

import java.time.Instant;
import java.util.Map;

/**
 * One wake-up: at that instant, with data that say what for.
 *
 * @param group who is woken
 * @param name within the group; the same name set again replaces this one
 * @param data ids and dates only, nothing personal
 */
public record Wake(String group, String name, Instant at, Map<String, String> data) {

    public Wake {
        if (group.isBlank() || name.isBlank()) {
            throw new IllegalArgumentException("a wake needs a group and a name");
        }
        data = Map.copyOf(data);
    }
}
