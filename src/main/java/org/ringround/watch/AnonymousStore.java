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
import java.util.List;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.ringround.db.Tx;

/**
 * Makes of old calls and requests rows that count and tell of no caller, at most so many at a time; each says how many it were.
 * Who of the volunteers took what stays: it is the group's own work.
 */
final class AnonymousStore {

    private static final Field<JSONB> NOBODYS_PARTICULARS = DSL.field(
            "{0} #- array['caller', 'number'] #- array['caller', 'resident'] #- array['caller', 'volunteer']",
            JSONB.class, CALL.PARTICULARS);

    private static final String OWN_WORDS = ": ";

    private final Tx tx;
    private final int most;

    AnonymousStore(Tx tx, int most) {
        this.tx = tx;
        this.most = most;
    }

    /** Their stories go, and the rows of messages, whose sound is long gone. */
    int calls(Instant endedBefore, Instant now) {
        List<UUID> old = tx.sql()
                .select(CALL.ID)
                .from(CALL)
                .where(CALL.ENDED_AT.lt(endedBefore))
                .and(CALL.ANONYMOUS_AT.isNull())
                .orderBy(CALL.ENDED_AT)
                .limit(most)
                .forUpdate()
                .skipLocked()
                .fetch(CALL.ID);
        tx.sql().deleteFrom(CALL_EVENT).where(CALL_EVENT.CALL_ID.in(old)).execute();
        // A leg that went on as a caller stays one leg.
        tx.sql()
                .update(OUTCALL)
                .set(OUTCALL.SID, nobodys(CALL.ID))
                .from(CALL)
                .where(CALL.SID.eq(OUTCALL.SID))
                .and(CALL.ID.in(old))
                .execute();
        tx.sql().deleteFrom(MESSAGE).where(MESSAGE.CALL_ID.in(old)).execute();
        tx.sql()
                .update(CALL)
                .set(CALL.SID, nobodys(CALL.ID))
                .setNull(CALL.NUMBER)
                .setNull(CALL.PERSON_ID)
                .setNull(CALL.QUEUE_SID)
                .set(CALL.PARTICULARS, NOBODYS_PARTICULARS)
                .set(CALL.ANONYMOUS_AT, now)
                .where(CALL.ID.in(old))
                .execute();
        return old.size();
    }

    /** With their offers and the legs that were dialled from those. */
    int searches(Instant endedBefore, Instant now) {
        List<UUID> old = tx.sql()
                .select(SEARCH.ID)
                .from(SEARCH)
                .where(SEARCH.ENDED_AT.lt(endedBefore))
                .and(SEARCH.ANONYMOUS_AT.isNull())
                .andNotExists(DSL.selectOne()
                        .from(OFFER)
                        .where(OFFER.SEARCH_ID.eq(SEARCH.ID))
                        .and(OFFER.LIVE))
                .orderBy(SEARCH.ENDED_AT)
                .limit(most)
                .forUpdate()
                .skipLocked()
                .fetch(SEARCH.ID);
        var offers = DSL.select(OFFER.ID).from(OFFER).where(OFFER.SEARCH_ID.in(old));
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
                .where(OFFER.SEARCH_ID.in(old))
                .execute();
        tx.sql()
                .update(SEARCH)
                .setNull(SEARCH.NOT_NUMBER)
                .setNull(SEARCH.NOT_PERSON)
                .set(SEARCH.ANONYMOUS_AT, now)
                .where(SEARCH.ID.in(old))
                .execute();
        return old.size();
    }

    /** Calls of the rounds, and the legs that were dialled from them; one that went on as a caller, after that call. */
    int outcalls(Instant endedBefore, Instant now) {
        List<UUID> old = tx.sql()
                .select(OUTCALL.ID)
                .from(OUTCALL)
                .where(OUTCALL.ENDED_AT.lt(endedBefore))
                .and(OUTCALL.ANONYMOUS_AT.isNull())
                .andNotExists(DSL.selectOne()
                        .from(CALL)
                        .where(CALL.SID.eq(OUTCALL.SID))
                        .and(CALL.ANONYMOUS_AT.isNull()))
                .orderBy(OUTCALL.ENDED_AT)
                .limit(most)
                .forUpdate()
                .skipLocked()
                .fetch(OUTCALL.ID);
        tx.sql()
                .update(DIALLED_LEG)
                .setNull(DIALLED_LEG.NUMBER)
                .set(DIALLED_LEG.SID, DSL.when(DIALLED_LEG.SID.isNotNull(), nobodys(DIALLED_LEG.ID)))
                .where(DIALLED_LEG.OUTCALL_ID.in(old))
                .execute();
        Field<String> sid = DSL.when(OUTCALL.SID.like("anonymous-%"), OUTCALL.SID)
                .when(OUTCALL.SID.isNotNull(), nobodys(OUTCALL.ID));
        tx.sql()
                .update(OUTCALL)
                .setNull(OUTCALL.NUMBER)
                .set(OUTCALL.SID, sid)
                .set(OUTCALL.ANONYMOUS_AT, now)
                .where(OUTCALL.ID.in(old))
                .execute();
        return old.size();
    }

    /**
     * Those that are settled; what is open is somebody's. Their histories stay, without the words in which somebody said why:
     * these stand behind a colon; notes go.
     */
    int requests(Instant closedBefore, Instant now) {
        List<Long> old = tx.sql()
                .select(REQUEST.REFERENCE)
                .from(REQUEST)
                .where(REQUEST.CLOSED_AT.lt(closedBefore))
                .and(REQUEST.ANONYMOUS_AT.isNull())
                .orderBy(REQUEST.CLOSED_AT)
                .limit(most)
                .forUpdate()
                .skipLocked()
                .fetch(REQUEST.REFERENCE);
        tx.sql().deleteFrom(REQUEST_NOTE).where(REQUEST_NOTE.REFERENCE.in(old)).execute();
        tx.sql()
                .update(REQUEST)
                .setNull(REQUEST.NUMBER)
                .setNull(REQUEST.RESIDENT_ID)
                .set(REQUEST.ANONYMOUS_AT, now)
                .where(REQUEST.REFERENCE.in(old))
                .execute();
        tx.sql()
                .update(REQUEST_EVENT)
                .set(REQUEST_EVENT.WHAT, DSL.splitPart(REQUEST_EVENT.WHAT, OWN_WORDS, 1))
                .where(REQUEST_EVENT.REFERENCE.in(old))
                .and(REQUEST_EVENT.WHAT.contains(OWN_WORDS))
                .execute();
        return old.size();
    }

    /** In place of the network's id, by which it could still tell who rang. */
    private static Field<String> nobodys(Field<UUID> id) {
        return DSL.concat(DSL.inline("anonymous-"), id.cast(String.class));
    }
}
