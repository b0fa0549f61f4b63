package org.ringround.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ringround.request.CallingHours;

/** What is done next about a task, from nothing but times. Calling hours are nine to eight in the evening. */
class TaskFlowTest {

    private static final CallingHours HOURS =
            new CallingHours(LocalTime.of(9, 0), LocalTime.of(20, 0), ZoneId.of("Europe/London"));

    private static final String TEN = "2026-11-23T10:00:00Z";
    private static final String MORNING = "2026-11-24T09:00:00Z";

    @Test
    void volunteersAreAskedAtOnce() {
        assertThat(next(begun(TEN), TEN)).isEqualTo(new Step.Ask());
    }

    @Test
    void atNightItWaitsForTheMorning() {
        assertThat(next(begun("2026-11-23T22:00:00Z"), "2026-11-23T22:00:00Z"))
                .isEqualTo(new Step.Morning(at(MORNING)));
        assertThat(next(begun("2026-11-24T02:00:00Z"), "2026-11-24T02:00:00Z"))
                .isEqualTo(new Step.Morning(at(MORNING)));
    }

    @Test
    void afterHalfAnHourTheyAreAskedAgain() {
        assertThat(next(asked(1, TEN), "2026-11-23T10:29:59Z")).isEqualTo(wait("2026-11-23T10:30:00Z"));
        assertThat(next(asked(1, TEN), "2026-11-23T10:30:00Z")).isEqualTo(new Step.Ask());
    }

    @Test
    void halfAnHourThatEndsInTheEveningWaitsForTheMorning() {
        Spell spell = asked(1, "2026-11-23T19:45:00Z");

        assertThat(next(spell, "2026-11-23T19:45:01Z")).isEqualTo(new Step.Morning(at(MORNING)));
        assertThat(next(spell, "2026-11-23T23:00:00Z")).isEqualTo(new Step.Morning(at(MORNING)));
    }

    @Test
    void afterAnHourACoordinatorIsTold() {
        assertThat(next(asked(2, "2026-11-23T10:30:00Z"), "2026-11-23T10:59:59Z"))
                .isEqualTo(wait("2026-11-23T11:00:00Z"));
        assertThat(next(asked(2, "2026-11-23T10:30:00Z"), "2026-11-23T11:00:00Z"))
                .isEqualTo(new Step.TellCoordinator());
    }

    @Test
    void onlyCallingHoursCountBeforeACoordinatorIsTold() {
        assertThat(next(asked(2, "2026-11-23T19:50:00Z"), "2026-11-23T20:30:00Z"))
                .isEqualTo(wait("2026-11-24T09:20:00Z"));
        assertThat(next(asked(2, "2026-11-23T19:50:00Z"), "2026-11-24T21:00:00Z"))
                .isEqualTo(wait("2026-11-25T09:00:00Z"));
    }

    @Test
    void oneThatACoordinatorKnowsOfIsInEachMorningsDigest() {
        Spell spell = asked(2, TEN).told(at("2026-11-23T10:30:00Z"));
        assertThat(next(spell, "2026-11-23T10:30:00Z")).isEqualTo(new Step.Morning(at(MORNING)));

        Spell nextDay = spell.asked(at(MORNING));
        assertThat(next(nextDay, MORNING)).isEqualTo(new Step.Morning(at("2026-11-25T09:00:00Z")));
    }

    @Test
    void afterAWeekItIsTheCoordinatorsAlone() {
        Spell spell = asked(8, "2026-11-29T09:00:00Z").told(at("2026-11-23T10:30:00Z"));

        assertThat(next(spell, "2026-11-30T08:59:59Z")).isEqualTo(new Step.Morning(at("2026-11-30T09:00:00Z")));
        assertThat(next(spell, "2026-11-30T09:00:00Z")).isEqualTo(new Step.Rest());
    }

    @Test
    void whatWaitsForTheDigestIsLeftToIt() {
        Spell spell = begun("2026-11-23T22:00:00Z").waitingFor(at(MORNING));

        assertThat(next(spell, "2026-11-23T23:00:00Z")).isEqualTo(wait("2026-11-24T09:02:00Z"));
        assertThat(next(spell, MORNING)).isEqualTo(wait("2026-11-24T09:02:00Z"));
    }

    @Test
    void whenTheDigestDoesNotComeItIsAskedByItself() {
        Spell spell = begun("2026-11-23T22:00:00Z").waitingFor(at(MORNING));

        assertThat(next(spell, "2026-11-24T09:02:00Z")).isEqualTo(new Step.Ask());
        assertThat(next(spell, "2026-11-24T20:00:00Z")).isEqualTo(new Step.Morning(at("2026-11-25T09:00:00Z")));
    }

    @Test
    void overTheNightInWhichTheClocksGoBackTheMorningIsTheSameOnTheWall() {
        assertThat(next(begun("2026-10-24T20:00:00Z"), "2026-10-24T20:00:00Z"))
                .isEqualTo(new Step.Morning(at("2026-10-25T09:00:00Z")));
        assertThat(next(begun("2027-03-27T21:00:00Z"), "2027-03-27T21:00:00Z"))
                .isEqualTo(new Step.Morning(at("2027-03-28T08:00:00Z")));
    }

    private static Spell begun(String since) {
        return Spell.begun(1, at(since));
    }

    private static Spell asked(int rounds, String last) {
        return spell(rounds, at(last));
    }

    private static Spell spell(int rounds, @Nullable Instant last) {
        return new Spell(1, at(TEN), rounds, last, null, null);
    }

    private static Step next(Spell spell, String now) {
        return TaskFlow.next(spell, at(now), HOURS);
    }

    private static Step wait(String until) {
        return new Step.Wait(at(until));
    }

    private static Instant at(String time) {
        return Instant.parse(time);
    }
}
