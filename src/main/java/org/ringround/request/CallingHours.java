package org.ringround.request;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

/**
 * When residents may be rung, and volunteers texted about tasks; local time each day. Pure.
 *
 * @param to later the same day, not included
 */
public record CallingHours(LocalTime from, LocalTime to, ZoneId zone) {

    public CallingHours {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("calling hours end after they begin: " + from + " to " + to);
        }
    }

    public boolean isOpen(Instant at) {
        LocalTime time = at.atZone(zone).toLocalTime();
        return !time.isBefore(from) && time.isBefore(to);
    }

    /** That moment itself, or when they next begin. */
    public Instant openingFrom(Instant at) {
        return isOpen(at) ? at : openingAfter(at);
    }

    /** When they next begin, later than that moment. */
    public Instant openingAfter(Instant at) {
        LocalDate day = LocalDate.ofInstant(at, zone);
        Instant today = begin(day);
        return today.isAfter(at) ? today : begin(day.plusDays(1));
    }

    /** When so much of them has gone by: what is left at their end goes on at the next beginning. */
    public Instant plus(Instant at, Duration wait) {
        Instant start = openingFrom(at);
        Instant end = end(LocalDate.ofInstant(start, zone));
        Duration left = wait.minus(Duration.between(start, end));
        return left.isNegative() ? start.plus(wait) : plus(openingAfter(start), left);
    }

    private Instant begin(LocalDate day) {
        return day.atTime(from).atZone(zone).toInstant();
    }

    private Instant end(LocalDate day) {
        return day.atTime(to).atZone(zone).toInstant();
    }

    /** The beginning on the day after. */
    public Instant nextDay(Instant at) {
        return begin(LocalDate.ofInstant(at, zone).plusDays(1));
    }

    /** When the local day began. */
    public Instant midnight(Instant at) {
        return LocalDate.ofInstant(at, zone).atStartOfDay(zone).toInstant();
    }
}
