package org.ringround.console.rounds;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An escalation, as its page begins.
 *
 * @param round whose turn it was
 * @param dueAt when the turn was
 * @param address of the resident, null: not known
 * @param notes about the resident, null: none
 * @param holder who has it, null: nobody
 * @param mine whether that is whoever looks
 * @param closed null while it is open
 */
public record EscalationFacts(
        long reference,
        long round,
        long resident,
        Instant dueAt,
        Instant beganAt,
        @Nullable String address,
        @Nullable String notes,
        @Nullable Holder holder,
        boolean mine,
        @Nullable Closed closed) {

    /** Who has it, and since when. */
    public record Holder(String name, Instant at) {}

    /**
     * How it ended.
     *
     * @param by as the table has it: {@code contact}
     * @param reason in somebody's words, null: they gave none
     */
    public record Closed(Instant at, String by, @Nullable String reason) {}
}
