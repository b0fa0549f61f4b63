package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ringround.FaultHouse.HELPLINE;
import static org.ringround.FaultHouse.SAM;
import static org.ringround.db.generated.Tables.DUTY_EVENT;
import static org.ringround.db.generated.Tables.OFFER;
import static org.ringround.db.generated.Tables.REQUEST;
import static org.ringround.db.generated.Tables.SEARCH;
import static org.ringround.db.generated.Tables.TEXT_IN;
import static org.ringround.db.generated.Tables.VOLUNTEER;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ringround.db.Tx;
import org.ringround.exchange.What;
import org.ringround.rota.Duty;
import org.ringround.simulator.PhoneCall;
import org.ringround.telephony.Heard;
import org.ringround.telephony.IncomingText;
import org.ringround.telephony.PhoneNumber;

/**
 * A volunteer to whom a call is offered texts OFF in the instant in which they press 1: the call is theirs, they are off duty,
 * and no other rings.
 */
class OffRaceTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final int AT_THE_DESK = Boolean.getBoolean("ringround.thorough") ? 1_000 : 50;
    private static final int OVER_HTTP = 20;

    @Test
    void theCallIsTakenAndTheTakerOffDutyAtTheDesk() {
        try (FaultHouse house = FaultHouse.prepared(Map.of()).withVolunteers(SAM)) {
            var desk = new RaceDesk(house);
            long sam = sam(house);
            for (int time = 0; time < AT_THE_DESK; time++) {
                meet(house, desk, sam, time);
            }
            house.database().run(OffRaceTest::nothingIsLostAndNothingDoneTwice);
        }
    }

    private static void meet(FaultHouse house, RaceDesk desk, long sam, int time) {
        anotherAnswerIsAllowed(house);
        text(desk, "SM1" + time, "ON");
        List<UUID> rung = desk.isLookedFor("CA" + time);
        assertThat(rung).hasSize(1);
        Heard screening = desk.answers(rung.get(0));

        SameInstant.both(
                () -> assertThat(RaceDesk.isConnected(desk.presses(screening, "1")))
                        .isTrue(),
                () -> text(desk, "SM2" + time, "OFF"));

        assertThat(isOnDuty(house, sam)).isFalse();
        desk.everybodyIsFree();
        assertThat(desk.isLookedFor("CB" + time)).isEmpty();
    }

    private static void nothingIsLostAndNothingDoneTwice(Tx tx) {
        assertThat(tx.sql().fetchCount(OFFER)).isEqualTo(AT_THE_DESK);
        assertThat(tx.sql().fetchCount(OFFER, OFFER.TAKEN_AT.isNotNull())).isEqualTo(AT_THE_DESK);
        assertThat(tx.sql().fetchCount(SEARCH, SEARCH.ENDED_AT.isNull().and(SEARCH.ID.in(taken(tx)))))
                .isZero();
        assertThat(tx.sql().fetchCount(REQUEST, REQUEST.STATUS.eq("claimed"))).isEqualTo(AT_THE_DESK);
        assertThat(tx.sql().fetchCount(DUTY_EVENT, DUTY_EVENT.CHANGE.eq("off"))).isEqualTo(AT_THE_DESK);
        assertThat(tx.sql().fetchCount(TEXT_IN, TEXT_IN.ANSWER.like("text-state-off%")))
                .isEqualTo(AT_THE_DESK);
    }

    private static List<UUID> taken(Tx tx) {
        return tx.sql()
                .select(OFFER.SEARCH_ID)
                .from(OFFER)
                .where(OFFER.TAKEN_AT.isNotNull())
                .fetch(OFFER.SEARCH_ID);
    }

    @Test
    void theCallIsTakenAndTheTakerOffDutyOverHttp() {
        try (FaultHouse house = FaultHouse.prepared(Map.of("HELPLINE_SEARCH_TIME", "60s"))) {
            house.withVolunteers(SAM).serve(house.database(), null);
            long sam = sam(house);
            for (int time = 0; time < OVER_HTTP; time++) {
                meetOverHttp(house, sam, time);
            }
            assertThat(house.endings()).hasSize(OVER_HTTP).containsOnly("connected");
            assertThat(house.offers()).hasSize(OVER_HTTP).containsOnly("connected");
            assertThat(house.export(What.REQUESTS))
                    .hasSize(OVER_HTTP)
                    .allMatch(request -> "done".equals(request.get("status")) && SAM.equals(request.get("volunteer")));
            assertThat(house.phone(SAM).timesRung()).isEqualTo(OVER_HTTP);
            assertThat(house.phone(SAM).texts()).hasSize(2 * OVER_HTTP);
            house.nobodyWasRungTwiceForOneOffer();
        }
    }

    private static void meetOverHttp(FaultHouse house, long sam, int time) {
        anotherAnswerIsAllowed(house);
        int texts = house.phone(SAM).texts().size();
        house.phone(SAM).texts(HELPLINE, "ON");
        house.phone(SAM).answersAfter(Duration.ZERO);
        PhoneCall caller = house.waits("+447700900" + (300 + time));
        PhoneCall offer = house.phone(SAM).awaitsCall().hears("press 1");

        SameInstant.both(
                () -> offer.pressesWhenAsked("1"), () -> house.phone(SAM).texts(HELPLINE, "OFF"));

        assertThat(caller.awaitBridged()).isEqualTo(SAM);
        assertThat(isOnDuty(house, sam)).isFalse();
        caller.hangsUp();
        offer.hears("How did it go").presses("1").awaitEnd();
        await().untilAsserted(() -> {
            assertThat(house.offers()).doesNotContainNull();
            assertThat(house.phone(SAM).texts()).hasSize(texts + 2);
        });
        assertThat(house.phone(SAM).texts().get(texts).body()).startsWith("You are on duty");
        assertThat(house.phone(SAM).texts().get(texts + 1).body()).startsWith("You are off duty");
    }

    /** Nobody is answered more than twenty times in ten minutes. */
    private static void anotherAnswerIsAllowed(FaultHouse house) {
        house.clock().forward(Duration.ofMinutes(2));
    }

    private static void text(RaceDesk desk, String sid, String body) {
        desk.desks().texts().text(new IncomingText(sid, new PhoneNumber(SAM), body, null));
    }

    private static long sam(FaultHouse house) {
        return house.database()
                .transact(tx -> tx.sql().selectFrom(VOLUNTEER).fetchSingle().getPersonId());
    }

    private static boolean isOnDuty(FaultHouse house, long volunteer) {
        Instant now = house.clock().instant();
        return house.database()
                .transact(tx -> new Duty(tx, LONDON).onDutyUntil(volunteer, now).isPresent());
    }
}
