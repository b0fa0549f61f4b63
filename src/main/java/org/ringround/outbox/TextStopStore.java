package org.ringround.outbox;

import static org.ringround.db.generated.Tables.TEXT_STOP;

import java.time.Instant;
import org.ringround.db.Tx;

/** Numbers that asked for no texts. */
final class TextStopStore {

    private final Tx tx;

    TextStopStore(Tx tx) {
        this.tx = tx;
    }

    boolean isStopped(String number) {
        return tx.sql().fetchExists(TEXT_STOP, TEXT_STOP.NUMBER.eq(number));
    }

    /** False when it was so before. */
    boolean stop(String number, Instant now) {
        return tx.sql()
                        .insertInto(TEXT_STOP)
                        .set(TEXT_STOP.NUMBER, number)
                        .set(TEXT_STOP.SINCE, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void start(String number) {
        tx.sql().deleteFrom(TEXT_STOP).where(TEXT_STOP.NUMBER.eq(number)).execute();
    }
}
