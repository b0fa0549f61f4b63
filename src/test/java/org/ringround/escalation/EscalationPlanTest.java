package org.ringround.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringround.escalation.Escalation.Has;
import org.ringround.escalation.Escalation.LookIn;
import org.ringround.escalation.EscalationPlan.Decision;
import org.ringround.escalation.EscalationPlan.Facts;

/** It began at ten, and each step waits ten minutes for a human. */
class EscalationPlanTest {

    private static final Instant TEN = Instant.parse("2030-03-06T10:00:00Z");
    private static final ContactPlan.Decision NO_CONTACTS = new ContactPlan.Decision.Over();

    private final EscalationPlan plan = new EscalationPlan(Duration.ofMinutes(10));

    /** Minutes after ten, empty: not yet. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            asked | taken by 7 | spoken | over | pressed | now | next
                  |            |        |      |         |   0 | AskVolunteers[]
              0   |            |        |      |         |   1 | Wait[until=2030-03-06T10:10:00Z]
              0   |            |        |      |         |  10 | LeaveVolunteers[]
              0   |     9      |        |      |         |  12 | Wait[until=2030-03-06T10:19:00Z]
              0   |     9      |        |      |         |  19 | LeaveVolunteers[]
              0   |     1      |   15   |      |         |  20 | Wait[until=2030-03-06T10:25:00Z]
              0   |     1      |   15   |      |         |  25 | LeaveVolunteers[]
              0   |            |        |  2   |         |   2 | RingCoordinators[next=2030-03-06T10:12:00Z]
              0   |     1      |        |  2   |    3    |  30 | RingCoordinators[next=2030-03-06T10:40:00Z]
            """, useHeadersInDisplayName = true)
    void volunteersAreAskedFirstAndEachStepHasItsTime(
            @Nullable Long asked,
            @Nullable Long taken,
            @Nullable Long spoken,
            @Nullable Long over,
            @Nullable Long pressed,
            long now,
            String next) {
        var lookIn = new LookIn(at(asked), taken == null ? null : new Has(7, at(taken)), at(spoken), at(over));
        var facts =
                new Facts(escalation(lookIn, at(pressed), null, null), false, null, false, false, true, NO_CONTACTS);

        assertThat(plan.next(facts, at(now))).hasToString(next);
    }

    @Test
    void noVolunteerIsAskedToRingThemAtAnHourAtWhichNobodyMay() {
        var facts = new Facts(escalation(), false, null, false, false, false, NO_CONTACTS);

        assertThat(plan.next(facts, TEN)).isEqualTo(new Decision.LeaveVolunteers());
    }

    @Test
    void whileSomebodyIsOnThePhoneAboutItNobodyElseIsRung() {
        var facts = new Facts(escalation(), false, null, false, true, true, NO_CONTACTS);

        assertThat(plan.next(facts, TEN)).isEqualTo(new Decision.Wait(TEN.plusSeconds(15)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ring | RingContact[round=1, number=+447700900601]
            wait | Wait[until=2030-03-06T10:05:00Z]
            over | RingCoordinators[next=2030-03-06T10:12:00Z]
            """)
    void thenContactsThenCoordinators(String contacts, String next) {
        ContactPlan.Decision decision = switch (contacts) {
            case "ring" -> new ContactPlan.Decision.Ring(1, "+447700900601");
            case "wait" -> new ContactPlan.Decision.Wait(at(5));
            default -> NO_CONTACTS;
        };
        var lookIn = new LookIn(TEN, null, null, at(2));
        var facts = new Facts(escalation(lookIn, null, null, null), false, null, false, false, true, decision);

        assertThat(plan.next(facts, at(2))).hasToString(next);
    }

    @Test
    void whatAHumanHasSettledIsClosedWhateverElseIs() {
        var held = escalation(new LookIn(TEN, null, null, null), at(5), at(6), new Has(9, at(7)));

        assertThat(plan.next(new Facts(held, true, 9L, false, true, true, NO_CONTACTS), at(8)))
                .isEqualTo(new Decision.Close());
    }

    @Test
    void aCoordinatorWhoHasItEndsTheRinging() {
        assertThat(plan.next(new Facts(escalation(), false, 9L, false, false, true, NO_CONTACTS), at(1)))
                .isEqualTo(new Decision.Hold(9));
    }

    @Test
    void whoeverHasItIsRemindedAfterTwoHoursAndThenAgain() {
        var held = new Facts(heldAt(0), false, 9L, false, false, true, NO_CONTACTS);

        assertThat(plan.next(held, at(1))).isEqualTo(new Decision.Wait(at(120)));
        assertThat(plan.next(held, at(120))).isEqualTo(new Decision.Remind(at(180)));
        assertThat(plan.next(held, at(600))).isEqualTo(new Decision.Remind(at(660)));
    }

    @Test
    void anotherCoordinatorMayTakeItOver() {
        assertThat(plan.next(new Facts(heldAt(0), false, 8L, false, false, true, NO_CONTACTS), at(130)))
                .isEqualTo(new Decision.Hold(8));
        assertThat(EscalationPlan.isOverdue(new Has(9, TEN), at(119))).isFalse();
        assertThat(EscalationPlan.isOverdue(new Has(9, TEN), at(120))).isTrue();
    }

    @Test
    void whatACoordinatorGivesBackGoesOnWhereItWas() {
        assertThat(plan.next(new Facts(heldAt(0), false, null, false, false, true, NO_CONTACTS), at(1)))
                .isEqualTo(new Decision.LetGo());
    }

    @Test
    void whatAVolunteersCallInVainLeftBehindIsNobodysAgain() {
        var vain = escalation(new LookIn(TEN, new Has(7, at(1)), null, at(2)), null, null, null);

        assertThat(plan.next(new Facts(vain, false, null, true, true, true, NO_CONTACTS), at(2)))
                .isEqualTo(new Decision.TakeBack());
    }

    @Test
    void onceTheyHaveRungNobodyIsRungButCoordinatorsAreTold() {
        var heard = escalation(new LookIn(TEN, null, null, null), at(5), at(6), null);

        assertThat(plan.next(new Facts(heard, false, null, false, false, true, NO_CONTACTS), at(6)))
                .isEqualTo(new Decision.Remind(at(66)));
    }

    private static Escalation heldAt(long minute) {
        return escalation(new LookIn(null, null, null, null), null, null, new Has(9, at(minute)));
    }

    private static Escalation escalation() {
        return escalation(new LookIn(null, null, null, null), null, null, null);
    }

    private static Escalation escalation(
            LookIn lookIn, @Nullable Instant pressed, @Nullable Instant heard, @Nullable Has held) {
        return new Escalation(new UUID(0, 1), new UUID(0, 2), 101, 3, TEN, lookIn, pressed, heard, held, null, null);
    }

    private static @Nullable Instant at(@Nullable Long minutes) {
        return minutes == null ? null : at(minutes.longValue());
    }

    private static Instant at(long minutes) {
        return TEN.plus(Duration.ofMinutes(minutes));
    }
}
