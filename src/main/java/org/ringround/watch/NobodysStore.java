package org.ringround.watch;

import static org.ringround.db.generated.Tables.CALL;
import static org.ringround.db.generated.Tables.CALL_EVENT;
import static org.ringround.db.generated.Tables.DIALLED_LEG;
import static org.ringround.db.generated.Tables.MESSAGE;
import static org.ringround.db.generated.Tables.OFFER;
import static org.ringround.db.generated.Tables.OUTCALL;
import static org.ringround.db.generated.Tables.REQUEST;
import static org.ringround.db.generated.Tables.REQUEST_EVENT;
import static org.ringround.db.generated.Tables.REQUEST_NOTE;
import static org.ringround.db.generated.Tables.SEARCH;

import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.ringround.db.Tx;

/**
 * Makes of these calls and requests rows that count and tell of no caller. Who of the volunteers took what stays: it is the
 * group's own work.
 */
final class NobodysStore {

    private static final Field<JSONB> NOBODYS_PARTICULARS = DSL.field(
            "{0} #- array['caller', 'number'] #- array['caller', 'resident'] #- array['caller', 'volunteer']",
            JSONB.class, CALL.PARTICULARS);

    private static final String OWN_WORDS = ": ";

    private final Tx tx;
    private final Instant comparedTo;

    /** @param comparedTo the network's ids of what ended since then stay: by them it is compared with what the network knows */
    NobodysStore(Tx tx, Instant comparedTo) {
        this.tx = tx;
        this.comparedTo = comparedTo;
    }

    /** Their stories go, and the rows of messages. Those that keep the network's id count as calls with details still. */
    void calls(Collection<UUID> calls, Instant now) {
        tx.sql().deleteFrom(CALL_EVENT).where(CALL_EVENT.CALL_ID.in(calls)).execute();
        // A leg that went on as a caller stays one leg.
        tx.sql()
                .update(OUTCALL)
                .set(OUTCALL.SID, nobodys(CALL.ID))
                .from(CALL)
                .where(CALL.SID.eq(OUTCALL.SID))
                .and(CALL.ID.in(calls))
                .and(CALL.ENDED_AT.lt(comparedTo))
                .execute();
        tx.sql().deleteFrom(MESSAGE).where(MESSAGE.CALL_ID.in(calls)).execute();
        tx.sql()
                .update(CALL)
                .set(
                        CALL.SID,
                        DSL.when(CALL.ENDED_AT.lt(comparedTo), nobodys(CALL.ID)).otherwise(CALL.SID))
                .setNull(CALL.NUMBER)
                .setNull(CALL.PERSON_ID)
                .setNull(CALL.QUEUE_SID)
                .set(CALL.PARTICULARS, NOBODYS_PARTICULARS)
                .set(CALL.ANONYMOUS_AT, DSL.when(CALL.ENDED_AT.lt(comparedTo), DSL.val(now)))
                .where(CALL.ID.in(calls))
                .execute();
    }

    /** With their offers and the legs that were dialled from those. */
    void searches(Collection<UUID> searches, Instant now) {
        var offers = DSL.select(OFFER.ID).from(OFFER).where(OFFER.SEARCH_ID.in(searches));
        tx.sql()
                .update(DIALLED_LEG)
                .setNull(DIALLED_LEG.NUMBER)
                .set(DIALLED_LEG.SID, DSL.when(DIALLED_LEG.SID.isNotNull(), nobodys(DIALLED_LEG.ID)))
                .where(DIALLED_LEG.OFFER_ID.in(offers))
                .execute();
        tx.sql()
                .update(OFFER)
                .setNull(OFFER.NUMBER)
                .set(OFFER.SID, DSL.when(OFFER.SID.isNotNull(), nobodys(OFFER.ID)))
                .where(OFFER.SEARCH_ID.in(searches))
                .execute();
        tx.sql()
                .update(SEARCH)
                .setNull(SEARCH.NOT_NUMBER)
                .setNull(SEARCH.NOT_PERSON)
                .set(SEARCH.ANONYMOUS_AT, now)
                .where(SEARCH.ID.in(searches))
                .execute();
    }

    /** Calls of the rounds, and the legs that were dialled from them; one that went on as a caller, after that call. */
    void outcalls(Collection<UUID> outcalls, Instant now) {
        Field<String> leg = DSL.when(DIALLED_LEG.ENDED_AT.ge(comparedTo), DIALLED_LEG.SID)
                .when(DIALLED_LEG.SID.isNotNull(), nobodys(DIALLED_LEG.ID));
        tx.sql()
                .update(DIALLED_LEG)
                .setNull(DIALLED_LEG.NUMBER)
                .set(DIALLED_LEG.SID, leg)
                .where(DIALLED_LEG.OUTCALL_ID.in(outcalls))
                .execute();
        Field<String> sid = DSL.when(OUTCALL.SID.like("anonymous-%").or(OUTCALL.ENDED_AT.ge(comparedTo)), OUTCALL.SID)
                .when(OUTCALL.SID.isNotNull(), nobodys(OUTCALL.ID));
        tx.sql()
                .update(OUTCALL)
                .setNull(OUTCALL.NUMBER)
                .set(OUTCALL.SID, sid)
                .set(OUTCALL.ANONYMOUS_AT, now)
                .where(OUTCALL.ID.in(outcalls))
                .execute();
    }

    /** Their histories stay, without the words in which somebody said why: these stand behind a colon; notes go. */
    void requests(Collection<Long> requests, Instant now) {
        tx.sql()
                .deleteFrom(REQUEST_NOTE)
                .where(REQUEST_NOTE.REFERENCE.in(requests))
                .execute();
        tx.sql()
                .update(REQUEST)
                .setNull(REQUEST.NUMBER)
                .setNull(REQUEST.RESIDENT_ID)
                .set(REQUEST.ANONYMOUS_AT, now)
                .where(REQUEST.REFERENCE.in(requests))
                .execute();
        tx.sql()
                .update(REQUEST_EVENT)
                .set(REQUEST_EVENT.WHAT, DSL.splitPart(REQUEST_EVENT.WHAT, OWN_WORDS, 1))
                .where(REQUEST_EVENT.REFERENCE.in(requests))
                .and(REQUEST_EVENT.WHAT.contains(OWN_WORDS))
                .execute();
    }

    /** In place of the network's id, by which it could still tell who rang. */
    private static Field<String> nobodys(Field<UUID> id) {
        return DSL.concat(DSL.inline("anonymous-"), id.cast(String.class));
    }
}
