package org.ringround.offer;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import org.ringround.offer.OfferEffect.Later;
import org.ringround.telephony.Language;

/**
 * What the helpline's settings say of offers.
 *
 * @param name the helpline's, as it is spoken
 * @param callingTo when calling hours end: a call back "tomorrow" is due by then
 * @param outcomeRemind after how long a missing outcome is asked for again, and after how long a coordinator is told
 */
public record OfferRules(
        String name,
        List<Language> languages,
        ZoneId zone,
        Times times,
        LocalTime callingTo,
        List<Duration> outcomeRemind) {

    public OfferRules {
        languages = List.copyOf(languages);
        outcomeRemind = List.copyOf(outcomeRemind);
    }

    /**
     * @param search how long a volunteer is looked for
     * @param wave between two waves of ringing
     * @param ring how long a phone rings, unless its volunteer has a time of their own
     */
    public record Times(Duration search, Duration wave, Duration ring) {}

    Duration search() {
        return times.search();
    }

    Duration wave() {
        return times.wave();
    }

    Duration ring() {
        return times.ring();
    }

    /** By the end of calling hours: of today (tomorrow, when they are over), of tomorrow, of the coming Friday. */
    Instant due(Later later, Instant now) {
        ZonedDateTime local = now.atZone(zone);
        LocalDate date = local.toLocalDate();
        LocalDate today = local.toLocalTime().isBefore(callingTo) ? date : date.plusDays(1);
        LocalDate day = switch (later) {
            case TODAY -> today;
            case TOMORROW -> date.plusDays(1);
            case THIS_WEEK -> today.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
        };
        return day.atTime(callingTo).atZone(zone).toInstant();
    }
}
