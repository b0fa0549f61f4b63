package org.ringround.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ringround.request.CallingHours;

/** Calling hours are nine to eight in London; volunteers are asked again after 5 minutes, residents rung after 30. */
class NextTryTest {

    private static final CallbackRules RULES = new CallbackRules(
            new CallingHours(LocalTime.of(9, 0), LocalTime.of(20, 0), ZoneId.of("Europe/London")),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofMinutes(10));

    private static final String DUE = "2026-11-24T14:00:00Z";

    @Test
    void nobodyIsRungBeforeThePromisedTime() {
        assertThat(next("2026-11-24T13:59:00Z", false, null)).isEqualTo(DUE);
        assertThat(next(DUE, false, null)).isEqualTo(DUE);
    }

    @Test
    void whoeverWasMissedIsRungAtOnceWhenTheServerIsBack() {
        assertThat(next("2026-11-24T15:17:00Z", false, null)).isEqualTo("2026-11-24T15:17:00Z");
    }

    @Test
    void aPromiseForTheEndOfTheDayIsKeptBeforeItIsTooLate() {
        assertThat(at("2026-11-24T20:00:00Z", "2026-11-24T19:00:00Z")).isEqualTo("2026-11-24T19:30:00Z");
        assertThat(at("2026-11-24T20:00:00Z", "2026-11-24T19:45:00Z")).isEqualTo("2026-11-24T19:45:00Z");
    }

    @Test
    void volunteersAreAskedAgainAfterAWhile() {
        assertThat(next("2026-11-24T14:02:00Z", false, "2026-11-24T14:00:00Z")).isEqualTo("2026-11-24T14:05:00Z");
        assertThat(next("2026-11-24T14:05:00Z", false, "2026-11-24T14:00:00Z")).isEqualTo("2026-11-24T14:05:00Z");
    }

    @Test
    void whoeverDoesNotAnswerIsRungAfterHalfAnHourAndThreeTimesADay() {
        assertThat(next("2026-11-24T14:10:00Z", false, null, "2026-11-24T14:04:00Z"))
                .isEqualTo("2026-11-24T14:34:00Z");
        assertThat(next(
                        "2026-11-24T16:00:00Z",
                        false,
                        null,
                        "2026-11-24T14:04:00Z",
                        "2026-11-24T14:40:00Z",
                        "2026-11-24T15:15:00Z"))
                .isEqualTo("2026-11-25T09:00:00Z");
        assertThat(next(
                        "2026-11-25T09:00:00Z",
                        false,
                        null,
                        "2026-11-24T14:04:00Z",
                        "2026-11-24T14:40:00Z",
                        "2026-11-24T15:15:00Z"))
                .isEqualTo("2026-11-25T09:00:00Z");
    }

    @Test
    void nobodyIsRungWhileTheyAreOnTheLine() {
        assertThat(next("2026-11-24T14:00:00Z", true, null)).isEqualTo("2026-11-24T14:01:00Z");
    }

    @Test
    void nobodyIsRungOutsideCallingHours() {
        assertThat(next("2026-11-24T20:00:00Z", false, null)).isEqualTo("2026-11-25T09:00:00Z");
        assertThat(next("2026-11-24T19:59:59Z", true, null)).isEqualTo("2026-11-25T09:00:00Z");
        assertThat(next("2026-11-25T03:00:00Z", false, null)).isEqualTo("2026-11-25T09:00:00Z");
    }

    @Test
    void theHoursAreThoseOfTheClockOnTheWallWhenItChanges() {
        // Clocks go forward on 28 March 2027 and back on 31 October 2027.
        assertThat(at("2027-03-27T14:00:00Z", "2027-03-28T01:30:00Z")).isEqualTo("2027-03-28T08:00:00Z");
        assertThat(at("2027-10-30T14:00:00Z", "2027-10-31T02:30:00Z")).isEqualTo("2027-10-31T09:00:00Z");
    }

    @Test
    void aPromiseIsOverdueWhenTwoRoundsOfVolunteersWereAsked() {
        var next = new NextTry(Instant.parse(DUE), false, null, List.of());

        assertThat(next.isOverdue(Instant.parse("2026-11-24T14:09:59Z"), RULES)).isFalse();
        assertThat(next.isOverdue(Instant.parse("2026-11-24T14:10:00Z"), RULES)).isTrue();
    }

    private static String next(String now, boolean underWay, @Nullable String lastTry, String... notReached) {
        var next = new NextTry(
                Instant.parse(DUE),
                underWay,
                lastTry == null ? null : Instant.parse(lastTry),
                List.of(notReached).stream().map(Instant::parse).toList());
        return next.at(Instant.parse(now), RULES).toString();
    }

    private static String at(String due, String now) {
        return new NextTry(Instant.parse(due), false, null, List.of())
                .at(Instant.parse(now), RULES)
                .toString();
    }
}
