package org.ringround.console.rounds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ringround.round.RoundKind;

/**
 * A turn on the page of its day.
 *
 * @param attempts how often a phone rang for it
 * @param escalation the reference of its request, null: it was not escalated
 */
public record TurnRow(
        long round,
        RoundKind kind,
        Instant dueAt,
        TurnState state,
        int attempts,
        @Nullable Long escalation) {

    /** By which a page of the day goes on: the minute and the round. */
    String key() {
        return dueAt.getEpochSecond() + "-" + round;
    }
}
