package org.ringround.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EachDayTest {

    @ParameterizedTest
    @CsvSource({
        // London: five past nine in the evening, before, at and after; and over both clock changes.
        "Europe/London, 21:05, 2026-11-23T21:04:59Z, 2026-11-23T21:05:00Z",
        "Europe/London, 21:05, 2026-11-23T21:05:00Z, 2026-11-24T21:05:00Z",
        "Europe/London, 21:05, 2026-03-28T22:00:00Z, 2026-03-29T20:05:00Z",
        "Europe/London, 21:05, 2026-10-24T20:30:00Z, 2026-10-25T21:05:00Z",
        // A time that the change leaves out.
        "Europe/London, 01:30, 2026-03-28T12:00:00Z, 2026-03-29T01:30:00Z",
        // Where midnight is another day than in London.
        "Pacific/Auckland, 09:00, 2026-11-23T19:59:00Z, 2026-11-23T20:00:00Z",
    })
    void itIsTheNextTimeOfThatClock(ZoneId zone, LocalTime at, Instant after, Instant next) {
        assertThat(new EachDay(at, zone).apply(after)).isEqualTo(next);
    }
}
