package org.ringround.escalation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A resident from whom nobody could hear on one turn of their round, as it is kept.
 *
 * @param turn of the round
 * @param reference of its request
 * @param resident their person
 * @param pressedAt since when coordinators are rung, null before
 * @param heardAt when the resident rang and said that they are all right, null when they did not
 * @param held the coordinator who has it, null while none does
 * @param desk the account of the console that has it, null while none does; never with {@code held}
 * @param closedAt null while it is open
 */
record Escalation(
        UUID id,
        UUID turn,
        long reference,
        long resident,
        Instant beganAt,
        LookIn lookIn,
        @Nullable Instant pressedAt,
        @Nullable Instant heardAt,
        @Nullable Has held,
        @Nullable Has desk,
        @Nullable Instant closedAt) {

    /**
     * The human check.
     *
     * @param askedAt since when volunteers on duty are asked
     * @param taken who took it
     * @param spokenAt when they had spoken with the resident
     * @param overAt since when nothing more is waited for
     */
    record LookIn(
            @Nullable Instant askedAt,
            @Nullable Has taken,
            @Nullable Instant spokenAt,
            @Nullable Instant overAt) {}

    /** @param by a volunteer's person, or an account */
    record Has(long by, Instant at) {}

    boolean isOpen() {
        return closedAt == null;
    }

    /** Whether a coordinator has it: then nobody else is rung. */
    boolean isHeld() {
        return held != null || desk != null;
    }

    /** Whether that volunteer was the one who was to ring them. */
    boolean wasLookedInBy(long volunteer) {
        return lookIn.taken() != null && lookIn.taken().by() == volunteer;
    }
}
