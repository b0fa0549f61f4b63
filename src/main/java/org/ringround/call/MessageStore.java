package org.ringround.call;

import static org.ringround.db.generated.Tables.MESSAGE;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.ringround.db.Tx;

/** Messages that callers left, each once. */
final class MessageStore {

    private final Tx tx;

    MessageStore(Tx tx) {
        this.tx = tx;
    }

    /** False when this recording is known already. */
    boolean insert(String recording, UUID call, long reference, Duration length, Instant now) {
        return tx.sql()
                        .insertInto(MESSAGE)
                        .set(MESSAGE.RECORDING_SID, recording)
                        .set(MESSAGE.CALL_ID, call)
                        .set(MESSAGE.REFERENCE, reference)
                        .set(MESSAGE.SECONDS, (int) length.toSeconds())
                        .set(MESSAGE.LEFT_AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void fetched(String recording, byte[] sound, Instant now) {
        tx.sql()
                .update(MESSAGE)
                .set(MESSAGE.SOUND, sound)
                .set(MESSAGE.FETCHED_AT, now)
                .where(MESSAGE.RECORDING_SID.eq(recording))
                .execute();
    }

    void deleted(String recording, Instant now) {
        tx.sql()
                .update(MESSAGE)
                .set(MESSAGE.DELETED_AT, now)
                .where(MESSAGE.RECORDING_SID.eq(recording))
                .execute();
    }
}
