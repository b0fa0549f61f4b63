package org.ringround.outbox;

import static org.ringround.db.generated.Tables.PACE;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ringround.db.Tx;
import org.ringround.db.generated.tables.records.PaceRecord;

/** One gate for the paced calls of all servers. */
final class PaceStore {

    private final Tx tx;

    PaceStore(Tx tx) {
        this.tx = tx;
    }

    /** Holds the gate until the transaction ends; empty when another server holds it. */
    Optional<Gate> lock() {
        return tx.sql().selectFrom(PACE).forUpdate().skipLocked().fetchOptional(PaceStore::gate);
    }

    /** When the next call may pass, read without holding it. */
    Instant nextAt() {
        return tx.sql().selectFrom(PACE).fetchSingle(PaceStore::gate).nextAt();
    }

    /** One call has gone through: the next may follow after that gap. */
    void passed(Instant now, Duration gap) {
        tx.sql()
                .update(PACE)
                .set(PACE.NEXT_AT, now.plus(gap))
                .set(PACE.PLACES, PACE.PLACES.plus(1))
                .execute();
    }

    private static Gate gate(PaceRecord row) {
        return new Gate(row.getNextAt(), row.getPlaces());
    }

    /** @param places how many calls have passed in all */
    record Gate(Instant nextAt, long places) {}
}
