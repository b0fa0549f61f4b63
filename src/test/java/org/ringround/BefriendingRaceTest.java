package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.FaultHouse.SAM;
import static org.ringround.db.generated.Tables.OFFER;
import static org.ringround.db.generated.Tables.OUTCALL;

import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.Test;
import org.ringround.call.CallDesk;
import org.ringround.telephony.CallEvent.Keyed;
import org.ringround.telephony.CallStatus;
import org.ringround.telephony.Heard;
import org.ringround.telephony.Incoming;
import org.ringround.telephony.PhoneNumber;

/** Sam's befriending call is due in the instant in which somebody rings in whom Sam could help: one call to Sam, each time. */
class BefriendingRaceTest {

    private static final PhoneNumber HELPLINE = new PhoneNumber(FaultHouse.HELPLINE);
    private static final int TIMES = Boolean.getBoolean("ringround.thorough") ? 1_000 : 60;

    @Test
    void onePhoneRingsForOneOfThem() {
        try (var town = new BefriendingHouse(SAM)) {
            for (int time = 0; time < TIMES; time++) {
                meet(town, time);
            }
        }
    }

    private static void meet(BefriendingHouse town, int time) {
        CallDesk calls = town.desks().calls();
        String sid = "CA" + time;
        Heard menu = calls.ring(sid, new Incoming(null, HELPLINE));
        UUID turn = town.due();
        var barrier = new CyclicBarrier(2);

        var due = CompletableFuture.runAsync(() -> {
            await(barrier);
            town.look(turn);
        });
        var rings = CompletableFuture.runAsync(() -> {
            await(barrier);
            calls.on(menu.leg(), menu.turn(), sid, new Keyed("0"));
        });
        due.join();
        rings.join();

        assertThat(callsToSam(town)).isEqualTo(1);
        calls.progress(sid, CallStatus.COMPLETED);
        everybodyIsFree(town);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static int callsToSam(BefriendingHouse town) {
        return town.house()
                .database()
                .transact(tx -> tx.sql().fetchCount(OFFER, OFFER.LIVE.isTrue())
                        + tx.sql().fetchCount(OUTCALL, OUTCALL.ENDED_AT.isNull()));
    }

    private static void everybodyIsFree(BefriendingHouse town) {
        town.house().database().run(tx -> {
            tx.sql()
                    .update(OFFER)
                    .set(OFFER.LIVE, false)
                    .set(OFFER.PHASE, "over")
                    .set(OFFER.ENDING, "cancelled")
                    .set(OFFER.ENDED_AT, town.now())
                    .where(OFFER.LIVE)
                    .execute();
            tx.sql().deleteFrom(OUTCALL).execute();
        });
    }
}
