package org.ringround.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** From nine to eight in the evening, in London: the clocks go back on 25 October 2026 and forward on 28 March 2027. */
class CallingHoursTest {

    private static final CallingHours HOURS =
            new CallingHours(LocalTime.of(9, 0), LocalTime.of(20, 0), ZoneId.of("Europe/London"));

    @Test
    void theBeginningBelongsToThemAndTheEndDoesNot() {
        assertThat(HOURS.isOpen(Instant.parse("2026-11-23T08:59:59Z"))).isFalse();
        assertThat(HOURS.isOpen(Instant.parse("2026-11-23T09:00:00Z"))).isTrue();
        assertThat(HOURS.isOpen(Instant.parse("2026-11-23T19:59:59Z"))).isTrue();
        assertThat(HOURS.isOpen(Instant.parse("2026-11-23T20:00:00Z"))).isFalse();
    }

    @Test
    void theyBeginOnTheSameDayOrTheNext() {
        assertThat(HOURS.openingAfter(Instant.parse("2026-11-23T02:00:00Z"))).isEqualTo("2026-11-23T09:00:00Z");
        assertThat(HOURS.openingAfter(Instant.parse("2026-11-23T09:00:00Z"))).isEqualTo("2026-11-24T09:00:00Z");
        assertThat(HOURS.openingAfter(Instant.parse("2026-11-23T22:00:00Z"))).isEqualTo("2026-11-24T09:00:00Z");
    }

    @Test
    void theyBeginByTheClockOnTheWallAfterItChanged() {
        assertThat(HOURS.openingAfter(Instant.parse("2026-10-24T19:00:00Z"))).isEqualTo("2026-10-25T09:00:00Z");
        assertThat(HOURS.openingAfter(Instant.parse("2027-03-27T20:00:00Z"))).isEqualTo("2027-03-28T08:00:00Z");
    }

    @Test
    void whatIsLeftOfAWaitGoesOnInTheMorning() {
        Duration wait = Duration.ofMinutes(30);

        assertThat(HOURS.plus(Instant.parse("2026-11-23T10:00:00Z"), wait)).isEqualTo("2026-11-23T10:30:00Z");
        assertThat(HOURS.plus(Instant.parse("2026-11-23T19:50:00Z"), wait)).isEqualTo("2026-11-24T09:20:00Z");
        assertThat(HOURS.plus(Instant.parse("2026-11-23T19:30:00Z"), wait)).isEqualTo("2026-11-24T09:00:00Z");
        assertThat(HOURS.plus(Instant.parse("2026-11-23T22:00:00Z"), wait)).isEqualTo("2026-11-24T09:30:00Z");
    }

    @Test
    void aNightInWhichTheClocksChangeIsAnHourLongerOrShorter() {
        Duration wait = Duration.ofMinutes(30);

        assertThat(HOURS.plus(Instant.parse("2026-10-24T18:50:00Z"), wait)).isEqualTo("2026-10-25T09:20:00Z");
        assertThat(HOURS.plus(Instant.parse("2027-03-27T19:50:00Z"), wait)).isEqualTo("2027-03-28T08:20:00Z");
    }

    @Test
    void theyEndAfterTheyBegin() {
        assertThatThrownBy(() -> new CallingHours(LocalTime.of(20, 0), LocalTime.of(9, 0), ZoneId.of("Europe/London")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
