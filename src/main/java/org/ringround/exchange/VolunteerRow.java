package org.ringround.exchange;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringround.people.Abilities;
import org.ringround.people.Role;
import org.ringround.rota.WeeklyPattern;

/**
 * One volunteer of a file.
 *
 * @param shifts empty when the file does not speak of shifts
 */
record VolunteerRow(
        PersonKey key,
        Role role,
        Abilities abilities,
        List<String> areas,
        Reach reach,
        @Nullable WeeklyPattern shifts) {

    /** How they are reached: how long their phone rings, and by mail. */
    record Reach(@Nullable Duration ring, @Nullable String email) {}
}
