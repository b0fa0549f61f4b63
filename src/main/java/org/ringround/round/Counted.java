package org.ringround.round;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A round, and from when to when it counts.
 *
 * @param from its turns due later than that count
 * @param begunTo those due until then were begun, or were to be
 * @param endedAt null while it was not given up
 */
record Counted(
        Round round,
        Instant from,
        Instant begunTo,
        @Nullable Instant endedAt) {

    /** Of one that was given up, what the clock had not come to by then is due no more. */
    boolean includes(Occurrence turn) {
        return turn.dueAt().isAfter(from) && (endedAt == null || (turn.dueAt().isBefore(endedAt) && isPast(turn)));
    }

    /** Whether the clock has come past that turn. */
    boolean isPast(Occurrence turn) {
        return !turn.dueAt().isAfter(begunTo);
    }
}
