package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.EscalationTown.BET;
import static org.ringround.FaultHouse.ALEX;
import static org.ringround.FaultHouse.JO;
import static org.ringround.FaultHouse.SAM;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringround.telephony.CallEvent;
import org.ringround.telephony.CallEvent.BridgeEnded;
import org.ringround.telephony.CallEvent.Keyed;
import org.ringround.telephony.CallStatus;
import org.ringround.telephony.Heard;

/** Sam is on duty in Llanrwst and is asked to ring Ann, from whom nobody could hear. Jo and Alex are coordinators. Noon. */
class EscalationHeldTest {

    private static final BridgeEnded SPOKEN = new BridgeEnded(true, false, "CA2");
    private static final BridgeEnded NO_ANSWER = new BridgeEnded(false, false, "CA2");
    private static final Duration STEP = Duration.ofMinutes(10);

    private final EscalationTown town = new EscalationTown(
                    EscalationTown.house()
                            .withVolunteers(SAM)
                            .withCoordinator(JO, "jo@example.org")
                            .withCoordinator(ALEX, "alex@example.org"),
                    12,
                    BET)
            .begins();
    private final long reference = town.reference();

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void whoeverSpeaksWithThemAndSaysThatItIsSortedClosesIt() {
        assertThat(town.ringing()).containsExactly(SAM);
        town.areTold(JO);
        Heard ringing = town.takes(SAM);
        assertThat(ringing.instructions().toString()).contains("It is Ann Puw");
        assertThat(town.tables().sentTo(SAM)).hasSize(2).first().asString().contains("DONE " + reference);

        Heard asked = town.offer(ringing, SPOKEN);
        town.offer(asked, new Keyed("1"));

        assertThat(town.tables().turn().getSettledBy()).isEqualTo("volunteer");
        assertThat(town.tables().request().getOutcome()).isEqualTo("sorted");
        assertThat(town.tables().alarms()).isEmpty();
        assertThat(town.tables().sentTo(JO)).last().asString().contains("a volunteer has spoken with them");
        assertThat(town.tables().sentTo(SAM)).hasSize(2);
        assertThat(town.isContactRung()).isFalse();
    }

    @Test
    void whoeverDoesNotReachThemClosesNothingAndOthersAreAsked() {
        Heard asked = town.offer(town.takes(SAM), NO_ANSWER);
        Heard last = town.offer(asked, new Keyed("1"));
        town.look();

        assertThat(town.tables().request().getStatus()).isEqualTo("open");
        assertThat(town.tables().sentTo(SAM)).last().asString().contains("they did not answer, so we ask others");
        assertThat(town.contactsRung()).isEmpty();
        town.offer(last, new CallEvent.Progress(CallStatus.COMPLETED));
        town.look();
        assertThat(town.contactsRung()).containsExactly(BET);

        town.texts(SAM, "DONE " + reference);
        assertThat(town.tables().turn().getSettledBy()).isEqualTo("volunteer");
    }

    @Test
    void wordThatComesLateThatTheyHaveSpokenCountsAsWell() {
        Heard ringing = town.takes(SAM);
        town.offer(ringing, new CallEvent.Progress(CallStatus.COMPLETED));
        town.offer(ringing, new BridgeEnded(true, true, "CA2"));
        town.freeAgain();
        town.look();

        assertThat(town.tables().request().getStatus()).isEqualTo("claimed");
        assertThat(town.isContactRung()).isFalse();
        town.later(STEP);
        assertThat(town.contactsRung()).containsExactly(BET);
    }

    @ParameterizedTest
    @CsvSource({"2, open", "4, open"})
    void whatTheySayOtherwiseIsForCoordinators(String key, String status) {
        Heard asked = town.offer(town.takes(SAM), SPOKEN);
        Heard last = town.offer(asked, new Keyed(key));
        town.offer(last, new CallEvent.Progress(CallStatus.COMPLETED));
        town.look();
        town.coordinatorsAreRung();

        assertThat(town.tables().request().getStatus()).isEqualTo(status);
        assertThat(town.tables().request().getUrgent()).isTrue();
        assertThat(town.ringing()).containsExactly(ALEX, JO);
        assertThat(town.tables().alarms()).containsExactly("escalation");
        assertThat(town.contactsRung()).isEmpty();
    }

    @Test
    void aWrongNumberClosesNothing() {
        Heard asked = town.offer(town.takes(SAM), SPOKEN);
        town.offer(town.offer(asked, new Keyed("5")), new CallEvent.Progress(CallStatus.COMPLETED));
        town.look();

        assertThat(town.tables().request().getStatus()).isEqualTo("open");
        assertThat(town.contactsRung()).containsExactly(BET);
    }

    @Test
    void whenNobodyHasTakenItInTenMinutesContactsAreAsked() {
        town.later(STEP);

        assertThat(town.contactsRung()).containsExactly(BET);
        assertThat(town.ringing()).isEmpty();
    }

    @Test
    void aCoordinatorWhoSaysThatTheyHaveItEndsTheRinging() {
        town.areTold(JO, ALEX);

        town.texts(JO, "OK 1");
        town.look();

        assertThat(town.tables().request().getVolunteerId()).isEqualTo(town.id(JO));
        assertThat(town.ringing()).isEmpty();
        assertThat(town.tables().alarms()).isEmpty();
        assertThat(town.tables().sentTo(JO)).hasSize(3);
        assertThat(town.tables().sentTo(JO).get(1)).contains("The police come");
        town.texts(ALEX, "OK 1");
        assertThat(town.tables().sentTo(ALEX))
                .containsExactly("Alarm 1: Jo has it in hand. Nothing has changed for you. Thank you.");
        town.later(Duration.ofMinutes(30));
        assertThat(town.isContactRung()).isFalse();
    }

    @Test
    void whatIsHeldButNotClosedIsToldAgainAndAnotherMayHaveIt() {
        town.areTold(JO, ALEX);
        town.texts(JO, "OK 1");
        town.later(Duration.ofMinutes(119));
        assertThat(town.tables().alarms()).isEmpty();

        town.later(Duration.ofMinutes(1));
        assertThat(town.tables().alarms()).containsExactly("escalation");
        assertThat(town.ringing()).isEmpty();

        town.areTold(JO, ALEX);
        town.texts(ALEX, "OK 2");
        assertThat(town.tables().request().getVolunteerId()).isEqualTo(town.id(ALEX));
        assertThat(town.tables().alarms()).isEmpty();
        town.later(Duration.ofMinutes(121));
        assertThat(town.tables().alarms()).containsExactly("escalation");
    }

    @Test
    void whoHasItAndCannotBeToldAnyMoreHoldsUpNobody() {
        town.areTold(JO);
        town.texts(JO, "OK");
        assertThat(town.tables().alarms()).isEmpty();

        town.spoils(JO);
        town.later(STEP);
        town.later(STEP);

        assertThat(town.tables().escalation().getHeldBy()).isNull();
        assertThat(town.tables().alarms()).containsExactly("escalation");
        assertThat(town.contactsRung()).containsExactly(BET);
        town.areTold(ALEX);
        town.texts(ALEX, "OK");
        assertThat(town.tables().escalation().getHeldBy()).isEqualTo(town.id(ALEX));
    }

    @Test
    void whoLooksInAndCannotBeToldAnyMoreHoldsUpNobody() {
        Heard asked = town.offer(town.takes(SAM), SPOKEN);
        town.offer(asked, new CallEvent.Progress(CallStatus.COMPLETED));
        town.freeAgain();
        town.spoils(SAM);
        town.later(STEP);

        assertThat(town.contactsRung()).containsExactly(BET);
        town.contact("3");
        assertThat(town.tables().turn().getSettledBy()).isEqualTo("contact");
    }

    @Test
    void whatACoordinatorGivesBackGoesOn() {
        town.areTold(JO);
        town.texts(JO, "OK 1");
        town.texts(JO, "DROP " + reference);
        town.later(STEP);

        assertThat(town.tables().alarms()).containsExactly("escalation");
        assertThat(town.contactsRung()).containsExactly(BET);
    }

    @Test
    void aCoordinatorWhoTakesItByPhoneHoldsIt() {
        town.later(STEP);
        town.contact("2");
        town.later(Duration.ofMinutes(6));
        town.contact("2");
        town.coordinatorsAreRung();

        Heard told = town.takes(JO);
        town.look();

        assertThat(told.instructions().toString()).contains("It is Ann Puw", "ring 999 yourself");
        assertThat(town.ringing()).containsExactly(JO);
        assertThat(town.tables().alarms()).isEmpty();
        assertThat(town.tables().sentTo(JO)).hasSize(2);
        town.later(Duration.ofMinutes(20));
        town.coordinatorsAreRung();
        assertThat(town.ringing()).containsExactly(JO);
    }

    @Test
    void anotherCoordinatorClosesItWithAReasonAndARepeatSaysSoAgain() {
        town.areTold(JO, ALEX);
        town.texts(JO, "OK 1");

        town.texts(ALEX, "Done " + reference + ": in hospital since yesterday");
        town.texts(ALEX, "DONE " + reference);

        assertThat(town.tables().turn().getSettledBy()).isEqualTo("coordinator");
        assertThat(town.tables().history()).last().isEqualTo("done: in hospital since yesterday");
        assertThat(town.tables().sentTo(ALEX))
                .containsExactly(reference + " is done. Thank you.", reference + " is done. Thank you.");
        assertThat(town.tables().sentTo(JO)).last().asString().contains("a coordinator has seen to it");
    }

    @Test
    void aVolunteerWhoHasNothingToDoWithItClosesNothing() {
        town.texts(SAM, "DONE " + reference);
        town.texts(SAM, "DONE " + reference + " because");

        assertThat(town.tables().request().getStatus()).isEqualTo("open");
        assertThat(town.tables().sentTo(SAM).get(0)).isEqualTo(reference + " is not for you or gone.");
    }

    @Test
    void whatIsSettledInAnyWayIsClosed() {
        Heard asked = town.offer(town.takes(SAM), SPOKEN);
        town.offer(asked, new CallEvent.Progress(CallStatus.COMPLETED));
        town.settlesOnThePage(SAM);
        assertThat(town.looks()).allMatch(when -> !when.isAfter(town.now()));

        town.look();

        assertThat(town.tables().turn().getSettledBy()).isEqualTo("volunteer");
        assertThat(town.looks()).isEmpty();
    }
}
