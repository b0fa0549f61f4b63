package org.ringround.round;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * When rounds come. Pure.
 *
 * <p>The minute is the resident's own, as the clock on their wall shows it. Where a clock change leaves it out, it moves
 * forward by as much as is left out; where it comes twice, the first is meant; on a day that the zone leaves out altogether
 * there is no turn.
 *
 * @param zone of the helpline
 */
public record Almanac(ZoneId zone, BankHolidays holidays) {

    /** One that does not come within so many years never does: all its days are holidays. */
    private static final int YEARS = 5;

    /** The turn on that day, suspended or not; empty when there is none. */
    public Optional<Occurrence> on(Round round, LocalDate date) {
        return round.fallsOn(date, holidays)
                ? due(date, round.recurrence().time()).map(due -> new Occurrence(round.id(), date, due))
                : Optional.empty();
    }

    /** The first turn that is due later than that moment, suspended or not. */
    public Optional<Occurrence> next(Round round, Instant after) {
        LocalDate agreed = round.agreement().agreedOn();
        if (agreed == null) {
            return Optional.empty();
        }
        LocalDate yesterday = LocalDate.ofInstant(after, zone).minusDays(1);
        LocalDate first =
                Collections.max(List.of(yesterday, agreed, round.recurrence().startsOn()));
        return first.datesUntil(first.plusYears(YEARS))
                .flatMap(date -> on(round, date).stream())
                .filter(occurrence -> occurrence.dueAt().isAfter(after))
                .findFirst();
    }

    private Optional<Instant> due(LocalDate date, LocalTime time) {
        ZonedDateTime due = date.atTime(time).atZone(zone);
        return due.toLocalDate().equals(date) ? Optional.of(due.toInstant()) : Optional.empty();
    }
}
