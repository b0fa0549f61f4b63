package org.ringround.console.rounds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An escalation that nobody has closed.
 *
 * @param reference of its request
 * @param heardAt when the resident rang and said that they are all right, null: they did not
 * @param holder who has it, null: nobody
 */
public record Escalated(
        long reference,
        Whom whom,
        Instant beganAt,
        @Nullable Instant heardAt,
        @Nullable String holder) {}
