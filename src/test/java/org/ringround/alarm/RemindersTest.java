package org.ringround.alarm;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RemindersTest {

    private final Reminders reminders = new Reminders(ZoneId.of("Europe/London"));

    // In July London is an hour ahead.
    @ParameterizedTest
    @CsvSource({
        "GAP, 2026-11-23T03:00:00Z, 2026-11-23T03:00:00Z",
        "FLOOD, 2026-11-23T03:00:00Z, 2026-11-23T08:00:00Z",
        "FLOOD, 2026-11-23T08:00:00Z, 2026-11-23T08:00:00Z",
        "FLOOD, 2026-11-23T20:59:59Z, 2026-11-23T20:59:59Z",
        "FLOOD, 2026-11-23T21:00:00Z, 2026-11-24T08:00:00Z",
        "FLOOD, 2026-07-23T20:00:00Z, 2026-07-24T07:00:00Z",
    })
    void whatCanWaitIsNotToldAtNight(AlarmKind kind, Instant at, Instant told) {
        assertThat(reminders.mayBeTold(kind, at)).isEqualTo(told);
    }

    @ParameterizedTest
    @CsvSource({
        "URGENT, 1, 2026-11-23T22:05:00Z",
        "URGENT, 2, 2026-11-23T22:10:00Z",
        "URGENT, 4, 2026-11-23T22:40:00Z",
        "URGENT, 5, 2026-11-23T23:00:00Z",
        "URGENT, 99, 2026-11-23T23:00:00Z",
        "FLOOD, 1, 2026-11-24T08:00:00Z",
    })
    void whatPressesComesAgainAtAnyHour(AlarmKind kind, int told, Instant next) {
        assertThat(reminders.next(kind, told, Instant.parse("2026-11-23T22:00:00Z")))
                .isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 2026-11-23T09:30:00Z",
        "2, 2026-11-23T10:00:00Z",
        "5, 2026-11-23T17:00:00Z",
        "6, 2026-11-24T08:00:00Z",
        "7, 2026-11-24T09:00:00Z",
        "50, 2026-11-24T09:00:00Z",
    })
    void whatCanWaitComesAgainMoreAndMoreSeldom(int told, Instant next) {
        assertThat(reminders.next(AlarmKind.FLOOD, told, Instant.parse("2026-11-23T09:00:00Z")))
                .isEqualTo(next);
    }
}
