package org.ringround.request;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When residents may be rung.
 *
 * @param begin local time
 * @param end local time, later the same day, not included
 */
public record CallingHours(LocalTime begin, LocalTime end, ZoneId zone) {

    public boolean isOpen(Instant now) {
        LocalTime time = now.atZone(zone).toLocalTime();
        return !time.isBefore(begin) && time.isBefore(end);
    }

    /** That moment, or the next opening after it. */
    public Instant from(Instant moment) {
        if (isOpen(moment)) {
            return moment;
        }
        ZonedDateTime local = moment.atZone(zone);
        ZonedDateTime today = opening(local);
        return (local.toLocalTime().isBefore(begin) ? today : opening(local.plusDays(1))).toInstant();
    }

    /** The opening of the day after. */
    public Instant nextDay(Instant moment) {
        return opening(moment.atZone(zone).plusDays(1)).toInstant();
    }

    /** When the local day began. */
    public Instant midnight(Instant moment) {
        return moment.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
    }

    private ZonedDateTime opening(ZonedDateTime day) {
        return day.toLocalDate().atTime(begin).atZone(zone);
    }
}
