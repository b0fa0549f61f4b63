package org.ringround.timetable;

import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;

/**
 * A job that comes again and again, on one server at a time. Running it twice changes nothing.
 *
 * @param next pure: the first time later than the given instant
 */
public record Recurring(String name, UnaryOperator<Instant> next, Runnable job) {

    /** At every full span of that length since 1970: all servers mean the same moments. */
    public static Recurring every(Duration span, String name, Runnable job) {
        long seconds = span.toSeconds();
        return new Recurring(
                name,
                after -> Instant.ofEpochSecond((Math.floorDiv(after.getEpochSecond(), seconds) + 1) * seconds),
                job);
    }
}
