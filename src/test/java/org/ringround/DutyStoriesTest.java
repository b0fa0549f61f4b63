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

/** Volunteers who go on and off duty with nothing but a phone. */
@TestInstance(Lifecycle.PER_CLASS)
class DutyStoriesTest {

    private final Rehearsal house = Rehearsal.begin(Map.of("HELPLINE_SEARCH_TIME", "90s", "HELPLINE_WAVE_TIME", "12s"))
            .withVillage("01", "en")
            .withVillage("02", "en")
            .withVillage("03", "en")
            .withVillage("04", "cy")
            .withVillage("05", "en")
            .withVillage("06", "en");

    @AfterEach
    void theNetworkHasNothingToComplainOf() {
        assertThat(house.network().complaints()).isEqualTo(List.of());
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void twoIsOffDutyAndOneIsOnDutyAgain() {
        house.phone("+447700900201").answers();
        PhoneCall off = house.rings("+447700900201");
        off.hears("To go on duty, press 1").hears("off duty, press 2").presses("2");
        off.hears("You are off duty").awaitEnd();
        asksForFood("+447700900101").hears("nobody could take").hangsUp();
        assertThat(house.phone("+447700900201").timesRung()).isZero();

        PhoneCall on = house.rings("+447700900201");
        on.hears("press 1").presses("1").hears("You are on duty until").awaitEnd();
        PhoneCall caller = asksForFood("+447700900101");
        house.phone("+447700900201").awaitsCall().hears("press 1").presses("1");
        assertThat(caller.awaitBridged()).isEqualTo("+447700900201");
        caller.hangsUp();
        await().untilAsserted(() -> {
            assertThat(house.call(off)).containsEntry("kind", "duty").containsEntry("ending", "self_service");
            assertThat(house.call(on)).containsEntry("kind", "duty").containsEntry("ending", "self_service");
        });
        assertThat(house.call(on).get("request")).isNull();
    }

    @Test
    void threePassesTheCallAndGoesOffDuty() {
        house.phone("+447700900202").answersAndPresses("3");
        PhoneCall caller = asksForFood("+447700900102");
        PhoneCall sam = house.phone("+447700900202").awaitsCall();
        sam.hears("You are off duty now").awaitEnd();
        caller.hears("nobody could take").hangsUp();
        await().untilAsserted(() -> assertThat(house.call(sam)).containsEntry("ending", "declined"));
        PhoneCall second = asksForFood("+447700900102");
        second.hears("nobody could take").hangsUp();
        assertThat(second.heardSoFar()).doesNotContain("ringing our volunteers");
        assertThat(house.phone("+447700900202").timesRung()).isEqualTo(1);
    }

    @Test
    void whoeverIsSilentInTheDutyMenuAsksForHelpLikeAnybody() {
        PhoneCall caller = house.rings("+447700900203");
        caller.hears("press 9 or stay on the line")
                .hears("Welcome to Ringround")
                .hears("food")
                .presses("1");
        caller.hears("nobody could take").hangsUp();
        await().untilAsserted(() -> {
            assertThat(house.call(caller)).containsEntry("kind", "help").containsEntry("ending", "abandoned");
            assertThat(house.request(caller)).containsEntry("need", "shopping").containsEntry("area", "V03");
        });
        assertThat(house.phone("+447700900203").timesRung()).isZero();
    }

    @Test
    void aWelshVolunteerHearsTheDutyMenuInWelshAndAWrongKeyIsForgiven() {
        PhoneCall sam = house.rings("+447700900204");
        sam.hears("I fynd ar ddyletswydd, pwyswch 1").presses("7");
        sam.hears("ddim deall").hears("pwyswch 1").presses("1");
        sam.hears("Rydych ar ddyletswydd nawr").awaitEnd();
        assertThat(sam.heardSoFar()).doesNotContain("press");
    }

    @Test
    void whoeverHangsUpInTheDutyMenuAskedForNothing() {
        PhoneCall sam = house.rings("+447700900203").hears("To go on duty");
        sam.hangsUp();
        await().untilAsserted(() -> assertThat(house.call(sam))
                .containsEntry("ending", "self_service")
                .containsEntry("request", null));
    }

    @Test
    void twoUnansweredCallsPauseAVolunteerWhoIsToldByText() {
        house.phone("+447700900205").letsItRing();
        asksForFood("+447700900105").hears("nobody could take").hangsUp();
        asksForFood("+447700900105").hears("nobody could take").hangsUp();
        house.phone("+447700900205").awaitsText("two calls to you went unanswered, so you are paused");
        asksForFood("+447700900105").hears("nobody could take").hangsUp();
        assertThat(house.phone("+447700900205").timesRung()).isEqualTo(2);
        assertThat(house.phone("+447700900205").texts())
                .filteredOn(text -> text.body().contains("paused"))
                .hasSize(1);
    }

    @Test
    void whoeverComesBackAfterAPauseStartsAnew() {
        house.phone("+447700900206").letsItRing();
        asksForFood("+447700900106").hears("nobody could take").hangsUp();
        asksForFood("+447700900106").hears("nobody could take").hangsUp();
        house.phone("+447700900206").awaitsText("paused");
        house.rings("+447700900206")
                .hears("press 1")
                .presses("1")
                .hears("You are on duty until")
                .awaitEnd();
        asksForFood("+447700900106").hears("nobody could take").hangsUp();
        asksForFood("+447700900106").hears("nobody could take").hangsUp();
        assertThat(house.phone("+447700900206").timesRung()).isEqualTo(4);
    }

    private PhoneCall asksForFood(String number) {
        return house.rings(number).hears("shopping or food, press 1").presses("1");
    }
}
