package org.ringround.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The week from Saturday, 21 November 2026, and the nights in which the clocks change. */
class ScheduleTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Span WEEK = span("2026-11-21T00:00:00Z", "2026-11-28T00:00:00Z");
    private static final WeeklyPattern PATTERN =
            WeeklyPattern.parse("Sat 09:00-12:00; Sat 11:00-13:00; Sun 09:00-12:00");

    @Test
    void withoutExceptionsItIsThePattern() {
        assertThat(schedule(List.of(), List.of()).shiftsWithin(WEEK, LONDON))
                .containsExactly(
                        span("2026-11-21T09:00:00Z", "2026-11-21T12:00:00Z"),
                        span("2026-11-21T11:00:00Z", "2026-11-21T13:00:00Z"),
                        span("2026-11-22T09:00:00Z", "2026-11-22T12:00:00Z"));
    }

    @Test
    void whatWasGivenUpIsCutOutOfEveryShift() {
        var away = shift("2026-11-21T10:00", "2026-11-21T11:30");

        assertThat(schedule(List.of(away), List.of()).shiftsWithin(WEEK, LONDON))
                .containsExactly(
                        span("2026-11-21T09:00:00Z", "2026-11-21T10:00:00Z"),
                        span("2026-11-21T11:30:00Z", "2026-11-21T12:00:00Z"),
                        span("2026-11-21T11:30:00Z", "2026-11-21T13:00:00Z"),
                        span("2026-11-22T09:00:00Z", "2026-11-22T12:00:00Z"));
    }

    @Test
    void whatWasTakenOverCountsEvenWhereTheSameWasGivenUp() {
        var whole = shift("2026-11-22T09:00", "2026-11-22T12:00");
        var night = shift("2026-11-23T22:00", "2026-11-24T06:00");

        assertThat(schedule(List.of(whole), List.of(whole, night))
                        .stretchesWithin(WEEK, LONDON)
                        .list())
                .containsExactly(
                        span("2026-11-21T09:00:00Z", "2026-11-21T13:00:00Z"),
                        span("2026-11-22T09:00:00Z", "2026-11-22T12:00:00Z"),
                        span("2026-11-23T22:00:00Z", "2026-11-24T06:00:00Z"));
    }

    @Test
    void exceptionsOutsideTheWindowDoNotCount() {
        var later = shift("2026-12-22T09:00", "2026-12-22T12:00");

        assertThat(schedule(List.of(later), List.of(later)).shiftsWithin(WEEK, LONDON))
                .hasSize(3);
    }

    @Test
    void aNightThatLosesAnHourIsGivenUpWhole() {
        var nights = new Schedule(
                WeeklyPattern.parse("Sat 22:00-06:00"),
                new Exceptions(List.of(shift("2026-03-28T22:00", "2026-03-29T06:00")), List.of()));

        assertThat(nights.shiftsWithin(span("2026-03-28T00:00:00Z", "2026-03-30T00:00:00Z"), LONDON))
                .isEmpty();
    }

    @Test
    void aNightThatHasAnHourTwiceIsGivenUpAndTakenOverWhole() {
        var night = shift("2026-10-24T22:00", "2026-10-25T06:00");
        var window = span("2026-10-24T00:00:00Z", "2026-10-26T00:00:00Z");

        assertThat(new Schedule(WeeklyPattern.parse("Sat 22:00-06:00"), new Exceptions(List.of(night), List.of()))
                        .shiftsWithin(window, LONDON))
                .isEmpty();
        assertThat(new Schedule(WeeklyPattern.NONE, new Exceptions(List.of(), List.of(night)))
                        .shiftsWithin(window, LONDON))
                .containsExactly(span("2026-10-24T21:00:00Z", "2026-10-25T06:00:00Z"));
    }

    private static Schedule schedule(List<DatedShift> away, List<DatedShift> extra) {
        return new Schedule(PATTERN, new Exceptions(away, extra));
    }

    private static DatedShift shift(String from, String to) {
        return new DatedShift(LocalDateTime.parse(from), LocalDateTime.parse(to));
    }

    private static Span span(String from, String to) {
        return new Span(Instant.parse(from), Instant.parse(to));
    }
}
