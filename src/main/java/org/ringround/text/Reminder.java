package org.ringround.text;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Which reminder of a shift is due: each once, a day and an hour before it. */
enum Reminder {
    DAY,
    HOUR;

    private static final Duration A_DAY = Duration.ofHours(24);
    private static final Duration AN_HOUR = Duration.ofHours(1);

    /** The first reminder may be late, after the server was away; so late that the second follows on its heels is too late. */
    private static final Duration APART = Duration.ofHours(2);

    /** Empty: too early, or too late. */
    static Optional<Reminder> dueFor(Instant start, Instant now) {
        Duration left = Duration.between(now, start);
        if (left.isNegative() || left.isZero() || left.compareTo(A_DAY) > 0) {
            return Optional.empty();
        }
        if (left.compareTo(AN_HOUR) <= 0) {
            return Optional.of(HOUR);
        }
        return left.compareTo(APART) > 0 ? Optional.of(DAY) : Optional.empty();
    }

    /** The word of the table. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
