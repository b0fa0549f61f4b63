package org.ringround.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Calling hours are 9 to 20 in London, and nobody is promised a call within half an hour. */
class CallbackPromiseTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final CallbackPromise PROMISE =
            new CallbackPromise(Duration.ofMinutes(30), LocalTime.of(9, 0), LocalTime.of(20, 0), LONDON);

    @ParameterizedTest
    @CsvSource({
        // One promise for each volunteer goes on top.
        "2026-11-23T10:00, 0, 1, 2026-11-23T10:30",
        "2026-11-23T10:00, 1, 1, 2026-11-23T11:00",
        "2026-11-23T10:00, 3, 2, 2026-11-23T11:00",
        "2026-11-23T10:00, 4, 2, 2026-11-23T11:30",
        "2026-11-23T10:00, 2, 3, 2026-11-23T10:30",
        // Nobody on duty counts as one.
        "2026-11-23T10:00, 0, 0, 2026-11-23T10:30",
        "2026-11-23T10:00, 2, 0, 2026-11-23T11:30",
        // Up to the next quarter.
        "2026-11-23T10:00:01, 0, 1, 2026-11-23T10:45",
        "2026-11-23T10:01, 0, 1, 2026-11-23T10:45",
        "2026-11-23T10:15, 0, 1, 2026-11-23T10:45",
        "2026-11-23T10:16, 0, 1, 2026-11-23T11:00"
    })
    void thePromisedTime(LocalDateTime now, int promises, int onDuty, LocalDateTime due) {
        promised(now, promises, onDuty, due);
    }

    @ParameterizedTest
    @CsvSource({
        // Before and after calling hours the wait begins at the next opening.
        "2026-11-23T03:00, 0, 1, 2026-11-23T09:30",
        "2026-11-23T20:00, 0, 1, 2026-11-24T09:30",
        "2026-11-23T23:59, 0, 1, 2026-11-24T09:30",
        // Closing time itself may be promised; what is left of the wait goes on the next day.
        "2026-11-23T19:30, 0, 1, 2026-11-23T20:00",
        "2026-11-23T19:31, 0, 1, 2026-11-24T09:15",
        "2026-11-23T19:45, 0, 1, 2026-11-24T09:15",
        // A wait that would end in the night ends the next morning.
        "2026-11-23T19:30, 12, 1, 2026-11-24T15:00",
        "2026-11-23T19:00, 17, 1, 2026-11-24T17:00",
        // A day has eleven hours of calling: 22 waits of half an hour.
        "2026-11-23T09:00, 21, 1, 2026-11-23T20:00",
        "2026-11-23T09:00, 22, 1, 2026-11-24T09:30",
        "2026-11-23T09:00, 65, 1, 2026-11-25T20:00",
        "2026-11-23T10:00, 99, 1, 2026-11-27T16:00",
        // Over both clock changes, as the clock on the wall says.
        "2026-03-28T19:45, 0, 1, 2026-03-29T09:15",
        "2026-10-24T19:45, 0, 1, 2026-10-25T09:15",
        "2026-03-29T00:30, 0, 1, 2026-03-29T09:30",
        "2026-10-25T01:30, 0, 1, 2026-10-25T09:30"
    })
    void onlyCallingHoursCount(LocalDateTime now, int promises, int onDuty, LocalDateTime due) {
        promised(now, promises, onDuty, due);
    }

    private static void promised(LocalDateTime now, int promises, int onDuty, LocalDateTime due) {
        assertThat(PROMISE.at(now.atZone(LONDON).toInstant(), promises, onDuty))
                .isEqualTo(due.atZone(LONDON).toInstant());
    }

    /** Calling hours of 9:10 to 20:10: there is no quarter of an hour from 20:00 to their end. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-23T19:30, 2026-11-23T20:00",
        "2026-11-23T19:35, 2026-11-24T09:15",
        "2026-11-23T19:45, 2026-11-24T09:15",
        "2026-11-23T20:00, 2026-11-24T09:30"
    })
    void roundingUpDoesNotLeadOutOfCallingHours(LocalDateTime now, LocalDateTime due) {
        var promise = new CallbackPromise(Duration.ofMinutes(30), LocalTime.of(9, 10), LocalTime.of(20, 10), LONDON);

        assertThat(promise.at(now.atZone(LONDON).toInstant(), 0, 1))
                .isEqualTo(due.atZone(LONDON).toInstant());
    }

    @Test
    void aPromiseIsAlwaysAQuarterWithinCallingHoursAndNotTooSoon() {
        ZonedDateTime march = ZonedDateTime.of(2026, 3, 20, 0, 0, 0, 0, LONDON);
        qt().withFixedSeed(20261121)
                .withExamples(20_000)
                .forAll(
                        integers().between(0, 300 * 24 * 60),
                        integers().between(0, 200),
                        integers().between(0, 5))
                .checkAssert((minutes, promises, onDuty) -> {
                    ZonedDateTime now = march.plusMinutes(minutes);
                    ZonedDateTime due =
                            PROMISE.at(now.toInstant(), promises, onDuty).atZone(LONDON);
                    assertThat(due.toLocalTime()).isBetween(LocalTime.of(9, 0), LocalTime.of(20, 0));
                    assertThat(due.getMinute() % 15).isZero();
                    assertThat(due).isAfterOrEqualTo(now.plusMinutes(30));
                });
    }
}
