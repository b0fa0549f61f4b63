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
import org.ringround.simulator.Phone;
import org.ringround.simulator.PhoneCall;

/** Befriending calls whose volunteer is not there, or cannot. Each story has a village of its own. */
@TestInstance(Lifecycle.PER_CLASS)
class NobodyToBefriendStoriesTest {

    private final BefriendingTown town = new BefriendingTown()
            .villageOfTwo("01", "en")
            .villageOfTwo("02", "cy")
            .village("03", "cy")
            .village("04", "en")
            .village("05", "en")
            .village("06", "en")
            .village("07", "en");

    @AfterEach
    void theNetworkHasNothingToComplainOf() {
        assertThat(town.house().network().complaints()).isEqualTo(List.of());
    }

    @AfterAll
    void close() {
        town.close();
    }

    @Test
    void whoIsNotReachedTwiceIsFollowedByTheNextVolunteerAlsoOffDuty() {
        Phone alex = town.house().phone(BefriendingTown.alex("01"));
        alex.answers();
        town.ann("01").answers();
        town.sam("01").letsItRing();
        town.isDueBy("01", "+447700900201", BefriendingTown.alex("01"));
        town.hasRungOut(town.sam("01"), 1);
        assertThat(alex.timesRung()).isZero();

        town.sam("01").isBusy();
        town.house().later(Duration.ofMinutes(6));
        PhoneCall call = alex.awaitsCall().presses("1");
        call.awaitBridged();
        town.ann("01").awaitsCall().hangsUp();
        call.hears("How did it go").presses("1").awaitEnd();

        assertThat(town.awaitResult("01", "talked")).containsEntry("attempts", 3);
        assertThat(town.alarms("01")).isEmpty();
    }

    @Test
    void whoCannotTodayIsFollowedByTheNextAtOnce() {
        Phone alex = town.house().phone(BefriendingTown.alex("02"));
        alex.answers();
        town.ann("02").answers();
        town.sam("02").answers();
        town.isDueBy("02", "+447700900202", BefriendingTown.alex("02"));
        town.sam("02")
                .awaitsCall()
                .hears("Os na allwch heddiw, pwyswch 3")
                .presses("3")
                .hears("Diolch am ddweud")
                .awaitEnd();
        PhoneCall call = alex.awaitsCall().presses("1");
        call.awaitBridged();
        town.ann("02").awaitsCall().hangsUp();
        call.hears("Sut aeth hi").presses("1").awaitEnd();

        assertThat(town.awaitResult("02", "talked")).containsEntry("attempts", 2);
    }

    @Test
    void whereNobodyCanTheResidentIsToldAndMaySpeakToSomebody() {
        town.ann("03").answers();
        town.samAnswersWhenDue("03").presses("3").hears("Diolch am ddweud").awaitEnd();
        PhoneCall ann = town.ann("03").awaitsCall();
        ann.hears("Galwad awtomatig yw hon").hears("I siarad â rhywun, pwyswch 0");
        assertThat(town.awaitResult("03", "not_reached")).containsEntry("settled_by", "system");
        assertThat(town.alarms("03")).containsExactly("round_not_reached");

        ann.presses("0");
        PhoneCall sam = town.sam("03").awaitsCall().hears("V03").presses("1");
        assertThat(ann.awaitBridged()).isEqualTo("+447700900203");
        ann.hangsUp();
        sam.hears("Sut aeth hi").presses("1").awaitEnd();
        assertThat(town.turn("03")).containsEntry("result", "not_reached").containsEntry("attempts", 1);
        await().untilAsserted(() -> assertThat(town.requests("03"))
                .singleElement()
                .satisfies(request -> assertThat(request).containsEntry("status", "done")));
    }

    @Test
    void aVoicemailOfTheVolunteerHearsNothingOfTheResidentAndIsNobody() {
        town.ann("04").answers();
        town.sam("04").hasVoicemail();
        town.isDue("04");
        PhoneCall voicemail = town.sam("04").awaitsCall();
        voicemail.hears("We did not hear a key").awaitEnd();
        assertThat(voicemail.heardSoFar()).doesNotContain("Ann", "V04");

        town.hasRungOut(town.sam("04"), 1);
        town.house().later(Duration.ofMinutes(6));
        town.sam("04").awaitsCall().awaitEnd();
        PhoneCall ann = town.ann("04").awaitsCall();
        ann.hears("your regular call cannot come today")
                .hears("To speak to somebody, press 0")
                .hears("To speak to somebody, press 0")
                .hears("You can also ring this number")
                .awaitEnd();
        town.awaitResult("04", "not_reached");
        assertThat(town.requests("04")).isEmpty();
    }

    @Test
    void whenNeitherAnswersTheResidentIsRungTwiceToBeTold() {
        town.ann("05").letsItRing();
        town.sam("05").letsItRing();
        town.isDue("05");
        town.hasRungOut(town.sam("05"), 1);
        town.house().later(Duration.ofMinutes(6));
        town.hasRungOut(town.sam("05"), 2);
        town.hasRungOut(town.ann("05"), 1);
        town.house().later(Duration.ofMinutes(6));
        town.hasRungOut(town.ann("05"), 2);
        town.house().later(Duration.ofMinutes(6));
        assertThat(town.awaitResult("05", "not_reached")).containsEntry("attempts", 2);
        assertThat(town.alarms("05")).containsExactly("round_not_reached");
        assertThat(town.ann("05").timesRung()).isEqualTo(2);
    }

    @Test
    void inAQuarterOfAnHourIsAQuarterOfAnHour() {
        town.samAnswersWhenDue("06")
                .hears("in 15 minutes, press 2")
                .presses("2")
                .hears("again in 15 minutes")
                .awaitEnd();
        town.hasRungOut(town.sam("06"), 1);
        town.house().later(Duration.ofMinutes(13));
        assertThat(town.turn("06")).containsEntry("result", "open").containsEntry("attempts", 1);

        town.ann("06").answers();
        town.house().later(Duration.ofMinutes(2));
        PhoneCall sam = town.sam("06").awaitsCall().presses("1");
        sam.awaitBridged();
        town.ann("06").awaitsCall().hangsUp();
        sam.hears("How did it go").presses("1").awaitEnd();
        assertThat(town.awaitResult("06", "talked")).containsEntry("attempts", 2);
    }

    @Test
    void whoeverHangsUpAtEachStepIsRungOnceMoreAndThenNobodyIs() {
        town.ann("07").letsItRing();
        town.samAnswersWhenDue("07").hears("befriending call is due").hangsUp();
        town.hasRungOut(town.sam("07"), 1);

        town.house().later(Duration.ofMinutes(6));
        PhoneCall again = town.sam("07").awaitsCall().presses("1").hears("It is Ann");
        PhoneCall ann = town.ann("07").ringing();
        // The next call is the one by which she is told.
        town.ann("07").answers();
        again.hangsUp();
        ann.awaitEnd();
        assertThat(town.awaitResult("07", "not_reached")).containsEntry("attempts", 2);
        assertThat(town.alarms("07")).containsExactly("round_not_reached");
        town.ann("07").awaitsCall().hears("cannot come today").hangsUp();
    }
}
