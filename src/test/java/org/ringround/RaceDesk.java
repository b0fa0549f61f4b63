package org.ringround;

import static org.ringround.db.generated.Tables.INTENT;
import static org.ringround.db.generated.Tables.OFFER;

import java.util.List;
import java.util.UUID;
import org.ringround.telephony.CallEvent;
import org.ringround.telephony.Conversation;
import org.ringround.telephony.Heard;
import org.ringround.telephony.Incoming;
import org.ringround.telephony.Instruction;
import org.ringround.telephony.PhoneNumber;

/** The desks of a server on which no worker runs: the test itself says what the network does. */
final class RaceDesk {

    private static final PhoneNumber HELPLINE = new PhoneNumber(FaultHouse.HELPLINE);

    private final FaultHouse house;
    private final Desks desks;

    RaceDesk(FaultHouse house) {
        this.house = house;
        this.desks = house.desks();
    }

    Desks desks() {
        return desks;
    }

    /** Somebody withheld rings and asks for a person; the offers whose calls have just left for them. */
    List<UUID> isLookedFor(String sid) {
        Heard menu = desks.calls().ring(sid, new Incoming(null, HELPLINE));
        desks.calls().on(menu.leg(), menu.turn(), sid, new CallEvent.Keyed("0"));
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

    /** A volunteer picks up, and hears who rings. */
    Heard answers(UUID leg) {
        return desks.offers().on(leg, Conversation.NO_TURN, "CA" + leg, new CallEvent.Answered());
    }

    /** The key that answers what was heard. */
    Heard presses(Heard screening, String key) {
        return desks.offers().on(screening.leg(), screening.turn(), "CA" + screening.leg(), new CallEvent.Keyed(key));
    }

    /** Whoever took that call is asked by text how it went. */
    static void isAsked(FaultHouse house, UUID leg) {
        house.database()
                .run(tx -> tx.sql()
                        .update(OFFER)
                        .set(OFFER.ASKED, 1)
                        .set(OFFER.ASKED_AT, house.clock().instant())
                        .set(OFFER.FIRST_ASKED_AT, house.clock().instant())
                        .where(OFFER.ID.eq(leg))
                        .execute());
    }

    /** Whoever is in a call or offered one is free again. */
    void everybodyIsFree() {
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

    static boolean isConnected(Heard heard) {
        return heard.instructions().get(0) instanceof Instruction.BridgeToQueue;
    }
}
