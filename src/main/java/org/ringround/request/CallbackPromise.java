package org.ringround.request;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/**
 * When somebody is told they will be rung back: the more promises wait for each volunteer, the later; in quarters of an
 * hour. Only calling hours count: what is left of the wait at closing time goes on at the next opening.
 *
 * @param from when calling hours begin, local time
 * @param to when they end, later the same day
 */
public record CallbackPromise(Duration earliest, LocalTime from, LocalTime to, ZoneId zone) {

    private static final int QUARTER = 15;

    /**
     * @param promises how many are already open in the area
     * @param onDuty how many volunteers are on duty within {@code earliest}
     */
    public Instant at(Instant now, int promises, int onDuty) {
        int volunteers = Math.max(1, onDuty);
        int rounds = (promises + volunteers) / volunteers;
        Duration wait = earliest.multipliedBy(rounds);
        ZonedDateTime start = begins(now.atZone(zone));
        while (wait.compareTo(left(start)) > 0) {
            wait = wait.minus(left(start));
            start = opening(start.plusDays(1));
        }
        ZonedDateTime due = roundedUp(start.plus(wait));
        return (due.isAfter(start.with(to)) ? roundedUp(opening(start.plusDays(1))) : due).toInstant();
    }

    /** What is left of the day's calling hours. */
    private Duration left(ZonedDateTime start) {
        return Duration.between(start, start.with(to));
    }

    private ZonedDateTime begins(ZonedDateTime now) {
        if (now.isBefore(now.with(from))) {
            return opening(now);
        }
        return now.isBefore(now.with(to)) ? now : opening(now.plusDays(1));
    }

    private ZonedDateTime opening(ZonedDateTime day) {
        return day.toLocalDate().atTime(from).atZone(zone);
    }

    private static ZonedDateTime roundedUp(ZonedDateTime time) {
        ZonedDateTime minute = time.truncatedTo(ChronoUnit.MINUTES);
        ZonedDateTime full = minute.isBefore(time) ? minute.plusMinutes(1) : minute;
        int over = full.getMinute() % QUARTER;
        return over == 0 ? full : full.plusMinutes(QUARTER - over);
    }
}
