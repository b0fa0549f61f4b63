package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.ringround.simulator.PhoneCall;

/** Somebody puts the phone down: callers and volunteers, at every moment that no other story tells of. */
@TestInstance(Lifecycle.PER_CLASS)
class HangUpStoriesTest {

    private final Rehearsal house = Rehearsal.begin(Map.of("HELPLINE_SEARCH_TIME", "90s", "HELPLINE_WAVE_TIME", "12s"))
            .withVillage("01", "en")
            .withVillage("02", "en")
            .withVillage("04", "en")
            .withVillage("05", "en")
            .withVillage("06", "en")
            .withVillage("07", "en")
            .with("areas.csv", "name,postcodes", "Chester,CH5", "Corwen,LL5", "Trefriw,LL27")
            .with("residents.csv", "phone,name,area,language", "+447700900158,Cai Lloyd,V07,cy");

    @AfterEach
    void theNetworkHasNothingToComplainOf() {
        assertThat(house.network().complaints()).isEqualTo(List.of());
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void theCallerWhileAskedForThePlace() {
        PhoneCall caller = house.rings("+447700900150");
        caller.hears("press 2").presses("2").hears("food").presses("2").hears("Where do you live");
        house.later(Duration.ofSeconds(10));
        caller.hangsUp();
        isMissed(caller, "medicine");
    }

    @Test
    void theCallerWhileChoosingBetweenPlaces() {
        PhoneCall caller = house.rings("+447700900151");
        caller.hears("press 2")
                .presses("2")
                .hears("food")
                .presses("3")
                .hears("Where do you live")
                .presses("5#");
        caller.hears("For C H 5");
        house.later(Duration.ofSeconds(10));
        caller.hangsUp();
        isMissed(caller, "chat");
    }

    @Test
    void theCallerWhileAskedWhetherToGoOnInTheOtherLanguage() {
        PhoneCall caller = house.rings("+447700900158");
        caller.hears("neu fwyd")
                .presses("1")
                .hears("neb ar ddyletswydd yn siarad Cymraeg")
                .hangsUp();
        isMissed(caller, "shopping");
        assertThat(house.phone("+447700900207").timesRung()).isZero();
    }

    @Test
    void theCallerWhileThePhoneRingsWhichThenStops() {
        PhoneCall caller = asksForFood("+447700900101").awaitWaiting();
        PhoneCall sam = house.phone("+447700900201").ringing();
        caller.hangsUp();
        sam.awaitEnd();
        isMissed(caller, "shopping");
        await().untilAsserted(() -> assertThat(house.call(sam)).containsEntry("ending", "cancelled"));
        assertThat(house.request(caller)).containsEntry("status", "open").containsEntry("volunteer", null);
    }

    @Test
    void aWithheldCallerWhileKeyingInANumber() {
        PhoneCall caller = house.phone("+447700900152").dialsWithheld(Rehearsal.HELPLINE);
        caller.hears("press 2")
                .presses("2")
                .hears("food")
                .presses("1")
                .hears("Where do")
                .presses("27#");
        caller.hears("called back, press 1")
                .presses("1")
                .hears("key in the phone number")
                .presses("07700900152#");
        caller.hears("If that is right").hangsUp();
        isMissed(caller, "shopping");
        assertThat(house.request(caller)).containsEntry("due_at", null).containsEntry("resident", null);
    }

    @Test
    void theVolunteerWhileAskedToTakeTheCall() {
        house.phone("+447700900202").answers();
        PhoneCall caller = asksForFood("+447700900102");
        PhoneCall sam = house.phone("+447700900202").awaitsCall().hears("press 1");
        sam.hangsUp();
        caller.hears("nobody could take").hangsUp();
        isMissed(caller, "shopping");
        assertThat(house.call(sam)).containsEntry("ending", "answered");
    }

    @Test
    void theVolunteerWhileAskedHowItWent() {
        PhoneCall caller = talks("04");
        caller.hangsUp();
        PhoneCall sam = house.phone("+447700900204").calls().get(0);
        sam.hears("How did it go").hangsUp();
        await().untilAsserted(() -> {
            assertThat(house.call(sam)).containsEntry("ending", "connected");
            assertThat(house.request(caller)).containsEntry("status", "claimed").containsEntry("outcome", null);
        });
    }

    @Test
    void theVolunteerWhileAskedWhenToRingBackWhichIsTomorrow() {
        PhoneCall caller = talks("05");
        caller.hangsUp();
        PhoneCall sam = house.phone("+447700900205").calls().get(0);
        sam.hears("How did it go").presses("3").hears("When will you").hangsUp();
        await().untilAsserted(() -> assertThat(house.request(caller))
                .containsEntry("status", "claimed")
                .containsEntry("outcome", "call_back"));
        assertThat(house.request(caller).get("due_at")).isNotNull();
    }

    @Test
    void theVolunteerWhileTheCallerIsRungBackWhosePhoneThenStops() {
        house.phone("+447700900206").answers();
        PhoneCall caller = asksForFood("+447700900106").awaitWaiting();
        PhoneCall sam = house.phone("+447700900206").awaitsCall().hears("press 1");
        caller.hangsUp();
        await().untilAsserted(() -> assertThat(house.call(caller)).containsEntry("ending", "abandoned"));
        sam.presses("1").hears("just gone").presses("1");
        PhoneCall ann = house.phone("+447700900106").ringing();
        sam.hangsUp();
        ann.awaitEnd();
        await().untilAsserted(() -> {
            assertThat(house.call(sam)).containsEntry("ending", "connected");
            assertThat(house.request(caller)).containsEntry("status", "claimed");
            assertThat(house.call(ann)).containsEntry("kind", "callback").containsEntry("ending", "no_answer");
        });
    }

    private PhoneCall asksForFood(String number) {
        return house.rings(number).hears("shopping or food, press 1").presses("1");
    }

    private PhoneCall talks(String village) {
        house.phone("+4477009002" + village).answers();
        PhoneCall caller = asksForFood("+4477009001" + village);
        house.phone("+4477009002" + village).awaitsCall().hears("press 1").presses("1");
        caller.awaitBridged();
        return caller;
    }

    private void isMissed(PhoneCall caller, String need) {
        await().untilAsserted(() -> {
            assertThat(house.call(caller)).containsEntry("ending", "abandoned");
            assertThat(house.request(caller)).containsEntry("reason", "missed").containsEntry("need", need);
        });
    }
}
