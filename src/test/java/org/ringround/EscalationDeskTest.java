package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.EscalationTown.BET;
import static org.ringround.EscalationTown.CAI;
import static org.ringround.FaultHouse.ALEX;
import static org.ringround.FaultHouse.CALLER;
import static org.ringround.FaultHouse.JO;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.outcall.OutCallDesk;
import org.ringround.telephony.Heard;

/** Nobody is on duty in Llanrwst, so Ann's contacts are asked at once. It is noon; Jo and Alex are coordinators. */
class EscalationDeskTest {

    private static final Duration STEP = Duration.ofMinutes(10);

    private final EscalationTown town = new EscalationTown(
            EscalationTown.house().withCoordinator(JO, "jo@example.org").withCoordinator(ALEX, "alex@example.org"),
            12,
            BET,
            CAI);

    @AfterEach
    void close() {
        town.close();
    }

    @Test
    void itIsAnUrgentRequestAndCoordinatorsAreToldAtOnce() {
        town.begins();

        assertThat(town.tables().request().getStatus()).isEqualTo("open");
        assertThat(town.tables().request().getUrgent()).isTrue();
        assertThat(town.tables().request().getReason()).isEqualTo("checkin");
        assertThat(town.tables().alarms()).containsExactly("escalation");
        assertThat(town.contactsRung()).containsExactly(BET);
        assertThat(town.ringing()).isEmpty();
    }

    @Test
    void aContactHearsNothingPersonalBeforeAKeyAndTheNameAfterIt() {
        town.begins();

        Heard asked = town.contactAnswers();
        assertThat(asked.instructions().toString())
                .contains("You are a contact of somebody on our round", "press 1", "press 2", "press 3")
                .doesNotContain("Ann");
        assertThat(town.contactPresses(asked, "1").instructions().toString()).contains("It is Ann.");
    }

    @Test
    void whoeverCanCheckHasItForAnHourAndIsAskedFirstAgain() {
        town.begins();
        town.contact("1");

        assertThat(town.tables().sentTo(BET)).hasSize(2);
        assertThat(town.tables().sentTo(BET).get(0))
                .contains("thank you for checking")
                .contains("999");
        assertThat(town.tables().sentTo(BET).get(1)).contains("The police come");
        town.later(Duration.ofMinutes(59));
        assertThat(town.contactsRung()).containsExactly(BET);

        town.later(Duration.ofMinutes(1));
        assertThat(town.contactsRung()).containsExactly(BET, BET);
        town.contactDoesNotAnswer();
        assertThat(town.contactsRung()).containsExactly(BET, BET, CAI);
    }

    @Test
    void whoeverHasSeenThemClosesIt() {
        town.begins();
        town.areTold(JO, ALEX);

        Heard last = town.contact("3");

        assertThat(last.instructions().toString()).contains("We are glad to hear it");
        assertThat(town.tables().turn().getSettledBy()).isEqualTo("contact");
        assertThat(town.tables().turn().getResult()).isEqualTo("escalated");
        assertThat(town.tables().request().getStatus()).isEqualTo("done");
        assertThat(town.tables().alarms()).isEmpty();
        assertThat(town.looks()).isEmpty();
        assertThat(town.tables().sentTo(JO)).last().asString().contains("a contact has seen or spoken to them today");
        assertThat(town.tables().sentTo(ALEX)).hasSize(1);
        assertThat(town.tables().sentTo(BET)).isEmpty();
    }

    @Test
    void whoeverWasOnTheirWayIsToldThatItIsOver() {
        town.begins();
        town.contact("1");
        town.later(Duration.ofHours(1));
        town.contactDoesNotAnswer();

        town.contact("3");

        assertThat(town.tables().sentTo(BET)).last().asString().contains("has been seen to. You need do nothing more");
    }

    @Test
    void twoRoundsAndThenCoordinatorsAgainAndAgain() {
        town.begins();
        town.contact("2");
        town.contactDoesNotAnswer();
        town.later(Duration.ofMinutes(6));
        town.contactDoesNotAnswer();
        town.contactDoesNotAnswer();
        assertThat(town.contactsRung()).containsExactly(BET, CAI, BET, CAI);

        town.coordinatorsAreRung();
        assertThat(town.ringing()).containsExactly(ALEX, JO);
        for (int hour = 0; hour < 48; hour++) {
            town.later(Duration.ofHours(1));
            town.coordinatorsAreRung();
        }
        assertThat(town.tables().escalation().getClosedAt()).isNull();
        assertThat(town.tables().request().getStatus()).isEqualTo("open");
        assertThat(town.tables().alarms()).containsExactly("escalation");
        assertThat(town.looks()).hasSize(1);
        assertThat(town.contactsRung()).hasSize(4);
    }

    @Test
    void silenceAWrongKeyAndHangingUpLeadToTheNext() {
        town.begins();
        town.contactHangsUp(town.contactAnswers());
        assertThat(town.contactsRung()).containsExactly(BET, CAI);

        Heard again = town.contactPresses(town.contactAnswers(), "7");
        Heard last = town.contactPresses(again, "8");

        assertThat(last.instructions().toString()).contains("We are asking somebody else");
        assertThat(town.tables().escalation().getClosedAt()).isNull();
    }

    @Test
    void aRepeatedKeyChangesNothing() {
        town.begins();
        Heard asked = town.contactAnswers();
        Heard once = town.contactPresses(asked, "1");

        Heard twice = town.contactPresses(asked, "3");

        assertThat(twice).isEqualTo(once);
        assertThat(town.tables().escalation().getClosedAt()).isNull();
        assertThat(town.tables().sentTo(BET)).hasSize(2);
    }

    @Test
    void whoeverStillHoldsThePhoneWhenItIsClosedHearsThatItIsOver() {
        town.begins();
        Heard asked = town.contactAnswers();
        town.texts(JO, "DONE " + town.reference());

        assertThat(town.contactPresses(asked, "1").instructions().toString()).contains("It has been seen to");
        assertThat(town.tables().turn().getSettledBy()).isEqualTo("coordinator");
    }

    @Test
    void aServerThatComesBackGoesOnWhereItWas() {
        town.begins();
        town.contactDoesNotAnswer();
        assertThat(town.contactsRung()).containsExactly(BET, CAI);

        town.desks().rounds().lookAtAll();
        town.look();
        town.look();

        assertThat(town.contactsRung()).containsExactly(BET, CAI);
    }

    @Test
    void aContactWhoIsNoMoreIsNotRung() {
        town.begins();
        OutCallDesk calls = town.desks().rounds().outCalls();
        var rung = town.contactCall();
        assertThat(town.isStillWanted(calls, rung.getId())).isTrue();

        town.forgetContacts();

        assertThat(town.isStillWanted(calls, rung.getId())).isFalse();
    }

    @Test
    void theResidentRingsAndNobodyElseIsTroubledButAHumanClosesIt() {
        town.begins();
        town.areTold(JO);

        town.annRings();

        assertThat(town.isContactRung()).isFalse();
        assertThat(town.tables().alarms()).containsExactly("escalation_heard");
        assertThat(town.tables().turn().getSettledAt()).isNull();
        town.later(STEP.multipliedBy(6));
        assertThat(town.contactsRung()).containsExactly(BET);
        assertThat(town.ringing()).isEmpty();
        assertThat(town.tables().alarms()).containsExactly("escalation_heard");

        town.texts(JO, "Done " + town.reference() + " she is fine, I rang her");
        assertThat(town.tables().turn().getSettledBy()).isEqualTo("coordinator");
        assertThat(town.tables().alarms()).isEmpty();
        assertThat(town.tables().sentTo(JO)).last().asString().isEqualTo(town.reference() + " is done. Thank you.");
        assertThat(town.tables().history()).last().asString().isEqualTo("done: she is fine, I rang her");
    }

    @Test
    void theResidentsOwnNumberIsNoContactAndNeitherIsAnEmergencyNumber() {
        town.forgetContacts();
        town.haveContacts(CALLER, "+44999", "+442");

        town.begins();

        assertThat(town.contactsRung()).isEmpty();
        town.coordinatorsAreRung();
        assertThat(town.ringing()).containsExactly(ALEX, JO);
    }
}
