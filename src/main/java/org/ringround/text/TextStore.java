package org.ringround.text;

import static org.ringround.db.generated.Tables.TEXT_IN;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.telephony.PhoneNumber;

/** Texts in the database, each once by its SID. */
final class TextStore {

    private final Tx tx;

    TextStore(Tx tx) {
        this.tx = tx;
    }

    /** False when it is there already. */
    boolean insert(String sid, @Nullable PhoneNumber from, String body, Instant now) {
        return tx.sql()
                        .insertInto(TEXT_IN)
                        .set(TEXT_IN.SID, sid)
                        .set(TEXT_IN.NUMBER, from == null ? null : from.e164())
                        .set(TEXT_IN.BODY, body)
                        .set(TEXT_IN.AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }
}
