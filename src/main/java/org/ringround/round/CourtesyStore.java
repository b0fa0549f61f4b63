package org.ringround.round;

import static org.ringround.db.generated.Tables.COURTESY;
import static org.ringround.db.generated.Tables.OCCURRENCE;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ringround.db.Tx;

/** Residents who are to be told that nobody can ring them today, by their turns. */
final class CourtesyStore {

    private final Tx tx;

    CourtesyStore(Tx tx) {
        this.tx = tx;
    }

    void begin(UUID turn, Instant now) {
        tx.sql()
                .insertInto(COURTESY)
                .set(COURTESY.OCCURRENCE_ID, turn)
                .set(COURTESY.BEGUN_AT, now)
                .onConflictDoNothing()
                .execute();
    }

    boolean isOpen(UUID turn) {
        return tx.sql().fetchExists(COURTESY, COURTESY.OCCURRENCE_ID.eq(turn).and(COURTESY.ENDED_AT.isNull()));
    }

    List<UUID> listOpen() {
        return tx.sql()
                .select(COURTESY.OCCURRENCE_ID)
                .from(COURTESY)
                .where(COURTESY.ENDED_AT.isNull())
                .fetch(COURTESY.OCCURRENCE_ID);
    }

    /** Those of one round. */
    List<UUID> listOpen(long round) {
        return tx.sql()
                .select(COURTESY.OCCURRENCE_ID)
                .from(COURTESY)
                .join(OCCURRENCE)
                .on(OCCURRENCE.ID.eq(COURTESY.OCCURRENCE_ID))
                .where(OCCURRENCE.ROUND_ID.eq(round))
                .and(COURTESY.ENDED_AT.isNull())
                .fetch(COURTESY.OCCURRENCE_ID);
    }

    /** A repeat changes nothing. */
    void end(UUID turn, Instant now) {
        tx.sql()
                .update(COURTESY)
                .set(COURTESY.ENDED_AT, now)
                .where(COURTESY.OCCURRENCE_ID.eq(turn))
                .and(COURTESY.ENDED_AT.isNull())
                .execute();
    }
}
