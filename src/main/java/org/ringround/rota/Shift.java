package org.ringround.rota;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Optional;

/**
 * A turn of duty that comes again, in local wall-clock time. One that does not end after its start ends the next day, so
 * midnight as an end is the midnight after.
 *
 * @param everyWeeks 1 to 52, counted from the week, Monday to Sunday, of the anchor
 * @param anchor of no meaning, and always the same, when the shift comes every week
 */
public record Shift(DayOfWeek day, LocalTime starts, LocalTime ends, int everyWeeks, LocalDate anchor) {

    public static final int MOST_WEEKS = 52;

    public Shift {
        if (everyWeeks < 1 || everyWeeks > MOST_WEEKS) {
            throw new IllegalArgumentException("a shift comes every 1 to 52 weeks, not every " + everyWeeks);
        }
        anchor = everyWeeks == 1 ? LocalDate.EPOCH : monday(anchor);
    }

    public static Shift weekly(DayOfWeek day, LocalTime starts, LocalTime ends) {
        return new Shift(day, starts, ends, 1, LocalDate.EPOCH);
    }

    public boolean fallsOn(LocalDate date) {
        return date.getDayOfWeek() == day && ChronoUnit.WEEKS.between(anchor, monday(date)) % everyWeeks == 0;
    }

    /** The shift that starts on that date, empty when none does. */
    public Optional<Span> on(LocalDate date, ZoneId zone) {
        if (!fallsOn(date)) {
            return Optional.empty();
        }
        LocalDate last = ends.isAfter(starts) ? date : date.plusDays(1);
        return Optional.of(new DatedShift(date.atTime(starts), last.atTime(ends)).span(zone));
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
