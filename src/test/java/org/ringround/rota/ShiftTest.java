package org.ringround.rota;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In Europe/London the clocks go forward on 29 March 2026 at 01:00 and back on 25 October 2026 at 02:00. */
class ShiftTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    @ParameterizedTest(name = "{0} on {1} is {2} to {3}")
    @CsvSource({
        // winter and summer
        "Mon 09:00-12:00,   2026-11-23, 2026-11-23T09:00:00Z, 2026-11-23T12:00:00Z",
        "Mon 09:00-12:00,   2026-06-22, 2026-06-22T08:00:00Z, 2026-06-22T11:00:00Z",
        // past midnight, a whole day, an end at midnight
        "Fri 22:00-06:00,   2026-11-20, 2026-11-20T22:00:00Z, 2026-11-21T06:00:00Z",
        "Fri 00:00-24:00,   2026-11-20, 2026-11-20T00:00:00Z, 2026-11-21T00:00:00Z",
        "Fri 18:00-24:00,   2026-11-20, 2026-11-20T18:00:00Z, 2026-11-21T00:00:00Z",
        "Fri 09:00-09:00,   2026-11-20, 2026-11-20T09:00:00Z, 2026-11-21T09:00:00Z",
        // the night that loses an hour
        "Sat 22:00-06:00,   2026-03-28, 2026-03-28T22:00:00Z, 2026-03-29T05:00:00Z",
        "Sun 00:00-24:00,   2026-03-29, 2026-03-29T00:00:00Z, 2026-03-29T23:00:00Z",
        "Sun 01:30-04:00,   2026-03-29, 2026-03-29T01:30:00Z, 2026-03-29T03:00:00Z",
        "Sun 00:00-01:30,   2026-03-29, 2026-03-29T00:00:00Z, 2026-03-29T01:30:00Z",
        "Sun 01:15-01:45,   2026-03-29, 2026-03-29T01:15:00Z, 2026-03-29T01:45:00Z",
        "Sun 01:30-02:15,   2026-03-29, 2026-03-29T01:00:00Z, 2026-03-29T01:15:00Z",
        // the night that has an hour twice
        "Sat 22:00-06:00,   2026-10-24, 2026-10-24T21:00:00Z, 2026-10-25T06:00:00Z",
        "Sun 00:00-24:00,   2026-10-25, 2026-10-24T23:00:00Z, 2026-10-26T00:00:00Z",
        "Sun 01:00-02:00,   2026-10-25, 2026-10-25T00:00:00Z, 2026-10-25T02:00:00Z",
        "Sun 01:15-01:45,   2026-10-25, 2026-10-25T00:15:00Z, 2026-10-25T01:45:00Z",
        "Sat 20:00-01:30,   2026-10-24, 2026-10-24T19:00:00Z, 2026-10-25T01:30:00Z",
    })
    void aShiftIsLocalTime(String shift, LocalDate date, Instant from, Instant to) {
        assertThat(WeeklyPattern.parse(shift).shifts().get(0).on(date, LONDON)).contains(new Span(from, to));
    }

    @Test
    void aShiftThatDoesNotFallOnThatDayIsNone() {
        Shift mondays = Shift.weekly(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 0));

        assertThat(mondays.on(LocalDate.of(2026, 11, 24), LONDON)).isEmpty();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-11-09, true",
        "2026-11-16, false",
        "2026-11-23, true",
        "2026-11-30, false",
        "2026-12-07, true",
        "2026-12-08, false",
    })
    void everySecondWeekCountsFromTheMondayOfTheAnchor(LocalDate date, boolean falls) {
        Shift shift =
                new Shift(DayOfWeek.MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 0), 2, LocalDate.of(2026, 11, 25));

        assertThat(shift.fallsOn(date)).isEqualTo(falls);
    }
}
