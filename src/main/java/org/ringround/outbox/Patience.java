package org.ringround.outbox;

import java.time.Duration;

/** How long an errand that failed waits before it is tried again: 1, 2, 4 s and so on. */
final class Patience {

    static final Duration LONGEST = Duration.ofMinutes(5);

    /** With the pauses in between, an errand that can be repeated is tried for about two hours. */
    static final int MOST_TRIES = 30;

    private static final int MOST_DOUBLINGS = 9;

    private Patience() {}

    static Duration after(int tries, Duration longest) {
        Duration pause = Duration.ofSeconds(1L << Math.min(tries, MOST_DOUBLINGS));
        return pause.compareTo(longest) < 0 ? pause : longest;
    }
}
