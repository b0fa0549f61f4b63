package org.ringround.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ringround.request.CallingHours;
import org.ringround.round.CheckinPlan.Decision;
import org.ringround.round.CheckinPlan.Decision.Escalate;
import org.ringround.round.CheckinPlan.Decision.Missed;
import org.ringround.round.CheckinPlan.Decision.Ring;
import org.ringround.round.CheckinPlan.Decision.Wait;
import org.ringround.round.CheckinPlan.Facts;
import org.ringround.round.CheckinPlan.Line;
import org.ringround.round.CheckinPlan.Try;
import org.ringround.telephony.Ending;
import org.ringround.telephony.Language;

/** A check-in at ten, with retries after 15 and 45 minutes, a gap of five and an hour to begin in; calls from nine to eight. */
class CheckinPlanTest {

    private static final String FIRST = "+441632960001";
    private static final String SECOND = "+447700900001";
    private static final Instant TEN = Instant.parse("2027-01-13T10:00:00Z");

    private final CheckinPlan plan = new CheckinPlan(new RoundRules(
            "Ringround",
            List.of(Language.ENGLISH),
            new CallingHours(LocalTime.of(9, 0), LocalTime.of(20, 0), ZoneId.of("Europe/London")),
            List.of(Duration.ofMinutes(15), Duration.ofMinutes(45)),
            Duration.ofMinutes(5),
            Duration.ofMinutes(60)));

    private final List<Try> tries = new ArrayList<>();
    private Instant due = TEN;
    private boolean two;
    private int today;
    private boolean live;

    @Test
    void itIsRungAtItsTime() {
        assertThat(at(0)).isEqualTo(new Ring(0, FIRST));
    }

    @Test
    void whileItRingsNobodyIsRung() {
        tries.add(new Try(0, FIRST, null, null, true));

        assertThat(at(16)).isInstanceOf(Wait.class);
    }

    @Test
    void itIsRungAgainAtEachRetryAndThenEscalates() {
        rang(0, FIRST, 1, Ending.NO_ANSWER);
        assertThat(at(1)).isEqualTo(wait(15));
        assertThat(at(15)).isEqualTo(new Ring(1, FIRST));
        rang(1, FIRST, 16, Ending.ANSWERED);
        assertThat(at(16)).isEqualTo(wait(45));
        assertThat(at(45)).isEqualTo(new Ring(2, FIRST));
        rang(2, FIRST, 46, Ending.FAILED);
        assertThat(at(46)).isEqualTo(new Escalate());
    }

    @Test
    void busyIsTriedOnceMoreAfterTheGap() {
        rang(0, FIRST, 1, Ending.BUSY);
        assertThat(at(1)).isEqualTo(wait(6));
        assertThat(at(6)).isEqualTo(new Ring(0, FIRST));
        rang(0, FIRST, 7, Ending.BUSY);
        assertThat(at(7)).isEqualTo(wait(15));
    }

    @Test
    void aSecondNumberIsTriedAtOnceInEachStep() {
        two = true;
        rang(0, FIRST, 1, Ending.NO_ANSWER);
        assertThat(at(1)).isEqualTo(new Ring(0, SECOND));
        rang(0, SECOND, 2, Ending.NO_ANSWER);
        assertThat(at(2)).isEqualTo(wait(15));
        assertThat(at(15)).isEqualTo(new Ring(1, FIRST));
    }

    @Test
    void theBusyFirstNumberIsNotGoneBackToWhenTheSecondWasTried() {
        two = true;
        rang(0, FIRST, 1, Ending.BUSY);
        rang(0, SECOND, 2, Ending.NO_ANSWER);

        assertThat(at(6)).isEqualTo(wait(15));
    }

    @Test
    void aLateOneKeepsAllItsRetriesAndTheGapBetweenThem() {
        rang(0, FIRST, 51, Ending.NO_ANSWER);
        assertThat(at(51)).isEqualTo(wait(56));
        assertThat(at(56)).isEqualTo(new Ring(1, FIRST));
        rang(1, FIRST, 57, Ending.NO_ANSWER);
        assertThat(at(57)).isEqualTo(wait(62));
        assertThat(at(62)).isEqualTo(new Ring(2, FIRST));
    }

    @Test
    void itIsBegunWithinTheHourAndNotLater() {
        assertThat(at(60)).isEqualTo(new Ring(0, FIRST));
        assertThat(plan.next(facts(), TEN.plusSeconds(3601))).isEqualTo(new Missed());
    }

    @Test
    void whatNeverLeftIsTriedAnewAndIsMissedWhenItsHourIsOver() {
        tries.add(new Try(0, FIRST, TEN.plusSeconds(60), Ending.FAILED, false));

        assertThat(at(1)).isEqualTo(new Ring(0, FIRST));
        assertThat(at(61)).isEqualTo(new Missed());
    }

    @Test
    void whatGetsLostThreeTimesIsTriedAtTheNextRetry() {
        for (int lost = 1; lost <= 3; lost++) {
            tries.add(new Try(0, FIRST, TEN.plusSeconds(60), Ending.FAILED, false));
        }

        assertThat(at(5)).isEqualTo(wait(15));
    }

    @Test
    void aRetryAfterCallingHoursIsNotMadeItEscalatesAtOnce() {
        due = Instant.parse("2027-01-13T19:50:00Z");
        rang(0, FIRST, 1, Ending.NO_ANSWER);

        assertThat(at(1)).isEqualTo(new Escalate());
    }

    @Test
    void aFirstCallAfterCallingHoursIsMissed() {
        due = Instant.parse("2027-01-13T19:55:00Z");

        assertThat(at(4)).isEqualTo(new Ring(0, FIRST));
        assertThat(at(5)).isEqualTo(new Missed());
    }

    @Test
    void theGapToAnotherCallOfOursIsKept() {
        lastEnd = TEN.minusSeconds(120);

        assertThat(at(0)).isEqualTo(wait(3));
    }

    @Test
    void aNumberThatIsBeingRungForSomebodyElseIsLeftAlone() {
        live = true;

        assertThat(at(0)).isEqualTo(wait(1));
    }

    @Test
    void afterSixCallsInADayANumberIsNotRungAgain() {
        today = 6;
        rang(0, FIRST, 1, Ending.NO_ANSWER);

        assertThat(at(15)).isEqualTo(new Escalate());
    }

    @Test
    void whereNobodyCanBeRungAHumanIsSentForAtOnce() {
        assertThat(plan.next(new Facts(due, List.of(), List.of(), List.of()), TEN))
                .isEqualTo(new Escalate());
    }

    private @Nullable Instant lastEnd;

    private void rang(int step, String number, int minute, Ending ending) {
        Instant end = due.plus(Duration.ofMinutes(minute));
        tries.add(new Try(step, number, end, ending, true));
    }

    private Decision at(int minute) {
        return plan.next(facts(), due.plus(Duration.ofMinutes(minute)));
    }

    private Wait wait(int minute) {
        return new Wait(due.plus(Duration.ofMinutes(minute)));
    }

    private Facts facts() {
        var lines = new ArrayList<Line>();
        lines.add(new Line(FIRST, live, end(FIRST), today));
        if (two) {
            lines.add(new Line(SECOND, live, end(SECOND), today));
        }
        return new Facts(due, List.of(Duration.ofMinutes(15), Duration.ofMinutes(45)), lines, tries);
    }

    private @Nullable Instant end(String number) {
        return tries.stream()
                .filter(one -> one.number().equals(number) && one.counts())
                .map(Try::ended)
                .reduce(lastEnd, (before, after) -> after);
    }
}
