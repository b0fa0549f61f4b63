package org.ringround.watch;

import static org.ringround.db.generated.Tables.DIFFERENCE;

import java.time.Instant;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.ringround.db.Tx;

/** Differences that coordinators are told of, each once, and in which alarm. */
final class DifferenceStore {

    private final Tx tx;

    DifferenceStore(Tx tx) {
        this.tx = tx;
    }

    boolean isKnown(Difference difference) {
        return tx.sql().fetchExists(DIFFERENCE, DIFFERENCE.SID.eq(difference.sid()));
    }

    /** False when it is known already. */
    boolean insert(Difference difference, long alarm, Instant now) {
        return tx.sql()
                        .insertInto(DIFFERENCE)
                        .set(DIFFERENCE.SID, difference.sid())
                        .set(DIFFERENCE.BEGAN_AT, difference.began())
                        .set(DIFFERENCE.FOUND_AT, now)
                        .set(DIFFERENCE.ALARM, alarm)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** All of one alarm. */
    record Sum(int count, Instant oldest) {}

    /** Empty when there are none. */
    Optional<Sum> findSum(long alarm) {
        return tx.sql()
                .select(DSL.count(), DSL.min(DIFFERENCE.BEGAN_AT))
                .from(DIFFERENCE)
                .where(DIFFERENCE.ALARM.eq(alarm))
                .fetchSingle(row -> Optional.ofNullable(row.value2()).map(oldest -> new Sum(row.value1(), oldest)));
    }
}
