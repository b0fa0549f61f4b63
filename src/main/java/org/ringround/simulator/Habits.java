package org.ringround.simulator;

import java.time.Duration;

/**
 * Where Twilio's documents leave room, the reading that the network follows.
 *
 * @param screening who wins when several Numbers are dialled at once
 * @param webhookLimit the most that one webhook may take in real time, retries included; Twilio's is 15 s
 * @param emptyRecordingGoesOn true = a recording without sound goes on to the next verb; false = its action is requested
 */
public record Habits(Screening screening, Duration webhookLimit, boolean emptyRecordingGoesOn) {

    /** Who wins when several Numbers are dialled at once. */
    public enum Screening {
        /** The first to pick up; the others stop ringing, and if that one declines nobody is connected. */
        FIRST_TO_PICK_UP,
        /** The first whose screening document runs to its end; the others go on ringing until then. */
        FIRST_TO_ACCEPT
    }

    public static Habits cautious() {
        return new Habits(Screening.FIRST_TO_PICK_UP, Duration.ofSeconds(15), true);
    }
}
