package org.ringround.console.reports;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/**
 * Local days, the first and the last both included; a day on which the clocks change has 23 or 25 hours.
 *
 * @param zone the helpline's
 */
public record Period(LocalDate from, LocalDate to, ZoneId zone) {

    /** More than a year, so that a month can be held against the same of the year before. */
    public static final int MOST_DAYS = 400;

    public static final int USUAL_DAYS = 30;

    public Period {
        if (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= MOST_DAYS) {
            throw new IllegalArgumentException("no period of 1 to 400 days: " + from + " to " + to);
        }
    }

    /** The first instant. */
    Instant start() {
        return from.atStartOfDay(zone).toInstant();
    }

    /** The instant after the last. */
    Instant end() {
        return to.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
