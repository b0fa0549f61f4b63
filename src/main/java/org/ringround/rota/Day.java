package org.ringround.rota;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;

/** A local day from midnight to midnight: of 24 hours, except when the clocks change. */
public record Day(LocalDate date, ZoneId zone) {

    /** Empty for a day that the zone leaves out altogether. */
    public Optional<Span> span() {
        Instant from = date.atStartOfDay(zone).toInstant();
        Instant to = date.plusDays(1).atStartOfDay(zone).toInstant();
        return from.isBefore(to) ? Optional.of(new Span(from, to)) : Optional.empty();
    }

    /** From that time to the other, which is the next day's when it is not later: midnight is the midnight after. */
    public Span hours(LocalTime from, LocalTime to) {
        return shift(from, to).span(zone);
    }

    /** The same as a turn of duty. */
    public DatedShift shift(LocalTime from, LocalTime to) {
        LocalDateTime starts = date.atTime(from);
        return new DatedShift(
                starts, to.isAfter(from) ? date.atTime(to) : date.plusDays(1).atTime(to));
    }

    /** By how much it is longer than 24 hours: an hour where the clocks go back, less one where they go forward. */
    public Duration surplus() {
        return span().map(span -> Duration.between(span.from(), span.to()).minusDays(1))
                .orElse(Duration.ZERO);
    }
}
