package org.ringround.console.rounds;

import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.ringround.round.RoundKind;
import org.ringround.round.Suspension;
import org.ringround.round.Weekdays;

/**
 * A round in a list.
 *
 * @param which one of the first four
 * @param suspension null: there is none
 */
public record RoundLine(
        long id,
        Whom whom,
        RoundKind kind,
        LocalTime time,
        Weekdays days,
        int everyWeeks,
        RoundFilter.Which which,
        @Nullable Suspension suspension) {}
