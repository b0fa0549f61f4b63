package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ringround.FaultHouse.ALEX;
import static org.ringround.FaultHouse.SAM;
import static org.ringround.db.generated.Tables.INTENT;
import static org.ringround.db.generated.Tables.OFFER;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.ringround.alarm.Alarms;
import org.ringround.call.CallDesk;
import org.ringround.call.CallParts;
import org.ringround.call.ScriptLibrary;
import org.ringround.offer.OfferDesk;
import org.ringround.offer.OfferParts;
import org.ringround.offer.Searches;
import org.ringround.offer.Subjects;
import org.ringround.outbox.Bell;
import org.ringround.outbox.Outbox;
import org.ringround.script.ScriptReader;
import org.ringround.script.ScriptReading;
import org.ringround.simulator.PhoneCall;
import org.ringround.telephony.CallEvent;
import org.ringround.telephony.Conversation;
import org.ringround.telephony.Heard;
import org.ringround.telephony.Incoming;
import org.ringround.telephony.Instruction;
import org.ringround.telephony.PhoneNumber;
import org.ringround.telephony.twilio.TwilioAccount;
import org.ringround.words.Words;

/** Two volunteers press 1 in the same instant: exactly one of them takes the call, each time. */
class TwoTakersTest {

    private static final PhoneNumber HELPLINE = new PhoneNumber(FaultHouse.HELPLINE);
    private static final int AT_THE_DESK = 1000;
    private static final int OVER_HTTP = Boolean.getBoolean("ringround.thorough") ? 1000 : 20;

    @Test
    void exactlyOneTakesItAtTheDesk() {
        try (FaultHouse house = FaultHouse.prepared(Map.of()).withVolunteers(SAM, ALEX)) {
            var desk = new Desks(house);
            for (int call = 0; call < AT_THE_DESK; call++) {
                desk.bothPress(call);
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

    /** The desks of a server on which no worker runs: the test itself says what the network does. */
    private static final class Desks {
        private final FaultHouse house;
        private final CallDesk calls;
        private final OfferDesk offers;

        Desks(FaultHouse house) {
            this.house = house;
            var settings = house.settings();
            var account = TwilioAccount.of(
                    FaultHouse.ACCOUNT,
                    settings.twilio().authToken(),
                    house.network().apiUrl(),
                    HELPLINE,
                    HELPLINE);
            var rules = new Rules(settings.helpline(), account);
            var outbox = new Outbox(new Bell(), UUID::randomUUID);
            var subjects = new Subjects();
            Words words = Words.load();
            var library = new ScriptLibrary(((ScriptReading.Read) ScriptReader.packaged()).scripts());
            var parts = new OfferParts(
                    house.database(), outbox, house.clock(), UUID::randomUUID, rules.offers(), words, subjects);
            var callParts = new CallParts(
                    house.database(),
                    outbox,
                    house.clock(),
                    UUID::randomUUID,
                    rules.calls(),
                    words,
                    library,
                    new Alarms());
            calls = new CallDesk(callParts, new Searches(parts));
            offers = new OfferDesk(parts);
            subjects.introduce(calls.subject());
        }

        void bothPress(int number) {
            String sid = "CA" + number;
            Heard menu = calls.ring(sid, new Incoming(null, HELPLINE));
            calls.on(menu.leg(), menu.turn(), sid, new CallEvent.Keyed("0"));
            List<UUID> rung = rung();
            assertThat(rung).hasSize(2);
            var barrier = new CyclicBarrier(2);

            var one = CompletableFuture.supplyAsync(() -> presses(rung.get(0), barrier));
            var other = CompletableFuture.supplyAsync(() -> presses(rung.get(1), barrier));

            assertThat(List.of(isConnected(one.join()), isConnected(other.join())))
                    .containsExactlyInAnyOrder(true, false);
            bothAreFree();
        }

        private Heard presses(UUID leg, CyclicBarrier barrier) {
            Heard screening = offers.on(leg, Conversation.NO_TURN, "CA" + leg, new CallEvent.Answered());
            try {
                barrier.await();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
            return offers.on(leg, screening.turn(), "CA" + leg, new CallEvent.Keyed("1"));
        }

        /** The offers whose calls have just left. */
        private List<UUID> rung() {
            return house.database().transact(tx -> {
                tx.sql()
                        .update(INTENT)
                        .set(INTENT.STATE, "placing")
                        .set(INTENT.PLACING_AT, house.clock().instant())
                        .where(INTENT.STATE.eq("due"))
                        .execute();
                return tx.sql().select(OFFER.ID).from(OFFER).where(OFFER.LIVE).fetch(OFFER.ID);
            });
        }

        private void bothAreFree() {
            house.database()
                    .run(tx -> tx.sql()
                            .update(OFFER)
                            .set(OFFER.LIVE, false)
                            .set(OFFER.PHASE, "over")
                            .set(OFFER.ENDING, "connected")
                            .set(OFFER.ENDED_AT, house.clock().instant())
                            .where(OFFER.LIVE)
                            .execute());
        }

        private static boolean isConnected(Heard heard) {
            return heard.instructions().get(0) instanceof Instruction.BridgeToQueue;
        }
    }
}
