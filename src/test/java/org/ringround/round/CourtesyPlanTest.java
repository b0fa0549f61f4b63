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
import org.ringround.round.CheckinPlan.Line;
import org.ringround.round.CheckinPlan.Try;
import org.ringround.round.CourtesyPlan.Decision;
import org.ringround.round.CourtesyPlan.Decision.Done;
import org.ringround.round.CourtesyPlan.Decision.Ring;
import org.ringround.round.CourtesyPlan.Decision.Wait;
import org.ringround.round.CourtesyPlan.Facts;
import org.ringround.telephony.Ending;
import org.ringround.telephony.Language;

/** Nobody could ring Ann, whose call was to come at ten. A gap of five minutes; calls from nine to eight. */
class CourtesyPlanTest {

    private static final String ANN = "+441632960001";
    private static final Instant TEN = Instant.parse("2027-01-13T10:00:00Z");

    private final CourtesyPlan plan = new CourtesyPlan(new RoundRules(
            "Ringround",
            List.of(Language.ENGLISH),
            new CallingHours(LocalTime.of(9, 0), LocalTime.of(20, 0), ZoneId.of("Europe/London")),
            List.of(Duration.ofMinutes(15)),
            Duration.ofMinutes(5),
            Duration.ofMinutes(60)));

    private final List<Try> tries = new ArrayList<>();
    private @Nullable Instant lastEnd;
    private boolean live;
    private int today;

    @Test
    void theyAreRungAtOnceAndOnceMoreAfterTheGapWhenNobodyPickedUp() {
        assertThat(at(14)).isEqualTo(new Ring(0, ANN));
        rang(15, Ending.NO_ANSWER);
        assertThat(at(15)).isEqualTo(new Wait(minute(20)));
        assertThat(at(20)).isEqualTo(new Ring(1, ANN));
        rang(21, Ending.BUSY);
        assertThat(at(21)).isEqualTo(new Done());
    }

    @Test
    void whoeverPickedUpHasHeardIt() {
        rang(15, Ending.ANSWERED);

        assertThat(at(20)).isEqualTo(new Done());
    }

    @Test
    void whileItRingsItIsWaitedFor() {
        tries.add(new Try(0, ANN, null, null, true));

        assertThat(at(15)).isEqualTo(new Wait(minute(16)));
    }

    @Test
    void theGapAndTheSixCallsADayCountWhateverTheyWereAbout() {
        lastEnd = minute(12);
        assertThat(at(14)).isEqualTo(new Wait(minute(17)));
        live = true;
        assertThat(at(17)).isEqualTo(new Wait(minute(18)));
        today = 6;
        assertThat(at(17)).isEqualTo(new Done());
    }

    @Test
    void itIsNotSaidOutsideCallingHoursNorTheNextDay() {
        assertThat(at(10 * 60 - 1)).isEqualTo(new Ring(0, ANN));
        assertThat(at(10 * 60)).isEqualTo(new Done());
        assertThat(at(24 * 60)).isEqualTo(new Done());
    }

    @Test
    void withoutANumberNobodyIsRung() {
        assertThat(plan.next(new Facts(TEN, null, tries), minute(14))).isEqualTo(new Done());
    }

    @Test
    void aCallThatNeverLeftIsTriedAnewButNotForEver() {
        tries.add(new Try(0, ANN, minute(14), Ending.FAILED, false));
        tries.add(new Try(1, ANN, minute(15), Ending.FAILED, false));
        assertThat(at(15)).isEqualTo(new Ring(2, ANN));
        tries.add(new Try(2, ANN, minute(16), Ending.FAILED, false));
        assertThat(at(16)).isEqualTo(new Done());
    }

    private void rang(int endedMinute, Ending ending) {
        tries.add(new Try(tries.size(), ANN, minute(endedMinute), ending, true));
        lastEnd = minute(endedMinute);
    }

    private Decision at(int minute) {
        return plan.next(new Facts(TEN, new Line(ANN, live, lastEnd, today), tries), minute(minute));
    }

    private static Instant minute(int minute) {
        return TEN.plusSeconds(minute * 60L);
    }
}
