package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ringround.CheckinVillages.resident;
import static org.ringround.CheckinVillages.volunteer;

import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.ringround.simulator.PhoneCall;

/** Wellbeing check-ins. Every story has a village with one resident and one volunteer on duty. */
@TestInstance(Lifecycle.PER_CLASS)
class CheckinStoriesTest {

    private final CheckinVillages villages =
            CheckinVillages.begin("01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11");

    @AfterAll
    void close() {
        villages.close();
    }

    @Test
    void aResidentWhoIsWellPressesOne() {
        PhoneCall ann = villages.answersWhenDue("02");

        ann.hears("This is our regular automated call")
                .hears("To speak to somebody, press 0")
                .presses("1");
        ann.hears("We are glad to hear it").awaitEnd();

        assertThat(ann.from()).isEqualTo(Rehearsal.HELPLINE);
        await().untilAsserted(() -> assertThat(villages.checkin("02"))
                .containsEntry("kind", "checkin")
                .containsEntry("result", "well")
                .containsEntry("attempts", 1)
                .containsEntry("settled_by", "resident"));
    }

    @Test
    void whoeverPressesNoughtSpeaksWithAVolunteerAtOnce() {
        villages.house().phone(volunteer("01")).answers();
        PhoneCall ann = villages.answersWhenDue("01");

        ann.hears("Dyma ein galwad awtomatig").presses("0");
        PhoneCall sam = villages.house()
                .phone(volunteer("01"))
                .awaitsCall()
                .hears("V01")
                .presses("1");
        assertThat(ann.awaitBridged()).isEqualTo(volunteer("01"));
        ann.hangsUp();
        sam.hears("Sut aeth hi").presses("1").awaitEnd();

        await().untilAsserted(() -> {
            assertThat(villages.checkin("01")).containsEntry("result", "help").containsEntry("settled_by", "resident");
            assertThat(villages.requestOf("01"))
                    .containsEntry("status", "done")
                    .containsEntry("volunteer", volunteer("01"));
        });
    }

    @Test
    void twoWrongKeysLeadToAPersonAndWhereNobodyIsFreeACallIsPromisedAndItIsUrgent() {
        villages.house().phone(volunteer("04")).isBusy();
        PhoneCall ann = villages.answersWhenDue("04");

        ann.hears("To speak to somebody, press 0")
                .presses("7")
                .hears("did not catch")
                .presses("*");
        ann.hears("We will ring you back");

        await().untilAsserted(() -> {
            assertThat(villages.checkin("04")).containsEntry("result", "help");
            assertThat(villages.requestOf("04"))
                    .containsEntry("urgent", true)
                    .containsEntry("status", "open")
                    .containsEntry("reason", "callback");
        });
    }

    @Test
    void whoHangsUpWhileWaitingForAPersonIsUrgentToo() {
        villages.house().phone(volunteer("06")).letsItRing();
        PhoneCall ann = villages.answersWhenDue("06");

        ann.hears("To speak to somebody, press 0").presses("0").awaitWaiting().hangsUp();

        await().untilAsserted(() -> assertThat(villages.requestOf("06"))
                .containsEntry("urgent", true)
                .containsEntry("reason", "missed"));
    }

    @Test
    void silenceIsNotWellAndRingingBackSettlesIt() {
        villages.answersWhenDue("03").hears("Ni chlywsom rif").awaitEnd();
        villages.awaitOver(resident("03"), 1);
        assertThat(villages.checkin("03")).containsEntry("result", "open");

        PhoneCall back = villages.house().rings(resident("03"));
        back.hears("Os ydych yn iawn, pwyswch 1")
                .presses("1")
                .hears("Rydym yn falch")
                .awaitEnd();

        await().untilAsserted(() -> {
            assertThat(villages.checkin("03"))
                    .containsEntry("result", "well")
                    .containsEntry("settled_by", "resident")
                    .containsEntry("attempts", 1);
            assertThat(villages.house().call(back))
                    .containsEntry("kind", "checkin")
                    .containsEntry("ending", "self_service");
        });
    }

    @Test
    void whoRingsInWhileTheirPhoneRingsIsNotRungAgain() {
        villages.phone("07").letsItRing();
        villages.withCheckin("07").aMinuteLater();
        villages.phone("07").ringing();

        villages.house().rings(resident("07")).hears("pwyswch 1").presses("1").awaitEnd();

        villages.awaitOver(resident("07"), 1);
        assertThat(villages.checkin("07")).containsEntry("result", "well");
    }

    @Test
    void whoRingsInForSomethingElseIsACallerLikeAnyOther() {
        villages.answersWhenDue("08").hears("press 0").hangsUp();
        villages.awaitOver(resident("08"), 1);

        PhoneCall back = villages.house().rings(resident("08"));
        back.hears("For something else, press 2").presses("2").hears("shopping");
        back.hangsUp();

        await().untilAsserted(() -> assertThat(villages.house().call(back)).containsEntry("kind", "help"));
        assertThat(villages.checkin("08")).containsEntry("result", "open");
    }

    @Test
    void aBusyPhoneIsRungOnceMoreAfterTheGap() {
        villages.phone("10").isBusy();
        villages.withCheckin("10").aMinuteLater();
        villages.awaitOver(resident("10"), 1);
        villages.phone("10").answers();

        villages.house().later(Duration.ofMinutes(6));
        villages.phone("10").awaitsCall().hears("press 1").presses("1").awaitEnd();

        await().untilAsserted(() -> assertThat(villages.checkin("10"))
                .containsEntry("result", "well")
                .containsEntry("attempts", 2));
    }

    @Test
    void whereTheFirstNumberIsSilentTheSecondIsRungAtOnce() {
        villages.house()
                .with(
                        "residents.csv",
                        "phone,name,second_phone",
                        "%s,Ann,%s".formatted(resident("09"), "+447700900499"));
        villages.phone("09").letsItRing();
        villages.house().phone("+447700900499").answers();
        villages.withCheckin("09").aMinuteLater();

        villages.house()
                .phone("+447700900499")
                .awaitsCall()
                .hears("pwyswch 1")
                .presses("1")
                .awaitEnd();

        await().untilAsserted(() -> assertThat(villages.checkin("09")).containsEntry("result", "well"));
        assertThat(villages.phone("09").timesRung()).isEqualTo(1);
    }

    @Test
    void nobodyAnswersThreeTimesAndAHumanIsSentFor() {
        villages.phone("05").letsItRing();
        villages.withCheckin("05").aMinuteLater();
        villages.awaitOver(resident("05"), 1);
        villages.house().later(Duration.ofMinutes(16));
        villages.awaitOver(resident("05"), 2);
        villages.house().later(Duration.ofMinutes(30));
        villages.awaitOver(resident("05"), 3);

        await().untilAsserted(() -> assertThat(villages.checkin("05"))
                .containsEntry("result", "escalated")
                .containsEntry("attempts", 3)
                .containsEntry("settled_at", null));
        assertThat(villages.requestOf("05")).containsEntry("urgent", true).containsEntry("reason", "checkin");
    }

    @Test
    void twoTurnsOfOneLandlineNeverRingAtOnce() {
        villages.house().with("residents.csv", "phone,name,area,language", "%s,Bob,V11,cy".formatted(resident("11")));
        villages.phone("11").answers();
        villages.house()
                .with(
                        "rounds.csv",
                        "resident_phone,resident_name,kind,time,days,agreed_on",
                        "%s,Ann,checkin,%s,daily,2030-01-01".formatted(resident("11"), villages.nextMinute()),
                        "%s,Bob,checkin,%s,daily,2030-01-01".formatted(resident("11"), villages.nextMinute()));

        villages.aMinuteLater();
        villages.phone("11").awaitsCall().hears("pwyswch 1").presses("1").awaitEnd();
        villages.awaitOver(resident("11"), 1);
        villages.house().later(Duration.ofMinutes(6));
        villages.phone("11").awaitsCall().hears("pwyswch 1").presses("1").awaitEnd();

        villages.awaitOver(resident("11"), 2);
    }
}
