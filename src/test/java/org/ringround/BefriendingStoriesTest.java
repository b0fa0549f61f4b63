package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.ringround.simulator.PhoneCall;

/** Befriending calls that come about, and what the volunteer says of them. Each story has a village of its own. */
@TestInstance(Lifecycle.PER_CLASS)
class BefriendingStoriesTest {

    private static final String JO = "+447700900390";

    private final BefriendingTown town = new BefriendingTown()
            .village("01", "en")
            .village("02", "cy")
            .village("03", "en")
            .village("04", "en")
            .village("05", "cy")
            .village("06", "en")
            .village("07", "en")
            .village("08", "en");

    @AfterEach
    void theNetworkHasNothingToComplainOf() {
        assertThat(town.house().network().complaints()).isEqualTo(List.of());
    }

    @AfterAll
    void close() {
        town.close();
    }

    @Test
    void theVolunteerIsRungFirstAndTheResidentWhenTheyPressOneAndBothSeeOnlyUs() {
        town.ann("01").answers();
        PhoneCall sam = town.samAnswersWhenDue("01");
        sam.hears("Ringround. Your befriending call is due").hears("connected now, press 1");
        assertThat(sam.heardSoFar()).doesNotContain("Ann");
        assertThat(town.ann("01").timesRung()).isZero();

        sam.presses("1").hears("It is Ann. We are ringing them now");
        PhoneCall ann = town.ann("01").awaitsCall();
        assertThat(sam.awaitBridged()).isEqualTo("+447700900101");
        assertThat(ann.heardSoFar())
                .isEqualTo("This is Ringround. One of our volunteers is calling you. One moment.\n");
        assertThat(List.of(sam.from(), ann.from())).containsOnly(Rehearsal.HELPLINE);
        ann.hangsUp();
        sam.hears("If all is well, press 1")
                .presses("1")
                .hears("Thank you. Goodbye")
                .awaitEnd();

        assertThat(town.awaitResult("01", "talked"))
                .containsEntry("kind", "befriending")
                .containsEntry("attempts", 1)
                .containsEntry("settled_by", "volunteer");
        assertThat(town.alarms("01")).isEmpty();
    }

    @Test
    void inWelshTheVolunteerWouldLikeAWordWithTheCoordinator() {
        town.ann("02").answers();
        PhoneCall sam = town.samAnswersWhenDue("02");
        sam.hears("Mae'n amser eich galwad gyfeillio").presses("1").hears("Dyma pwy sydd yno: Ann");
        PhoneCall ann = town.ann("02").awaitsCall();
        sam.awaitBridged();
        assertThat(ann.heardSoFar()).startsWith("Dyma Ringround");
        ann.hangsUp();
        sam.hears("I gael gair â'r cydlynydd, pwyswch 2")
                .presses("2")
                .hears("Rydym yn dweud wrth y cydlynydd")
                .awaitEnd();

        assertThat(town.awaitResult("02", "talked")).containsEntry("settled_by", "volunteer");
        assertThat(town.alarms("02")).containsExactly("round_note");
        assertThat(town.requests("02")).isEmpty();
    }

    @Test
    void anUrgentWorryRingsCoordinatorsAtOnce() {
        town.house()
                .with("volunteers.csv", "phone,name,area,languages,role", JO + ",Jo,V03,en,coordinator")
                .phone(JO)
                .answersAndPresses("1");
        PhoneCall sam = town.talks("03");
        town.ann("03").awaitsCall().hangsUp();
        sam.hears("urgent worry, press 3")
                .presses("3")
                .hears("We are ringing the coordinators now")
                .awaitEnd();

        town.house().phone(JO).awaitsCall().hears("It is yours now").hangsUp();
        assertThat(town.awaitResult("03", "talked")).containsEntry("settled_by", "volunteer");
        assertThat(town.requests("03"))
                .singleElement()
                .satisfies(request ->
                        assertThat(request).containsEntry("urgent", true).containsEntry("reason", "manual"));
    }

    @Test
    void silenceAfterATalkIsATalk() {
        PhoneCall sam = town.talks("04");
        town.ann("04").awaitsCall().hangsUp();
        sam.hears("How did it go")
                .hears("How did it go")
                .hears("Thank you. Goodbye")
                .awaitEnd();

        assertThat(town.awaitResult("04", "talked")).containsEntry("settled_by", "volunteer");
    }

    @Test
    void whereAVoicemailAnsweredTheyTryAgainInTenMinutes() {
        town.ann("05").hasVoicemail();
        PhoneCall sam = town.samAnswersWhenDue("05").presses("1");
        sam.hears("Os na chafwyd ateb, pwyswch 4")
                .presses("4")
                .hears("geisio eto ymhen 10 munud")
                .presses("1")
                .hears("eto ymhen 10 munud")
                .awaitEnd();
        town.hasRungOut(town.sam("05"), 1);
        assertThat(town.turn("05")).containsEntry("result", "open");

        town.ann("05").answers();
        town.house().later(Duration.ofMinutes(11));
        PhoneCall again = town.sam("05").awaitsCall().presses("1");
        again.awaitBridged();
        town.ann("05").calls().get(1).hangsUp();
        again.hears("Sut aeth hi").presses("1").awaitEnd();

        assertThat(town.awaitResult("05", "talked")).containsEntry("attempts", 2);
    }

    @Test
    void whereTheResidentDoesNotAnswerAndNobodyTriesAgainTheCoordinatorIsTold() {
        town.ann("06").letsItRing();
        PhoneCall sam = town.samAnswersWhenDue("06").presses("1");
        sam.hears("They did not answer")
                .hears("try again in 10 minutes, press 1")
                .hears("try again in 10 minutes, press 1")
                .hears("We are telling the coordinator")
                .awaitEnd();

        assertThat(town.awaitResult("06", "not_reached")).containsEntry("settled_by", "system");
        assertThat(town.alarms("06")).containsExactly("round_not_reached");
        assertThat(town.ann("06").timesRung()).isEqualTo(1);
    }

    @Test
    void whoeverHangsUpAfterARealTalkHasTalked() {
        PhoneCall sam = town.talks("07");
        sam.waits(Duration.ofSeconds(20)).hangsUp();

        assertThat(town.awaitResult("07", "talked")).containsEntry("settled_by", "volunteer");
    }

    @Test
    void whoeverHangsUpAtOnceHasNotTalkedAndIsRungOnceMore() {
        town.ann("08").hasVoicemail();
        PhoneCall sam = town.samAnswersWhenDue("08").presses("1");
        sam.awaitBridged();
        sam.waits(Duration.ofSeconds(4)).hangsUp();
        town.hasRungOut(town.sam("08"), 1);
        assertThat(town.turn("08")).containsEntry("result", "open");

        town.ann("08").answers();
        town.house().later(Duration.ofMinutes(6));
        PhoneCall again = town.sam("08").awaitsCall().presses("1");
        again.awaitBridged();
        await().until(() -> town.ann("08").timesRung() == 2);
        town.ann("08").calls().get(1).hangsUp();
        again.hears("How did it go").presses("1").awaitEnd();
        assertThat(town.awaitResult("08", "talked")).containsEntry("attempts", 2);
    }
}
