package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.ringround.simulator.PhoneCall;

/** People who ring again, and numbers that several people share or nobody shows. */
@TestInstance(Lifecycle.PER_CLASS)
class RedialStoriesTest {

    private final Rehearsal house = Rehearsal.unhurried(
                    Map.of("HELPLINE_SEARCH_TIME", "90s", "HELPLINE_WAVE_TIME", "12s"))
            .withVillage("01", "en")
            .withVillage("02", "en")
            .withVillage("03", "en")
            .withVillage("04", "en")
            .withVillage("05", "en")
            .with("areas.csv", "name,postcodes", "Trefriw,LL27", "Conwy,LL32")
            .with("volunteers.csv", "phone,name,area,languages,shifts", "+447700900213,Alex,V03,en,daily 00:00-24:00")
            .with(
                    "residents.csv",
                    "phone,name,area,language",
                    "+447700900160,Huw Owen,V04,en",
                    "+447700900160,Gwen Owen,V04,en",
                    "+447700900161,Tom Pugh,Conwy,en",
                    "+447700900162,Nia Parry,Conwy,en",
                    "+447700900163,Cai Lloyd,Conwy,en");

    @AfterEach
    void theNetworkHasNothingToComplainOf() {
        assertThat(house.network().complaints()).isEqualTo(List.of());
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void whoeverRingsAgainWhileTheFirstCallStillWaitsTakesTheSearchOver() {
        house.phone("+447700900201").answers();
        PhoneCall first = asksForFood("+447700900101").awaitWaiting();
        PhoneCall sam = house.phone("+447700900201").awaitsCall().hears("press 1");
        PhoneCall second = asksForFood("+447700900101").awaitWaiting();
        first.hears("Goodbye").awaitEnd();
        sam.presses("1");
        assertThat(second.awaitBridged()).isEqualTo("+447700900201");
        second.hangsUp();
        sam.hears("How did it go").presses("1").hears("Thank you").awaitEnd();

        await().untilAsserted(() -> {
            assertThat(house.call(first)).containsEntry("ending", "abandoned");
            assertThat(house.call(second)).containsEntry("ending", "connected");
            assertThat(house.request(second)).containsEntry("status", "done").containsEntry("call_sid", first.sid());
        });
        assertThat(house.request(first)).isEqualTo(house.request(second));
        assertThat(house.phone("+447700900201").timesRung()).isEqualTo(1);
    }

    @Test
    void whoeverHangsUpAndRingsAgainMeetsTheVolunteerWhoHadAnsweredMeanwhile() {
        house.phone("+447700900202").answers();
        PhoneCall first = asksForFood("+447700900102").awaitWaiting();
        PhoneCall sam = house.phone("+447700900202").awaitsCall().hears("press 1");
        first.hangsUp();
        PhoneCall second = asksForFood("+447700900102").awaitWaiting();
        sam.presses("1");
        assertThat(second.awaitBridged()).isEqualTo("+447700900202");
        second.hangsUp();
        sam.hears("How did it go").presses("1").hears("Thank you").awaitEnd();
        await().untilAsserted(() -> {
            assertThat(house.call(first)).containsEntry("ending", "abandoned");
            assertThat(house.call(second)).containsEntry("ending", "connected");
            assertThat(house.request(second)).containsEntry("status", "done");
        });
        assertThat(house.phone("+447700900202").timesRung()).isEqualTo(1);
    }

    @Test
    void whoHoldsTheRequestIsRungFirstAndAloneAndHearsThatItIsTheSecondCall() {
        house.phone("+447700900203").answers();
        house.phone("+447700900213").declines();
        PhoneCall first = asksForFood("+447700900103");
        PhoneCall sam = house.phone("+447700900203").awaitsCall();
        sam.hears("press 1").presses("1");
        first.awaitBridged();
        first.hangsUp();
        sam.hears("How did it go")
                .presses("3")
                .hears("When will you")
                .presses("1")
                .hears("Thank you")
                .awaitEnd();
        long alex = house.phone("+447700900213").timesRung();

        PhoneCall second = asksForFood("+447700900103");
        PhoneCall again = house.phone("+447700900203").awaitsCall();
        again.hears("This is the second call today");
        assertThat(house.phone("+447700900213").timesRung()).isEqualTo((int) alex);
        again.presses("1");
        assertThat(second.awaitBridged()).isEqualTo("+447700900203");
        second.hangsUp();
        again.hears("How did it go").presses("1").hears("Thank you").awaitEnd();
        await().untilAsserted(() -> assertThat(house.request(second))
                .containsEntry("status", "done")
                .containsEntry("call_sid", first.sid()));
    }

    @Test
    void aSharedLandlineIsNobodyInParticular() {
        house.phone("+447700900204").answers();
        PhoneCall caller = asksForFood("+447700900160");
        PhoneCall sam = house.phone("+447700900204").awaitsCall();
        sam.hears("V04, English, shopping")
                .hears("one of several people at this number")
                .presses("1");
        assertThat(caller.awaitBridged()).isEqualTo("+447700900204");
        caller.hangsUp();
        sam.hears("How did it go").presses("1").hears("Thank you").awaitEnd();
        assertThat(sam.heardSoFar()).doesNotContain("Huw").doesNotContain("Gwen");
        await().untilAsserted(() -> assertThat(house.request(caller)).containsEntry("status", "done"));
    }

    @Test
    void callsAboutTheSameThingAreOneRequest() {
        PhoneCall first = tellsNobody("+447700900161", "1");
        PhoneCall second = tellsNobody("+447700900161", "1");
        PhoneCall third = tellsNobody("+447700900161", "0");
        PhoneCall other = tellsNobody("+447700900162", "1");
        assertThat(house.request(second)).isEqualTo(house.request(first));
        assertThat(house.request(third)).isEqualTo(house.request(first));
        assertThat(house.request(other)).isNotEqualTo(house.request(first));
    }

    @Test
    void aCallAboutAnotherNeedIsAnotherRequest() {
        PhoneCall food = tellsNobody("+447700900163", "1");
        PhoneCall medicine = tellsNobody("+447700900163", "2");
        assertThat(house.request(medicine)).isNotEqualTo(house.request(food));
        assertThat(house.request(medicine)).containsEntry("need", "medicine");
    }

    @Test
    void twoWithheldCallsAreTwoRequests() {
        PhoneCall first = withheld("+447700900171");
        PhoneCall second = withheld("+447700900171");
        assertThat(house.request(second)).isNotEqualTo(house.request(first));
        assertThat(house.request(second)).containsEntry("resident", null);
    }

    @Test
    void aNumberThatIsNobodysIsAskedForLanguageAndPlaceOnlyOnce() {
        PhoneCall first = house.rings("+447700900172");
        first.hears("press 2")
                .presses("1")
                .hears("neu fwyd")
                .presses("1")
                .hears("Ble rydych")
                .presses("27#");
        first.hears("allai neb ateb").hangsUp();
        PhoneCall second = house.rings("+447700900172");
        second.hears("Croeso i Ringround")
                .hears("neu fwyd, pwyswch 1")
                .hears("For English, press 9")
                .presses("1");
        second.hears("allai neb ateb").hangsUp();
        assertThat(second.heardSoFar()).doesNotContain("Am y Gymraeg").doesNotContain("Ble rydych");
        await().untilAsserted(() -> assertThat(house.request(second))
                .containsEntry("language", "cy")
                .containsEntry("area", "Trefriw")
                .containsEntry("call_sid", first.sid()));
    }

    @Test
    void whileWaitingOneIsACallbackAndThePhonesStopRinging() {
        house.phone("+447700900205").letsItRing();
        PhoneCall caller = asksForFood("+447700900105").awaitWaiting();
        PhoneCall sam = house.phone("+447700900205").ringing();
        caller.hears("To be called back instead, press 1").presses("1");
        caller.hears("We will ring you back").hangsUp();
        sam.awaitEnd();
        await().untilAsserted(() -> {
            assertThat(house.call(caller)).containsEntry("ending", "callback");
            assertThat(house.request(caller)).containsEntry("reason", "callback");
        });
        assertThat(house.request(caller).get("due_at")).isNotNull();
        assertThat(house.phone("+447700900205").timesRung()).isEqualTo(1);
    }

    private PhoneCall asksForFood(String number) {
        return house.rings(number).hears("shopping or food, press 1").presses("1");
    }

    private PhoneCall tellsNobody(String number, String need) {
        PhoneCall caller = house.rings(number).hears("friendly chat").presses(need);
        caller.hears("nobody could take").hangsUp();
        await().untilAsserted(() -> assertThat(house.call(caller)).containsEntry("ending", "abandoned"));
        return caller;
    }

    private PhoneCall withheld(String number) {
        PhoneCall caller = house.phone(number).dialsWithheld(Rehearsal.HELPLINE);
        caller.hears("press 2")
                .presses("2")
                .hears("food")
                .presses("1")
                .hears("Where do you live")
                .presses("32#");
        caller.hears("nobody could take").hangsUp();
        await().untilAsserted(() -> assertThat(house.call(caller)).containsEntry("ending", "abandoned"));
        return caller;
    }
}
