package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.ringround.simulator.PhoneCall;

/** What becomes of a call that was taken. Every story has a village with one resident and one volunteer. It is Wednesday. */
@TestInstance(Lifecycle.PER_CLASS)
class AfterCallStoriesTest {

    private final Rehearsal house = Rehearsal.beginAt(
                    Instant.parse("2030-03-06T10:02:00Z"),
                    Map.of("HELPLINE_SEARCH_TIME", "90s", "HELPLINE_WAVE_TIME", "12s"))
            .withVillage("01", "en")
            .withVillage("02", "en")
            .withVillage("03", "en")
            .withVillage("04", "en")
            .withVillage("05", "en")
            .withVillage("06", "en")
            .withVillage("07", "cy")
            .withVillage("08", "en")
            .withVillage("09", "en")
            .withVillage("10", "en")
            .withVillage("11", "en")
            .withVillage("12", "en")
            .withVillage("13", "en")
            .withVillage("14", "en")
            .with("residents.csv", "phone,name,area,language", "+447700900159,Beth,V09,en");

    @AfterEach
    void theNetworkHasNothingToComplainOf() {
        assertThat(house.network().complaints()).isEqualTo(List.of());
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void oneIsSortedAndTheRequestIsDone() {
        Talk talk = talk("01");
        talk.caller.hangsUp();
        talk.volunteer.hears("How did it go").presses("1").hears("Thank you").awaitEnd();
        await().untilAsserted(() -> assertThat(house.request(talk.caller))
                .containsEntry("status", "done")
                .containsEntry("outcome", "sorted")
                .containsEntry("volunteer", "+447700900201")
                .containsEntry("urgent", false));
        assertThat(house.request(talk.caller).get("closed_at")).isNotNull();
    }

    @Test
    void twoIsATaskForTheAreaWhichNobodyHolds() {
        Talk talk = talk("02");
        talk.caller.hangsUp();
        talk.volunteer.hears("How did it go").presses("2").hears("Thank you").awaitEnd();
        await().untilAsserted(() -> assertThat(house.request(talk.caller))
                .containsEntry("status", "open")
                .containsEntry("outcome", "task")
                .containsEntry("volunteer", null)
                .containsEntry("closed_at", null));
    }

    @Test
    void threeAndOneIsAPromiseForToday() {
        Talk talk = talk("03");
        talk.caller.hangsUp();
        talk.volunteer
                .hears("How did it go")
                .presses("3")
                .hears("When will you")
                .presses("1");
        talk.volunteer.hears("Thank you").awaitEnd();
        isPromised(talk, "+447700900203", "2030-03-06T20:00:00Z");
    }

    @Test
    void threeAndTwoIsAPromiseForTomorrow() {
        Talk talk = talk("04");
        talk.caller.hangsUp();
        talk.volunteer
                .hears("How did it go")
                .presses("3")
                .hears("When will you")
                .presses("2");
        talk.volunteer.hears("Thank you").awaitEnd();
        isPromised(talk, "+447700900204", "2030-03-07T20:00:00Z");
    }

    @Test
    void threeAndThreeIsAPromiseForThisWeek() {
        Talk talk = talk("05");
        talk.caller.hangsUp();
        talk.volunteer
                .hears("How did it go")
                .presses("3")
                .hears("When will you")
                .presses("3");
        talk.volunteer.hears("Thank you").awaitEnd();
        isPromised(talk, "+447700900205", "2030-03-08T20:00:00Z");
    }

    @Test
    void threeAndSilenceIsAPromiseForTomorrow() {
        Talk talk = talk("06");
        talk.caller.hangsUp();
        talk.volunteer
                .hears("How did it go")
                .presses("3")
                .hears("When will you")
                .hears("When will you");
        talk.volunteer.hears("Thank you").awaitEnd();
        isPromised(talk, "+447700900206", "2030-03-07T20:00:00Z");
    }

    @Test
    void fourIsUrgentAndAWelshVolunteerHearsNothingButWelsh() {
        Talk talk = talk("07");
        talk.caller.hangsUp();
        talk.volunteer
                .hears("Sut aeth hi")
                .hears("diogelwch, pwyswch 4")
                .presses("4")
                .hears("Diolch")
                .awaitEnd();
        assertThat(talk.volunteer.heardSoFar()).contains("Cymraeg, siopa").doesNotContain("press");
        await().untilAsserted(() -> assertThat(house.request(talk.caller))
                .containsEntry("status", "open")
                .containsEntry("outcome", "worried")
                .containsEntry("urgent", true)
                .containsEntry("volunteer", null));
    }

    @Test
    void fiveIsANuisanceAndTheRequestIsClosed() {
        Talk talk = talk("08");
        talk.caller.hangsUp();
        talk.volunteer.hears("How did it go").presses("5").hears("Thank you").awaitEnd();
        await().untilAsserted(() -> assertThat(house.request(talk.caller))
                .containsEntry("status", "closed")
                .containsEntry("outcome", "nuisance"));
        assertThat(house.request(talk.caller).get("closed_at")).isNotNull();
    }

    @Test
    void noOutcomeLeavesTheRequestWithTheVolunteerWhoIsLeftInPeaceForTwoMinutes() {
        Talk talk = talk("09");
        talk.caller.hangsUp();
        talk.volunteer
                .hears("How did it go")
                .presses("8")
                .hears("How did it go")
                .hears("Goodbye")
                .awaitEnd();
        await().untilAsserted(() -> {
            assertThat(house.request(talk.caller))
                    .containsEntry("status", "claimed")
                    .containsEntry("volunteer", "+447700900209")
                    .containsEntry("outcome", null);
            assertThat(house.call(talk.volunteer)).containsEntry("ending", "connected");
        });

        house.later(Duration.ofSeconds(60));
        PhoneCall other =
                house.rings("+447700900159").hears("food").presses("1").awaitWaiting();
        assertThat(house.phone("+447700900209").timesRung()).isEqualTo(1);
        house.later(Duration.ofSeconds(60));
        house.phone("+447700900209").awaitsCall().hears("press 1").presses("1");
        other.awaitBridged();
        other.hangsUp();
    }

    @Test
    void theCallerHasJustGoneAndIsRungBack() {
        house.phone("+447700900210").answers();
        PhoneCall caller = asksForFood("10").awaitWaiting();
        PhoneCall sam = house.phone("+447700900210").awaitsCall().hears("press 1");
        caller.hangsUp();
        await().untilAsserted(() -> assertThat(house.call(caller)).containsEntry("ending", "abandoned"));
        assertThat(house.request(caller)).containsEntry("reason", "missed");

        house.phone("+447700900110").answers();
        sam.presses("1").hears("The caller has just gone").presses("1").hears("We are ringing them");
        PhoneCall ann = house.phone("+447700900110").awaitsCall().hears("One of our volunteers is calling you");
        assertThat(ann.awaitBridged()).isEqualTo("+447700900210");
        assertThat(ann.from()).isEqualTo(Rehearsal.HELPLINE);
        ann.hangsUp();
        sam.hears("How did it go").presses("1").hears("Thank you").awaitEnd();

        await().untilAsserted(() -> {
            assertThat(house.request(caller)).containsEntry("status", "done").containsEntry("outcome", "sorted");
            assertThat(house.call(caller)).containsEntry("ending", "abandoned");
            assertThat(house.call(ann))
                    .containsEntry("kind", "callback")
                    .containsEntry("direction", "outbound")
                    .containsEntry("ending", "connected")
                    .containsEntry("volunteer", "+447700900210");
        });
    }

    @Test
    void whoeverIsRungBackAndDoesNotAnswerIsNotAskedAfter() {
        house.phone("+447700900211").answers();
        PhoneCall caller = asksForFood("11").awaitWaiting();
        PhoneCall sam = house.phone("+447700900211").awaitsCall().hears("press 1");
        caller.hangsUp();
        await().untilAsserted(() -> assertThat(house.call(caller)).containsEntry("ending", "abandoned"));
        house.phone("+447700900111").declines();
        sam.presses("1").hears("The caller has just gone").presses("1");
        sam.hears("They did not answer").hears("call back later, press 3").presses("3");
        sam.hears("When will you").presses("2").hears("Thank you").awaitEnd();
        isPromised(new Talk(caller, sam), "+447700900211", "2030-03-07T20:00:00Z");
    }

    @Test
    void whoeverIsCutOffWithinSecondsIsBackInTheSearchAndTheSameVolunteerComesFirst() {
        Talk talk = talk("12");
        talk.volunteer.hangsUp();
        talk.caller.hears("We were cut off").awaitWaiting();
        PhoneCall again =
                house.phone("+447700900212").awaitsCall().hears("press 1").presses("1");
        assertThat(talk.caller.awaitBridged()).isEqualTo("+447700900212");
        talk.caller.hangsUp();
        again.hears("How did it go").presses("1").hears("Thank you").awaitEnd();
        await().untilAsserted(() -> {
            assertThat(house.request(talk.caller)).containsEntry("status", "done");
            assertThat(house.call(talk.caller)).containsEntry("ending", "connected");
            assertThat(house.call(talk.volunteer)).containsEntry("ending", "connected");
        });
        assertThat(house.phone("+447700900212").timesRung()).isEqualTo(2);
    }

    @Test
    void whenTheVolunteerHangsUpAfterATalkTheCallerHearsAGoodbye() {
        Talk talk = talk("13");
        house.later(Duration.ofSeconds(15));
        talk.volunteer.hangsUp();
        talk.caller.hears("Ring this number again whenever you need us").awaitEnd();
        await().untilAsserted(() -> {
            assertThat(house.call(talk.caller)).containsEntry("ending", "connected");
            assertThat(house.call(talk.volunteer)).containsEntry("ending", "connected");
            assertThat(house.request(talk.caller)).containsEntry("status", "claimed");
        });
        assertThat(house.phone("+447700900213").timesRung()).isEqualTo(1);
    }

    @Test
    void whoeverRingsAgainAtOnceMeetsTheVolunteerWhoIsStillNotingItDown() {
        Talk talk = talk("14");
        talk.caller.hangsUp();
        talk.volunteer.hears("How did it go").hangsUp();
        await().untilAsserted(() -> assertThat(house.call(talk.volunteer)).containsEntry("ending", "connected"));

        PhoneCall again = asksForFood("14");
        house.phone("+447700900214")
                .awaitsCall()
                .hears("This is the second call today")
                .presses("1");
        assertThat(again.awaitBridged()).isEqualTo("+447700900214");
        again.hangsUp();
    }

    private record Talk(PhoneCall caller, PhoneCall volunteer) {}

    /** The resident and the volunteer of that village have been connected. */
    private Talk talk(String village) {
        house.phone("+4477009002" + village).answers();
        PhoneCall caller = asksForFood(village);
        PhoneCall volunteer = house.phone("+4477009002" + village).awaitsCall();
        volunteer.hears("1").presses("1");
        assertThat(caller.awaitBridged()).isEqualTo("+4477009002" + village);
        return new Talk(caller, volunteer);
    }

    private PhoneCall asksForFood(String village) {
        PhoneCall caller = house.rings("+4477009001" + village);
        return caller.hears("999").hears("1").presses("1");
    }

    private void isPromised(Talk talk, String volunteer, String due) {
        await().untilAsserted(() -> assertThat(house.request(talk.caller))
                .containsEntry("status", "claimed")
                .containsEntry("outcome", "call_back")
                .containsEntry("volunteer", volunteer)
                .containsEntry("due_at", due));
    }
}
