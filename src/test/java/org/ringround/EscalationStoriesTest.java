package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ringround.CheckinVillages.resident;
import static org.ringround.CheckinVillages.volunteer;
import static org.ringround.EscalationVillages.CARA;
import static org.ringround.EscalationVillages.DEWI;
import static org.ringround.EscalationVillages.bet;
import static org.ringround.EscalationVillages.cai;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringround.simulator.PhoneCall;

/** Nobody could hear from a resident on the round, and people are asked to look. Each story has a village of its own. */
@TestInstance(Lifecycle.PER_CLASS)
class EscalationStoriesTest {

    private static final Duration HOUR = Duration.ofHours(1);

    private final EscalationVillages villages =
            EscalationVillages.begin("41", "42", "43", "44", "45", "46", "47", "48");

    @AfterAll
    void close() {
        villages.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            41 | Rydych yn gyswllt | Rydym yn falch    | siarad gyda nhw heddiw
            42 | You are a contact | We are glad       | seen or spoken to them today
            """)
    void aContactWhoHasSeenThemTodayClosesIt(String village, String greeting, String thanks, String told) {
        villages.phone(volunteer(village)).isBusy();
        villages.phone(bet(village)).answers();
        villages.doesNotAnswer(village);

        PhoneCall bet = villages.phone(bet(village)).awaitsCall().hears(greeting);
        bet.presses("3").hears(thanks).awaitEnd();

        assertThat(bet.from()).isEqualTo(Rehearsal.HELPLINE);
        await().untilAsserted(() -> {
            assertThat(villages.checkin(village))
                    .containsEntry("result", "escalated")
                    .containsEntry("settled_by", "contact");
            assertThat(villages.request(village)).containsEntry("status", "done");
        });
        villages.phone(village.equals("41") ? DEWI : CARA).awaitsText(told);
        assertThat(villages.phone(cai(village)).timesRung()).isZero();
    }

    @Test
    void whoeverCanCheckHasAnHourAndThenTheOthersAreAskedAndAtLastCoordinators() {
        villages.phone(volunteer("44")).isBusy();
        villages.phone(bet("44")).answers();
        villages.phone(cai("44")).answers();
        villages.doesNotAnswer("44");

        PhoneCall bet = villages.phone(bet("44")).awaitsCall().hears("press 1");
        bet.presses("1").hears("It is Ann").awaitEnd();
        villages.phone(bet("44")).awaitsText("thank you for checking");
        villages.phone(bet("44")).awaitsText("The police come");
        villages.phone(bet("44")).letsItRing();
        villages.settlesDown("44");
        villages.later(HOUR);
        await().untilAsserted(
                        () -> assertThat(villages.phone(bet("44")).timesRung()).isEqualTo(2));

        villages.phone(cai("44")).awaitsCall().hears("press 2").presses("2").awaitEnd();
        villages.phone(cai("44")).isBusy();
        villages.phone(bet("44")).isBusy();
        villages.phone(CARA).answers();
        villages.settlesDown("44");
        villages.later(Duration.ofMinutes(2));
        PhoneCall cara = villages.phone(CARA).awaitsCall().hears("Somebody on the round does not answer");
        cara.presses("1").hears("It is Ann").hangsUp();
        villages.phone(CARA).awaitsText("ask a neighbour");
        await().untilAsserted(() -> assertThat(villages.request("44")).containsEntry("volunteer", CARA));
        assertThat(villages.checkin("44")).containsEntry("settled_at", null);

        villages.phone(DEWI).texts(Rehearsal.HELPLINE, "Gorffen " + villages.reference("44") + " mae hi yn yr ysbyty");
        await().untilAsserted(() -> assertThat(villages.checkin("44")).containsEntry("settled_by", "coordinator"));
        villages.phone(bet("44")).awaitsText("has been seen to");
        villages.phone(CARA).awaitsText("a coordinator has seen to it");
        villages.phone(CARA).letsItRing();
    }

    @Test
    void aVolunteerWhoSpeaksWithThemAndSaysThatItIsSortedClosesIt() {
        villages.phone(volunteer("43")).answers();
        villages.doesNotAnswer("43");
        PhoneCall sam = villages.phone(volunteer("43")).awaitsCall().hears("Ffoniwch rywun ar y rownd");
        assertThat(sam.heardSoFar()).contains("V43").doesNotContain("Ann");
        villages.phone(resident("43")).answers();

        sam.presses("1").hears("Ann");
        PhoneCall ann = villages.phone(resident("43")).awaitsCall();
        assertThat(ann.awaitBridged()).isEqualTo(volunteer("43"));
        ann.hangsUp();
        sam.hears("Sut aeth hi").presses("1").awaitEnd();

        await().untilAsserted(() -> {
            assertThat(villages.checkin("43"))
                    .containsEntry("result", "escalated")
                    .containsEntry("settled_by", "volunteer");
            assertThat(villages.request("43")).containsEntry("status", "done").containsEntry("outcome", "sorted");
            assertThat(villages.house().call(sam)).containsEntry("kind", "escalation");
        });
        villages.phone(volunteer("43")).awaitsText("Daw'r heddlu");
        assertThat(villages.phone(bet("43")).timesRung()).isZero();
    }

    @Test
    void aVolunteerWhoDoesNotReachThemLeavesItToTheContactsAndWhoHangsUpToTheNext() {
        villages.phone(volunteer("46")).answers();
        villages.phone(bet("46")).answers();
        villages.doesNotAnswer("46");

        PhoneCall sam = villages.phone(volunteer("46")).awaitsCall().hears("ring somebody on the round");
        sam.presses("1").hears("They did not answer").presses("1").awaitEnd();
        villages.phone(volunteer("46")).awaitsText("they did not answer, so we ask others");
        villages.later(Duration.ofMinutes(1));
        villages.phone(bet("46")).awaitsCall().hears("You are a contact").hangsUp();
        villages.phone(cai("46")).ringing();

        assertThat(villages.request("46")).containsEntry("status", "open");
        villages.phone(volunteer("46")).texts(Rehearsal.HELPLINE, "DONE " + villages.reference("46"));
        await().untilAsserted(() -> assertThat(villages.checkin("46")).containsEntry("settled_by", "volunteer"));
    }

    @Test
    void everybodyFailsToAnswerAndItStaysOpenAndKeepsAlarming() {
        villages.phone(bet("48")).declines();
        villages.phone(cai("48")).declines();
        villages.doesNotAnswer("48");
        await().pollInterval(Duration.ofMillis(500))
                .atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> {
                    villages.later(Duration.ofMinutes(1));
                    assertThat(villages.phone(bet("48")).timesRung()).isEqualTo(2);
                    assertThat(villages.phone(cai("48")).timesRung()).isEqualTo(2);
                    assertThat(villages.phone(CARA).timesRung()).isGreaterThanOrEqualTo(3);
                    assertThat(villages.phone(CARA).texts())
                            .filteredOn(text -> text.body().contains("It is " + villages.reference("48")))
                            .hasSizeGreaterThan(2);
                });

        assertThat(villages.checkin("48")).containsEntry("result", "escalated").containsEntry("settled_at", null);
        assertThat(villages.request("48")).containsEntry("status", "open").containsEntry("urgent", true);
        villages.phone(CARA).texts(Rehearsal.HELPLINE, "DONE " + villages.reference("48"));
        await().untilAsserted(() -> assertThat(villages.checkin("48")).containsEntry("settled_by", "coordinator"));
    }

    @Test
    void aCoordinatorWhoSaysByTextThatTheyHaveItEndsTheRinging() {
        villages.phone(volunteer("45")).isBusy();
        villages.phone(bet("45")).letsItRing();
        villages.doesNotAnswer("45");
        villages.phone(bet("45")).ringing();
        villages.phone(DEWI).awaitsText("Dyma " + villages.reference("45"));

        villages.phone(DEWI).texts(Rehearsal.HELPLINE, "IAWN");

        villages.phone(DEWI).awaitsText("Chi piau " + villages.reference("45"));
        await().untilAsserted(() -> assertThat(villages.request("45"))
                .containsEntry("status", "claimed")
                .containsEntry("volunteer", DEWI));
        villages.settlesDown("45");
        int rung = villages.phone(cai("45")).timesRung();
        villages.later(HOUR);
        villages.phone(DEWI).awaitsText("Chi piau " + villages.reference("45"));
        assertThat(villages.phone(cai("45")).timesRung()).isEqualTo(rung);
        assertThat(villages.phone(bet("45")).timesRung()).isEqualTo(1);
        villages.phone(DEWI).texts(Rehearsal.HELPLINE, "GORFFEN " + villages.reference("45"));
        await().untilAsserted(() -> assertThat(villages.checkin("45")).containsEntry("settled_by", "coordinator"));
    }

    @Test
    void theResidentRingsAndNobodyElseIsTroubledButAHumanClosesIt() {
        String village = "47";
        villages.phone(volunteer(village)).isBusy();
        villages.phone(bet(village)).letsItRing();
        villages.doesNotAnswer(village);
        villages.phone(bet(village)).ringing();

        villages.house()
                .rings(resident(village))
                .hears("pwyswch 1")
                .presses("1")
                .awaitEnd();

        villages.phone(DEWI).awaitsText("popeth yn iawn. I gau: GORFFEN " + villages.reference(village));
        villages.later(HOUR);
        assertThat(villages.phone(cai(village)).timesRung()).isLessThan(2);
        assertThat(villages.checkin(village)).containsEntry("settled_at", null);
        villages.phone(DEWI).texts(Rehearsal.HELPLINE, "GORFFEN " + villages.reference(village));
        await().untilAsserted(() -> assertThat(villages.checkin(village)).containsEntry("settled_by", "coordinator"));
    }
}
