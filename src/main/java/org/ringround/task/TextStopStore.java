package org.ringround.task;

import static org.ringround.db.generated.Tables.TEXT_STOP;

import java.time.Instant;
import org.ringround.db.Tx;
import org.ringround.telephony.PhoneNumber;

/** Numbers that get no texts any more. */
final class TextStopStore {

    private final Tx tx;

    TextStopStore(Tx tx) {
        this.tx = tx;
    }

    /** A number that is there already stays as it is. */
    void add(PhoneNumber number, Instant now) {
        tx.sql()
                .insertInto(TEXT_STOP)
                .set(TEXT_STOP.NUMBER, number.e164())
                .set(TEXT_STOP.SINCE, now)
                .onConflictDoNothing()
                .execute();
    }
}
