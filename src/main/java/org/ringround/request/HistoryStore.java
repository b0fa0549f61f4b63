package org.ringround.request;

import static org.ringround.db.generated.Tables.REQUEST;
import static org.ringround.db.generated.Tables.REQUEST_EVENT;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.jooq.impl.DSL;
import org.ringround.db.Tx;

/** What became of requests, line by line. */
public final class HistoryStore {

    private final Tx tx;

    public HistoryStore(Tx tx) {
        this.tx = tx;
    }

    /**
     * One change.
     *
     * @param actor who made it: {@code volunteer:12}, {@code account:3}, {@code caller}
     * @param status as it was afterwards
     */
    public record Line(long id, Instant at, String what, String actor, Status status) {}

    /** The newest so many, the oldest of them first. */
    public List<Line> list(long reference, int most) {
        List<Line> newest = tx.sql()
                .selectFrom(REQUEST_EVENT)
                .where(REQUEST_EVENT.REFERENCE.eq(reference))
                .orderBy(REQUEST_EVENT.ID.desc())
                .limit(most)
                .fetch(row ->
                        new Line(row.getId(), row.getAt(), row.getWhat(), row.getActor(), Status.of(row.getStatus())));
        Collections.reverse(newest);
        return newest;
    }

    /** The last change: whoever saw it has seen all. */
    public Line getLast(long reference) {
        return list(reference, 1).get(0);
    }

    /** Whether it was let go of, since it is long over: it tells of nobody any more. */
    public boolean isLetGo(long reference) {
        return tx.sql()
                .fetchExists(DSL.selectOne()
                        .from(REQUEST)
                        .where(REQUEST.REFERENCE.eq(reference))
                        .and(REQUEST.ANONYMOUS_AT.isNotNull()));
    }
}
