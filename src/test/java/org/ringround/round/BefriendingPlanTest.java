package org.ringround.round;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.round.VolunteerWord.AGAIN;
import static org.ringround.round.VolunteerWord.CANNOT;
import static org.ringround.round.VolunteerWord.CONNECT;
import static org.ringround.round.VolunteerWord.LATER;
import static org.ringround.round.VolunteerWord.NOBODY;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ringround.request.CallingHours;
import org.ringround.round.BefriendingPlan.Decision;
import org.ringround.round.BefriendingPlan.Decision.Missed;
import org.ringround.round.BefriendingPlan.Decision.NotReached;
import org.ringround.round.BefriendingPlan.Decision.Ring;
import org.ringround.round.BefriendingPlan.Decision.Wait;
import org.ringround.round.BefriendingPlan.Facts;
import org.ringround.round.BefriendingPlan.Friend;
import org.ringround.round.BefriendingPlan.Try;
import org.ringround.telephony.Language;

/**
 * A befriending call at ten, by Sam, else by Alex; a gap of five minutes, an hour to begin in, and ninety minutes in all. Calls
 * from nine to eight.
 */
class BefriendingPlanTest {

    private static final long SAM = 1;
    private static final long ALEX = 2;
    private static final Instant TEN = Instant.parse("2027-01-13T10:00:00Z");

    private final BefriendingPlan plan = new BefriendingPlan(new RoundRules(
            "Ringround",
            List.of(Language.ENGLISH),
            new CallingHours(LocalTime.of(9, 0), LocalTime.of(20, 0), ZoneId.of("Europe/London")),
            List.of(Duration.ofMinutes(15)),
            Duration.ofMinutes(5),
            Duration.ofMinutes(60)));

    private final List<Try> tries = new ArrayList<>();
    private final List<Long> friends = new ArrayList<>(List.of(SAM, ALEX));
    private final List<Long> busy = new ArrayList<>();
    private Instant due = TEN;
    private int today;
    private @Nullable Instant pausedUntil;

    @Test
    void theFirstVolunteerIsRungAtItsTime() {
        assertThat(at(0)).isEqualTo(new Ring(0, SAM));
    }

    @Test
    void whileAPhoneRingsNobodyElseIsRung() {
        tries.add(new Try(SAM, null, true, null));

        assertThat(at(3)).isEqualTo(wait(4));
    }

    @Test
    void whoIsNotReachedIsRungOnceMoreAfterTheGapThenTheNextThenNobody() {
        rang(SAM, 1, null);
        assertThat(at(1)).isEqualTo(wait(6));
        assertThat(at(6)).isEqualTo(new Ring(1, SAM));
        rang(SAM, 7, null);
        assertThat(at(7)).isEqualTo(new Ring(2, ALEX));
        rang(ALEX, 8, null);
        assertThat(at(8)).isEqualTo(wait(13));
        assertThat(at(13)).isEqualTo(new Ring(3, ALEX));
        rang(ALEX, 14, null);
        assertThat(at(14)).isEqualTo(new NotReached(true));
    }

    @Test
    void whoCannotTodayIsFollowedByTheNextAtOnce() {
        rang(SAM, 1, CANNOT);
        assertThat(at(1)).isEqualTo(new Ring(1, ALEX));
        rang(ALEX, 2, CANNOT);
        assertThat(at(2)).isEqualTo(new NotReached(true));
    }

    @Test
    void whoAskedForAQuarterOfAnHourIsRungThen() {
        rang(SAM, 1, LATER);
        assertThat(at(1)).isEqualTo(wait(16));
        assertThat(at(16)).isEqualTo(new Ring(1, SAM));
        rang(SAM, 17, LATER);
        assertThat(at(17)).isEqualTo(wait(32));
        rang(SAM, 33, null);
        assertThat(at(33)).isEqualTo(wait(38));
    }

    @Test
    void whereTheResidentDidNotAnswerTheSameVolunteerMayTryAgainInTenMinutes() {
        rang(SAM, 2, AGAIN);
        assertThat(at(2)).isEqualTo(wait(12));
        assertThat(at(12)).isEqualTo(new Ring(1, SAM));
        rang(SAM, 14, NOBODY);
        assertThat(at(14)).isEqualTo(new NotReached(false));
    }

    @Test
    void aVolunteerWhoHangsUpBeforeTheResidentAnswersWasNotReached() {
        rang(SAM, 1, CONNECT);
        assertThat(at(1)).isEqualTo(wait(6));
        rang(SAM, 7, CONNECT);
        assertThat(at(7)).isEqualTo(new Ring(2, ALEX));
    }

    @Test
    void theResidentIsNotToldWhenTheirOwnPhoneWasRung() {
        friends.remove(ALEX);
        rang(SAM, 2, AGAIN);
        rang(SAM, 13, null);
        rang(SAM, 19, null);

        assertThat(at(19)).isEqualTo(new NotReached(false));
    }

    @Test
    void afterNinetyMinutesItIsGivenUpAndNobodyIsRungLaterThanThat() {
        rang(SAM, 80, LATER);
        assertThat(at(80)).isEqualTo(new Ring(1, ALEX));
        rang(ALEX, 89, null);
        assertThat(at(89)).isEqualTo(new NotReached(true));
        assertThat(at(91)).isEqualTo(new NotReached(true));
    }

    @Test
    void whatAVolunteerAsksForIsPromisedOnlyIfItIsInTime() {
        assertThat(plan.isInTime(TEN, minute(90))).isTrue();
        assertThat(plan.isInTime(TEN, minute(91))).isFalse();
        Instant evening = Instant.parse("2027-01-13T19:50:00Z");
        assertThat(plan.isInTime(evening, evening.plusSeconds(9 * 60))).isTrue();
        assertThat(plan.isInTime(evening, evening.plusSeconds(10 * 60))).isFalse();
    }

    @Test
    void itIsBegunWithinTheHourAndNotLater() {
        assertThat(at(60)).isEqualTo(new Ring(0, SAM));
        assertThat(at(61)).isEqualTo(new Missed());
    }

    @Test
    void outsideCallingHoursNobodyIsRung() {
        due = Instant.parse("2027-01-13T19:58:00Z");
        assertThat(at(1)).isEqualTo(new Ring(0, SAM));
        assertThat(at(2)).isEqualTo(new Missed());
        rang(SAM, 1, null);
        assertThat(at(1)).isEqualTo(new Ring(1, ALEX));
        rang(ALEX, 2, null);
        assertThat(at(2)).isEqualTo(new NotReached(true));
    }

    @Test
    void whoIsBusyHasTheGapToBecomeFreeThenTheNextIsRung() {
        busy.add(SAM);
        assertThat(at(0)).isEqualTo(wait(1));
        assertThat(at(4)).isEqualTo(wait(5));
        assertThat(at(5)).isEqualTo(new Ring(0, ALEX));
        rang(ALEX, 6, CANNOT);
        assertThat(at(6)).isEqualTo(wait(7));
        busy.clear();
        assertThat(at(7)).isEqualTo(new Ring(1, SAM));
    }

    @Test
    void whereAllAreBusyItIsWaitedForAsLongAsItMayBegin() {
        busy.addAll(List.of(SAM, ALEX));

        assertThat(at(30)).isEqualTo(wait(31));
        assertThat(at(61)).isEqualTo(new Missed());
    }

    @Test
    void whoIsPausedIsWaitedForNoLongerThanTheGap() {
        friends.remove(ALEX);
        pausedUntil = minute(4);
        assertThat(at(0)).isEqualTo(wait(4));
        pausedUntil = minute(6);
        assertThat(at(0)).isEqualTo(new NotReached(true));
    }

    @Test
    void aRoundWithoutAVolunteerIsTheCoordinatorsAtOnce() {
        friends.clear();

        assertThat(at(0)).isEqualTo(new NotReached(true));
    }

    @Test
    void whoIsTakenOffTheRoundIsNotRungAnyMore() {
        rang(SAM, 1, LATER);
        friends.remove(SAM);

        assertThat(at(2)).isEqualTo(new Ring(1, ALEX));
    }

    @Test
    void nobodyIsRungMoreThanSixTimesADay() {
        today = 5;
        assertThat(at(0)).isEqualTo(new Ring(0, SAM));
        today = 6;
        assertThat(at(0)).isEqualTo(new NotReached(true));
    }

    @Test
    void betweenTwoCallsToOneNumberLiesTheGapWhateverTheyWereAbout() {
        var sam = new Friend(SAM, false, null, minute(-2), 1);

        assertThat(plan.next(new Facts(due, List.of(sam), List.of()), minute(0)))
                .isEqualTo(wait(3));
    }

    @Test
    void aCallThatNeverLeftIsTriedAnewButNotForEver() {
        lost(SAM, 1);
        lost(SAM, 2);
        assertThat(at(2)).isEqualTo(new Ring(2, SAM));
        lost(SAM, 3);
        assertThat(at(3)).isEqualTo(new Ring(3, ALEX));
    }

    private void rang(long volunteer, int endedMinute, @Nullable VolunteerWord said) {
        tries.add(new Try(volunteer, minute(endedMinute), true, said));
    }

    private void lost(long volunteer, int endedMinute) {
        tries.add(new Try(volunteer, minute(endedMinute), false, null));
    }

    private Decision at(int minute) {
        List<Friend> all = friends.stream()
                .map(friend -> new Friend(friend, busy.contains(friend), pausedUntil, lastEnd(friend), today))
                .toList();
        return plan.next(new Facts(due, all, tries), minute(minute));
    }

    private @Nullable Instant lastEnd(long friend) {
        return tries.stream()
                .filter(one -> one.volunteer() == friend && one.counts())
                .map(Try::ended)
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElse(null);
    }

    private Wait wait(int untilMinute) {
        return new Wait(minute(untilMinute));
    }

    private Instant minute(int minute) {
        return due.plusSeconds(minute * 60L);
    }
}
