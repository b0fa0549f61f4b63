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
import org.ringround.exchange.What;
import org.ringround.simulator.PhoneCall;

/** Calls that we make about a request. Every story has a village with one resident and one volunteer. It is Wednesday, ten. */
@TestInstance(Lifecycle.PER_CLASS)
class CallbackStoriesTest {

    private static final Instant WEDNESDAY = Instant.parse("2030-03-06T10:02:00Z");
    private static final Map<String, String> PATIENT =
            Map.of("HELPLINE_SEARCH_TIME", "90s", "HELPLINE_WAVE_TIME", "12s");

    private final Rehearsal house = Rehearsal.beginAt(WEDNESDAY, PATIENT)
            .withVillage("01", "en")
            .withVillage("02", "cy")
            .withVillage("03", "en")
            .withVillage("04", "en")
            .withVillage("05", "en")
            .withVillage("08", "en")
            .with("volunteers.csv", "phone,name,area,languages,role", "+447700900305,Cara,V05,en,coordinator");

    @AfterEach
    void theNetworkHasNothingToComplainOf() {
        assertThat(house.network().complaints()).isEqualTo(List.of());
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void aDueCallbackIsOfferedTheVolunteerPressesOneAndTheResidentIsRung() {
        PhoneCall caller = asksToBeCalledBack("01");
        house.phone("+447700900201").answers();
        house.phone("+447700900101").answers();

        house.later(Duration.ofMinutes(45));
        PhoneCall sam = house.phone("+447700900201").awaitsCall().hears("Promised call, V01");
        assertThat(sam.heardSoFar()).doesNotContain("Ann");
        sam.presses("1").hears("It is Ann").hears("We are ringing them");
        PhoneCall ann = house.phone("+447700900101").awaitsCall();
        ann.hears("This is Ringround. One of our volunteers is calling you. One moment.");
        assertThat(ann.awaitBridged()).isEqualTo("+447700900201");
        assertThat(ann.from()).isEqualTo(Rehearsal.HELPLINE);
        ann.hangsUp();
        sam.hears("How did it go").presses("1").hears("Thank you").awaitEnd();

        await().untilAsserted(() -> {
            assertThat(house.request(caller))
                    .containsEntry("status", "done")
                    .containsEntry("due_at", null)
                    .containsEntry("outcome", "sorted");
            assertThat(house.call(sam)).containsEntry("kind", "offer").containsEntry("ending", "connected");
            assertThat(house.call(ann)).containsEntry("kind", "callback").containsEntry("ending", "connected");
            assertThat(house.call(caller)).containsEntry("ending", "callback");
        });
    }

    @Test
    void whoeverTakesItHearsTheMessageThatWasLeft() {
        asksToBeCalledBack("02");
        house.phone("+447700900202").isBusy();
        PhoneCall again = house.rings("+447700900102").hears("fwyd").presses("1");
        again.hears("adael neges, pwyswch 2").presses("2").hears("ar ôl y tôn");
        again.speaks(Duration.ofSeconds(8)).hears("Mae eich neges gennym").hangsUp();
        await().untilAsserted(() -> assertThat(house.messagesFetched()).isEqualTo(1));
        house.phone("+447700900202").answers();
        house.phone("+447700900102").answers();

        house.later(Duration.ofMinutes(45));
        PhoneCall sam = house.phone("+447700900202").awaitsCall().hears("Galwad a addawyd, V02");
        sam.presses("1").hears("Gadawyd y neges hon").hears("/audio/messages/").hears("Rydym yn eu ffonio nawr");
        PhoneCall ann = house.phone("+447700900102").awaitsCall();
        ann.hears("Dyma Ringround. Mae un o'n gwirfoddolwyr yn eich ffonio. Un eiliad.");
        ann.awaitBridged();
        ann.hangsUp();
        sam.hears("Sut aeth hi").presses("1").awaitEnd();
    }

    @Test
    void whenNobodyTakesItTheyAreAskedAgainAndAtLastACoordinatorIsTold() {
        PhoneCall caller = asksToBeCalledBack("03");
        house.phone("+447700900203").declines();

        house.later(Duration.ofMinutes(45));
        passes("03", 1);
        assertThat(house.openAlarms(caller)).isEmpty();
        house.later(Duration.ofMinutes(5));
        passes("03", 2);
        house.later(Duration.ofMinutes(30));
        await().untilAsserted(() -> assertThat(house.openAlarms(caller)).contains("promise_overdue"));
        assertThat(house.request(caller)).containsEntry("status", "open").containsEntry("reason", "callback");

        house.phone("+447700900305").awaitsText("it is overdue");
        house.phone("+447700900305").texts(Rehearsal.HELPLINE, "OK");
        house.phone("+447700900305").awaitsText("is in your hands");
        assertThat(house.phone("+447700900103").timesRung()).isEqualTo(0);
    }

    @Test
    void whoeverDoesNotAnswerIsRungAgainByTheVolunteerWhoTried() {
        PhoneCall caller = asksToBeCalledBack("04");
        house.phone("+447700900204").answers();
        house.phone("+447700900104").declines();

        house.later(Duration.ofMinutes(45));
        PhoneCall sam =
                house.phone("+447700900204").awaitsCall().hears("press 1").presses("1");
        sam.hears("They did not answer").hangsUp();
        house.phone("+447700900204").awaitsText("how did it go");
        await().untilAsserted(() -> assertThat(house.request(caller))
                .containsEntry("status", "claimed")
                .containsEntry("volunteer", "+447700900204"));

        house.phone("+447700900104").answers();
        house.later(Duration.ofMinutes(30));
        sam = house.phone("+447700900204").awaitsCall().hears("Promised call").presses("1");
        PhoneCall ann = house.phone("+447700900104").awaitsCall().hears("One of our volunteers is calling you");
        assertThat(ann.awaitBridged()).isEqualTo("+447700900204");
        ann.hangsUp();
        sam.hears("How did it go").presses("1").awaitEnd();
        await().untilAsserted(() -> assertThat(house.request(caller)).containsEntry("status", "done"));
    }

    @Test
    void aNumberThatIsNotSafeIsNeverRung() {
        PhoneCall caller =
                house.rings("+447700900108").hears("food").presses("1").awaitWaiting();
        caller.presses("1").hears("We will ring you back").presses("9").hears("Thank you for telling us");
        caller.hangsUp();
        house.phone("+447700900208").answers();
        int before = house.phone("+447700900208").timesRung();

        house.later(Duration.ofMinutes(60));
        await().untilAsserted(() -> assertThat(house.openAlarms(caller)).contains("promise_overdue"));
        assertThat(house.phone("+447700900208").timesRung()).isEqualTo(before);
        assertThat(house.phone("+447700900108").timesRung()).isEqualTo(0);
    }

    @Test
    void whoeverRingsInWhileTheirCallbackIsOfferedIsPutThroughToTheSameVolunteer() {
        try (Rehearsal slow = Rehearsal.unhurriedAt(WEDNESDAY, PATIENT).withVillage("09", "en")) {
            asksToBeCalledBack(slow, "09");
            slow.phone("+447700900209").answers();

            slow.later(Duration.ofMinutes(45));
            PhoneCall sam = slow.phone("+447700900209").awaitsCall().hears("Promised call");
            PhoneCall caller =
                    slow.rings("+447700900109").hears("food").presses("1").awaitWaiting();
            sam.presses("1");
            assertThat(caller.awaitBridged()).isEqualTo("+447700900209");
            caller.hangsUp();
            sam.hears("How did it go").presses("1").hears("Thank you").awaitEnd();
            await().untilAsserted(() -> assertThat(slow.request(caller))
                    .containsEntry("status", "done")
                    .containsEntry("due_at", null));
            assertThat(slow.phone("+447700900109").timesRung()).isEqualTo(0);
            assertThat(slow.network().complaints()).isEqualTo(List.of());
        }
    }

    /** Ann of that village waits for a volunteer, and rather wants to be called back. */
    private PhoneCall asksToBeCalledBack(String village) {
        return asksToBeCalledBack(house, village);
    }

    private static PhoneCall asksToBeCalledBack(Rehearsal house, String village) {
        String resident = "+4477009001" + village;
        house.phone("+4477009002" + village).letsItRing();
        boolean welsh = village.equals("02");
        PhoneCall caller = house.rings(resident).hears(welsh ? "fwyd" : "food").presses("1");
        caller.awaitWaiting().presses("1").hears(welsh ? "eich ffonio'n ôl" : "We will ring you back");
        caller.hangsUp();
        await().untilAsserted(() -> assertThat(house.request(caller)).containsEntry("reason", "callback"));
        return caller;
    }

    /** So many times the volunteer of that village has passed a promised call. */
    private void passes(String village, int times) {
        await().untilAsserted(() -> assertThat(house.export(What.CALLS))
                .filteredOn(call ->
                        ("+4477009002" + village).equals(call.get("volunteer")) && "busy".equals(call.get("ending")))
                .hasSize(times));
    }
}
