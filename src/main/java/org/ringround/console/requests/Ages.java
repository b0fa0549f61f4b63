package org.ringround.console.requests;

import java.time.Duration;
import java.time.Instant;
import org.ringround.console.Spoken;
import org.ringround.words.ShellLabel;

/** How long something has been so, in words: "25 minutes", "3 hours", "2 days". */
final class Ages {

    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final Duration TWO_DAYS = Duration.ofDays(2);

    private Ages() {}

    static String between(Spoken say, Instant from, Instant to) {
        return say(say, Duration.between(from, to));
    }

    /** Whole ones; of less than two hours in minutes, of less than two days in hours. */
    static String say(Spoken say, Duration age) {
        if (age.compareTo(TWO_HOURS) < 0) {
            long minutes = Math.max(0, age.toMinutes());
            return minutes == 1 ? say.say(ShellLabel.MINUTE) : say.say(ShellLabel.MINUTES, "count", minutes);
        }
        return age.compareTo(TWO_DAYS) < 0
                ? say.say(ShellLabel.HOURS, "count", age.toHours())
                : say.say(ShellLabel.DAYS, "count", age.toDays());
    }

    /** "1:05", minutes and seconds. */
    static String clock(Duration length) {
        long seconds = Math.max(0, length.toSeconds());
        return "%d:%02d".formatted(seconds / 60, seconds % 60);
    }
}
