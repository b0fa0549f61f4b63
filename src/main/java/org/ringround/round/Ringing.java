package org.ringround.round;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a round rings.
 *
 * @param ring how long the resident's phone rings
 * @param retries of a check-in, rising, counted from its time; null = as the helpline has them
 */
public record Ringing(Duration ring, @Nullable List<Duration> retries) {

    public static final Duration SHORTEST = Duration.ofSeconds(20);
    public static final Duration USUAL = Duration.ofSeconds(40);
    public static final Duration LONGEST = Duration.ofSeconds(60);

    /** With the call at its time that makes six: nobody is rung by us more often than that in a day. */
    public static final int MOST_RETRIES = 5;

    public Ringing {
        if (ring.compareTo(SHORTEST) < 0 || ring.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a round rings 20 to 60 seconds, not " + ring);
        }
        if (retries != null) {
            if (retries.isEmpty() || retries.size() > MOST_RETRIES || !isRising(retries)) {
                throw new IllegalArgumentException("one to five retries, each later than the one before");
            }
            retries = List.copyOf(retries);
        }
    }

    /** As the network counts it. */
    int seconds() {
        return Math.toIntExact(ring.toSeconds());
    }

    /** Each longer than the one before, the first longer than nothing. */
    public static boolean isRising(List<Duration> retries) {
        Duration before = Duration.ZERO;
        for (Duration retry : retries) {
            if (retry.compareTo(before) <= 0) {
                return false;
            }
            before = retry;
        }
        return true;
    }
}
