package org.ringround.call;

import static org.ringround.db.generated.Tables.CALL;
import static org.ringround.db.generated.Tables.FLOOD;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.ringround.db.Tx;

/** Numbers that rang too often, in the database. */
final class FloodStore {

    private final Tx tx;

    FloodStore(Tx tx) {
        this.tx = tx;
    }

    /** Calls from one number come in one after another, so that none is left uncounted. */
    void lock(String number) {
        tx.sql()
                .select(DSL.field("pg_advisory_xact_lock(hashtextextended({0}, 0))", Object.class, DSL.val(number)))
                .fetch();
    }

    int countCalls(String number, Instant since) {
        return tx.sql().fetchCount(CALL, CALL.NUMBER.eq(number).and(CALL.STARTED_AT.ge(since)));
    }

    /** The flood of that number that lasts at that time, or has ended after it. */
    Optional<Long> find(String number, Instant at) {
        return tx.sql()
                .select(FLOOD.ID)
                .from(FLOOD)
                .where(FLOOD.NUMBER.eq(number))
                .and(FLOOD.ENDS_AT.gt(at))
                .orderBy(FLOOD.ENDS_AT.desc())
                .limit(1)
                .fetchOptional(FLOOD.ID);
    }

    Optional<String> findNumber(long flood) {
        return tx.sql()
                .select(FLOOD.NUMBER)
                .from(FLOOD)
                .where(FLOOD.ID.eq(flood))
                .fetchOptional(FLOOD.NUMBER);
    }

    /** Those of that number that began since then. */
    List<Long> list(String number, Instant since) {
        return tx.sql()
                .select(FLOOD.ID)
                .from(FLOOD)
                .where(FLOOD.NUMBER.eq(number))
                .and(FLOOD.BEGAN_AT.ge(since))
                .fetch(FLOOD.ID);
    }

    long insert(String number, Instant began, Instant ends) {
        return tx.sql()
                .insertInto(FLOOD)
                .set(FLOOD.NUMBER, number)
                .set(FLOOD.BEGAN_AT, began)
                .set(FLOOD.ENDS_AT, ends)
                .returning(FLOOD.ID)
                .fetchSingle()
                .getId();
    }

    void goesOn(long flood, Instant ends) {
        tx.sql()
                .update(FLOOD)
                .set(FLOOD.ENDS_AT, ends)
                .where(FLOOD.ID.eq(flood))
                .execute();
    }
}
