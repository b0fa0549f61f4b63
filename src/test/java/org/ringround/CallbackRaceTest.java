package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.FaultHouse.SAM;
import static org.ringround.db.generated.Tables.OFFER;
import static org.ringround.db.generated.Tables.REQUEST;
import static org.ringround.db.generated.Tables.SEARCH;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ringround.call.CallDesk;
import org.ringround.outbox.Sender;
import org.ringround.request.Request;
import org.ringround.telephony.CallEvent.Keyed;
import org.ringround.telephony.CallStatus;
import org.ringround.telephony.Heard;
import org.ringround.telephony.Incoming;
import org.ringround.telephony.PhoneNumber;

/** A promise falls due in the instant in which its caller rings in: one search, one phone that rings, once. */
class CallbackRaceTest {

    private static final PhoneNumber HELPLINE = new PhoneNumber(FaultHouse.HELPLINE);
    private static final int TIMES = Boolean.getBoolean("ringround.thorough") ? 1_000 : 40;

    @Test
    void oneOfTheTwoLooksForAVolunteer() {
        try (FaultHouse house = FaultHouse.prepared(Map.of()).withVolunteers(SAM)) {
            house.clock().toNoon();
            Desks desks = house.desks();
            for (int time = 0; time < TIMES; time++) {
                meet(house, desks, time);
            }
        }
    }

    private static void meet(FaultHouse house, Desks desks, int time) {
        var caller = new PhoneNumber("+4477009%05d".formatted(10_000 + time));
        long reference = promised(house, desks.calls(), "CA1" + time, caller);
        Sender promises = desks.callbacks().senders().get(0);
        Heard menu = desks.calls().ring("CA2" + time, new Incoming(caller, HELPLINE));

        SameInstant.both(
                () -> promises.due(Request.id(reference)),
                () -> desks.calls().on(menu.leg(), menu.turn(), "CA2" + time, new Keyed("0")));

        house.database().run(tx -> {
            assertThat(tx.sql()
                            .fetchCount(SEARCH, SEARCH.REFERENCE.eq(reference).and(SEARCH.ENDED_AT.isNull())))
                    .isEqualTo(1);
            assertThat(tx.sql()
                            .selectFrom(SEARCH)
                            .where(SEARCH.REFERENCE.eq(reference))
                            .and(SEARCH.ENDED_AT.isNull())
                            .fetchSingle()
                            .getSubjectKind())
                    .isEqualTo("call");
            assertThat(tx.sql().fetchCount(OFFER, OFFER.LIVE.isTrue())).isEqualTo(1);
        });
        desks.calls().progress("CA2" + time, CallStatus.COMPLETED);
        everybodyIsFree(house);
    }

    /** Whoever asked to be called back while the phones rang; the promise is due now. */
    private static long promised(FaultHouse house, CallDesk calls, String sid, PhoneNumber caller) {
        waits(calls, sid, caller);
        Heard waiting = calls.again(sid).orElseThrow();
        calls.on(waiting.leg(), waiting.turn(), sid, new Keyed("1"));
        calls.progress(sid, CallStatus.COMPLETED);
        everybodyIsFree(house);
        return house.database()
                .transact(tx -> tx.sql()
                        .update(REQUEST)
                        .set(REQUEST.DUE_AT, house.clock().instant().minus(Duration.ofSeconds(1)))
                        .where(REQUEST.NUMBER.eq(caller.e164()))
                        .returning()
                        .fetchSingle()
                        .getReference());
    }

    private static void waits(CallDesk calls, String sid, PhoneNumber caller) {
        Heard menu = calls.ring(sid, new Incoming(caller, HELPLINE));
        calls.on(menu.leg(), menu.turn(), sid, new Keyed("0"));
    }

    private static void everybodyIsFree(FaultHouse house) {
        house.database()
                .run(tx -> tx.sql()
                        .update(OFFER)
                        .set(OFFER.LIVE, false)
                        .set(OFFER.PHASE, "over")
                        .set(OFFER.ENDING, "cancelled")
                        .set(OFFER.ENDED_AT, house.clock().instant())
                        .where(OFFER.LIVE)
                        .execute());
    }
}
