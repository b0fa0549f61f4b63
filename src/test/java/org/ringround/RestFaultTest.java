package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;
import static org.ringround.FaultHouse.ALEX;
import static org.ringround.FaultHouse.CALLER;
import static org.ringround.FaultHouse.SAM;
import static org.ringround.db.generated.Tables.INTENT;
import static org.ringround.db.generated.Tables.OFFER;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ringround.exchange.What;
import org.ringround.simulator.NetworkEvent.Kind;
import org.ringround.simulator.PhoneCall;
import org.ringround.simulator.RestFault;

/** Twilio's API misbehaves: at most one call for each offer, and the caller ends well. */
class RestFaultTest {

    private static final Map<String, String> PATIENT =
            Map.of("HELPLINE_SEARCH_TIME", "10m", "HELPLINE_WAVE_TIME", "2s", "HELPLINE_RING_TIME", "40s");

    private enum Trouble {
        TOO_MANY_REQUESTS(new RestFault.Refuses(429)),
        BROKEN(new RestFault.Refuses(500)),
        UNAVAILABLE(new RestFault.Refuses(503)),
        DROPPED(new RestFault.Drops()),
        PLACED_BUT_BROKEN(new RestFault.DoesAndAnswers(500)),
        PLACED_BUT_UNAVAILABLE(new RestFault.DoesAndAnswers(503)),
        PLACED_BUT_DROPPED(new RestFault.DoesAndDrops()),
        PLACED_BUT_LATE(new RestFault.DoesAndIsLate(Duration.ofMillis(1500))),
        PLACED_BUT_GARBLED(new RestFault.DoesAndGarbles());

        private final RestFault fault;

        Trouble(RestFault fault) {
            this.fault = fault;
        }
    }

    @ParameterizedTest
    @EnumSource
    void theCallerReachesSomebodyAndNobodyIsRungTwice(Trouble trouble) {
        try (FaultHouse house = FaultHouse.begin(SAM, ALEX)) {
            house.network().faults().nextPosts("/Calls.json", 1, trouble.fault);
            house.phone(SAM).answersAndPresses("1");
            house.phone(ALEX).answersAndPresses("1");

            PhoneCall caller = house.waits(CALLER);
            String taker = caller.awaitBridged();
            caller.hangsUp();

            await().untilAsserted(() -> assertThat(house.endings()).containsExactly("connected"));
            assertThat(house.request()).containsEntry("volunteer", taker).containsEntry("status", "claimed");
            assertThat(house.phone(SAM).timesRung()).isLessThanOrEqualTo(1);
            assertThat(house.phone(ALEX).timesRung()).isLessThanOrEqualTo(1);
            house.nobodyWasRungTwiceForOneOffer();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"TOO_MANY_REQUESTS", "UNAVAILABLE", "PLACED_BUT_DROPPED", "PLACED_BUT_LATE"})
    void tenMinutesOfItLoseNobodyAndRingNobodyTwice(Trouble trouble) {
        try (FaultHouse house = FaultHouse.begin(SAM)) {
            house.network().faults().nextPosts("/Calls.json", 10_000, trouble.fault);
            house.phone(SAM).letsItRing();
            for (int minute = 0; minute < 10; minute += 5) {
                PhoneCall caller = house.waits("+44770090012" + minute);
                house.clock().forward(Duration.ofSeconds(7));
                caller.hears("leave a message").presses("2").hears("after the tone");
                caller.speaks(Duration.ofSeconds(20)).hangsUp();
                house.clock().forward(Duration.ofMinutes(5));
            }
            house.network().faults().clear();
            house.clock().forward(Duration.ofMinutes(3));

            await().untilAsserted(() -> assertThat(house.endings()).containsExactly("voicemail", "voicemail"));
            assertThat(house.export(What.REQUESTS))
                    .extracting(request -> request.get("status"), request -> request.get("reason"))
                    .containsExactly(tuple("open", "voicemail"), tuple("open", "voicemail"));
            await().untilAsserted(() -> assertThat(house.offers()).doesNotContainNull());
            house.nobodyWasRungTwiceForOneOffer();
        }
    }

    @Test
    void whenNothingCanBePlacedTheCallerLeavesAMessage() {
        try (FaultHouse house = FaultHouse.begin(SAM)) {
            house.network().faults().nextPosts("/Calls.json", 100, new RestFault.Refuses(429));
            PhoneCall caller = house.waits(CALLER);

            house.clock().forward(Duration.ofSeconds(7));
            caller.hears("leave a message").presses("2");
            caller.speaks(Duration.ofSeconds(20)).hangsUp();

            await().untilAsserted(() -> assertThat(house.endings()).containsExactly("voicemail"));
            assertThat(house.request()).containsEntry("reason", "voicemail");
            assertThat(house.phone(SAM).timesRung()).isZero();
        }
    }

    @Test
    void aCallWithoutAnAnswerIsFoundAgainByTheList() {
        try (FaultHouse house = FaultHouse.begin(PATIENT, SAM)) {
            house.network().faults().loseAllStatusCallbacks().nextPosts("/Calls.json", 1, new RestFault.DoesAndDrops());
            house.waits(CALLER);
            PhoneCall sam = house.phone(SAM).ringing();
            await().untilAsserted(() -> assertThat(states(house)).containsExactly("unknown"));

            house.clock().forward(Duration.ofSeconds(6));

            await().untilAsserted(() -> assertThat(states(house)).containsExactly("placed"));
            assertThat(sids(house)).containsExactly(sam.sid());
            assertThat(house.phone(SAM).timesRung()).isEqualTo(1);
        }
    }

    @Test
    void aListThatLagsIsSearchedASecondTime() {
        try (FaultHouse house = FaultHouse.begin(PATIENT, SAM)) {
            house.network().faults().loseAllStatusCallbacks().lagLists(Duration.ofDays(1));
            house.network().faults().nextPosts("/Calls.json", 1, new RestFault.DoesAndDrops());
            house.waits(CALLER);
            PhoneCall sam = house.phone(SAM).ringing();
            await().untilAsserted(() -> assertThat(states(house)).containsExactly("unknown"));
            house.clock().forward(Duration.ofSeconds(6));
            await().until(() -> searches(house) == 1);

            house.network().faults().lagLists(Duration.ZERO);
            house.clock().forward(Duration.ofSeconds(61));

            await().untilAsserted(() -> assertThat(states(house)).startsWith("placed"));
            assertThat(sids(house)).startsWith(sam.sid());
            assertThat(house.phone(SAM).timesRung()).isEqualTo(1);
        }
    }

    @Test
    void aCallIsGivenUpAfterTwoSearchesInVainAndOnlyThenTriedAnew() {
        try (FaultHouse house = FaultHouse.begin(PATIENT, SAM)) {
            house.phone(SAM).answersAndPresses("1");
            PhoneCall caller = givenUp(house);

            assertThat(caller.awaitBridged()).isEqualTo(SAM);
            assertThat(searches(house)).isEqualTo(2);
            assertThat(house.phone(SAM).timesRung()).isEqualTo(1);
            assertThat(states(house)).containsExactly("given_up", "placed");
            house.nobodyWasRungTwiceForOneOffer();
        }
    }

    @Test
    void aCallThatTurnsUpAfterItWasGivenUpHearsAnApology() {
        try (FaultHouse house = FaultHouse.begin(PATIENT, SAM)) {
            house.phone(SAM).answersAndPresses("1");
            PhoneCall caller = givenUp(house);
            caller.awaitBridged();
            house.phone(SAM).awaitsCall();

            house.phone(SAM).answersAfter(Duration.ZERO);
            house.network().faults().loseAllStatusCallbacks();
            new SecondOrder(house).of(offers(house).get(0), SAM);

            house.phone(SAM).awaitsCall().hears("sorry").awaitEnd();
            assertThat(caller.isBridgedWith()).contains(SAM);
        }
    }

    @Test
    void aSecondCallForOneOfferIsEndedWhileItRings() {
        try (FaultHouse house = FaultHouse.begin(PATIENT, SAM)) {
            PhoneCall caller = house.waits(CALLER);
            PhoneCall first = house.phone(SAM).ringing();
            await().until(() -> sids(house).get(0) != null);

            String second = new SecondOrder(house).of(offers(house).get(0), SAM);

            await().until(() -> house.network().log().events(Kind.REST).stream()
                    .anyMatch(event -> event.text().endsWith("/Calls/" + second + ".json")
                            && event.detail().equals("200")));
            first.answers().presses("1");
            assertThat(caller.awaitBridged()).isEqualTo(SAM);
        }
    }

    /** A caller whose first offer got lost on its way to the network, and whose second is under way. */
    private static PhoneCall givenUp(FaultHouse house) {
        house.network().faults().nextPosts("/Calls.json", 1, new RestFault.Refuses(503));
        PhoneCall caller = house.waits(CALLER);
        await().untilAsserted(() -> assertThat(states(house)).containsExactly("unknown"));
        house.clock().forward(Duration.ofSeconds(6));
        await().until(() -> searches(house) == 1);
        house.clock().forward(Duration.ofSeconds(50));
        assertThat(states(house)).containsExactly("unknown");
        house.clock().forward(Duration.ofSeconds(11));
        await().untilAsserted(() -> assertThat(states(house)).startsWith("given_up"));
        return caller;
    }

    private static List<String> states(FaultHouse house) {
        return house.database()
                .transact(tx -> tx.sql()
                        .select(INTENT.STATE)
                        .from(INTENT)
                        .where(INTENT.KIND.eq("place_call"))
                        .orderBy(INTENT.CREATED_AT)
                        .fetch(INTENT.STATE));
    }

    private static List<String> sids(FaultHouse house) {
        return house.database()
                .transact(tx -> tx.sql()
                        .select(OFFER.SID)
                        .from(OFFER)
                        .orderBy(OFFER.CREATED_AT)
                        .fetch(OFFER.SID));
    }

    private static List<UUID> offers(FaultHouse house) {
        return house.database()
                .transact(tx -> tx.sql()
                        .select(OFFER.ID)
                        .from(OFFER)
                        .orderBy(OFFER.CREATED_AT)
                        .fetch(OFFER.ID));
    }

    /** How often the network's list of calls was asked for. */
    private static long searches(FaultHouse house) {
        return house.network().log().events(Kind.REST).stream()
                .filter(event -> event.text().startsWith("GET ") && event.text().endsWith("/Calls.json"))
                .count();
    }
}
