package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ringround.FaultHouse.ALEX;
import static org.ringround.FaultHouse.SAM;
import static org.ringround.db.generated.Tables.OFFER;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ringround.simulator.PhoneCall;
import org.ringround.telephony.Heard;

/** Two volunteers press 1 in the same instant: exactly one of them takes the call, each time. */
class TwoTakersTest {

    private static final boolean THOROUGH = Boolean.getBoolean("ringround.thorough");
    private static final int AT_THE_DESK = THOROUGH ? 1000 : 100;
    private static final int OVER_HTTP = THOROUGH ? 1000 : 20;

    @Test
    void exactlyOneTakesItAtTheDesk() {
        try (FaultHouse house = FaultHouse.prepared(Map.of()).withVolunteers(SAM, ALEX)) {
            var desk = new RaceDesk(house);
            for (int call = 0; call < AT_THE_DESK; call++) {
                bothPress(desk, call);
            }
            int takers = house.database().transact(tx -> tx.sql().fetchCount(OFFER, OFFER.TAKEN_AT.isNotNull()));
            assertThat(takers).isEqualTo(AT_THE_DESK);
        }
    }

    @Test
    void exactlyOneTakesItOverHttp() {
        try (FaultHouse house = FaultHouse.prepared(Map.of("HELPLINE_SEARCH_TIME", "60s"))) {
            house.withVolunteers(SAM, ALEX).serve(house.database(), null);
            for (int call = 0; call < OVER_HTTP; call++) {
                bothPress(house, call);
            }
            assertThat(house.endings()).hasSize(OVER_HTTP).containsOnly("connected");
            house.nobodyWasRungTwiceForOneOffer();
        }
    }

    private static void bothPress(FaultHouse house, int number) {
        house.phone(SAM).answersAfter(Duration.ZERO);
        house.phone(ALEX).answersAfter(Duration.ZERO);
        PhoneCall caller = house.waits("+447700900" + (300 + number % 700));
        PhoneCall sam = house.phone(SAM).awaitsCall().hears("press 1");
        PhoneCall alex = house.phone(ALEX).awaitsCall().hears("press 1");

        sam.pressesWhenAsked("1");
        alex.pressesWhenAsked("1");

        boolean samTook = caller.awaitBridged().equals(SAM);
        PhoneCall taker = samTook ? sam : alex;
        (samTook ? alex : sam).hears("somebody").awaitEnd();
        caller.hangsUp();
        taker.hears("How did it go").presses("1").awaitEnd();
        await().untilAsserted(() -> assertThat(house.offers()).doesNotContainNull());
    }

    private static void bothPress(RaceDesk desk, int number) {
        List<UUID> rung = desk.isLookedFor("CA" + number);
        assertThat(rung).hasSize(2);
        Heard one = desk.answers(rung.get(0));
        Heard other = desk.answers(rung.get(1));

        List<Boolean> connected = SameInstant.of(
                () -> RaceDesk.isConnected(desk.presses(one, "1")),
                () -> RaceDesk.isConnected(desk.presses(other, "1")));

        assertThat(connected).containsExactlyInAnyOrder(true, false);
        desk.everybodyIsFree();
    }
}
