package org.ringround.watch;

import org.jspecify.annotations.Nullable;

/**
 * Why somebody cannot be erased yet: something is still going on for which others need to know who they are.
 *
 * @param reference of the request that it is about, null: of none
 */
public record Obstacle(Matter matter, @Nullable Long reference) {

    /** What is still going on. */
    public enum Matter {
        /** They are on the phone, or are being rung. */
        ON_THE_PHONE,
        /** They did not answer a check-in, or have such a matter in hand. */
        ESCALATION,
        /** Somebody is to be found for what they asked. */
        REQUEST,
        /** They have taken what somebody else asked. */
        HELD,
        /** Today's call to them is not settled. */
        TURN,
        /** The sound of a message of theirs is on its way to us. */
        MESSAGE,
        /** A text or a call to them is leaving the house at this moment. */
        LEAVING,
        /** A coordinator is to look at their number. */
        REVIEW
    }
}
