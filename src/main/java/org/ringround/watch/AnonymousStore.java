package org.ringround.watch;

import static org.ringround.db.generated.Tables.CALL;
import static org.ringround.db.generated.Tables.OFFER;
import static org.ringround.db.generated.Tables.OUTCALL;
import static org.ringround.db.generated.Tables.REQUEST;
import static org.ringround.db.generated.Tables.SEARCH;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.ringround.db.Tx;

/** Makes of old calls and requests rows that tell of no caller, at most so many at a time; each says how many it were. */
final class AnonymousStore {

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
        new NobodysStore(tx, endedBefore).calls(old, now);
        return old.size();
    }

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
        new NobodysStore(tx, endedBefore).searches(old, now);
        return old.size();
    }

    /** One that went on as a caller, after that call. */
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
        // All legs of a call that is over so long are over as well, whatever became of their own news.
        new NobodysStore(tx, now).outcalls(old, now);
        return old.size();
    }

    /** Those that are settled; what is open is somebody's. */
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
        new NobodysStore(tx, now).requests(old, now);
        return old.size();
    }
}
