package org.ringround.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ringround.request.CallingHours;
import org.ringround.telephony.Language;

/** On time, due, overdue: a turn at ten, with retries after 15 and 45 minutes and a gap of five. */
class PunctualityTest {

    private static final RoundRules RULES = new RoundRules(
            "Ringround",
            List.of(Language.ENGLISH),
            new CallingHours(LocalTime.of(9, 0), LocalTime.of(20, 0), ZoneId.of("Europe/London")),
            List.of(Duration.ofMinutes(15), Duration.ofMinutes(45)),
            Duration.ofMinutes(5),
            Duration.ofMinutes(60));

    private static final Instant TEN = Instant.parse("2026-11-23T10:00:00Z");

    private static Punctuality at(String time, RoundKind kind, boolean rung, @Nullable List<Duration> retries) {
        return Punctuality.of(kind, TEN, rung ? TEN : null, retries, RULES, Instant.parse("2026-11-23T" + time + "Z"));
    }

    @Test
    void beforeItsTimeItIsOnTime() {
        assertThat(at("09:59:59", RoundKind.CHECKIN, false, null)).isEqualTo(Punctuality.ON_TIME);
        assertThat(at("10:00:00", RoundKind.CHECKIN, false, null)).isEqualTo(Punctuality.DUE);
    }

    @Test
    void ifNoPhoneRangWithinTheGapItIsOverdue() {
        assertThat(at("10:04:59", RoundKind.CHECKIN, false, null)).isEqualTo(Punctuality.DUE);
        assertThat(at("10:05:00", RoundKind.CHECKIN, false, null)).isEqualTo(Punctuality.OVERDUE);
    }

    @Test
    void onceRungItHasTheTimeOfItsRetries() {
        assertThat(at("10:54:59", RoundKind.CHECKIN, true, null)).isEqualTo(Punctuality.DUE);
        assertThat(at("10:55:00", RoundKind.CHECKIN, true, null)).isEqualTo(Punctuality.OVERDUE);
        assertThat(at("11:30:00", RoundKind.CHECKIN, true, List.of(Duration.ofHours(2))))
                .isEqualTo(Punctuality.DUE);
    }

    @Test
    void aBefriendingCallHasNinetyMinutes() {
        assertThat(at("11:29:59", RoundKind.BEFRIENDING, true, null)).isEqualTo(Punctuality.DUE);
        assertThat(at("11:30:00", RoundKind.BEFRIENDING, true, null)).isEqualTo(Punctuality.OVERDUE);
    }
}
