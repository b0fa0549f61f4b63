package org.ringround.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;

/** Keeps who looked at or changed what of whom, in the transaction of the look or the change itself. */
public final class Audit {

    private Audit() {}

    /**
     * @param person whom it is about, null: nobody else than the volunteer, or nobody knows who it is
     * @param reference of the request it is about, null: none
     */
    public static void write(
            Tx tx, LinkHolder who, Act what, @Nullable Long person, @Nullable Long reference, Instant now) {
        new AuditStore(tx).insert(who, what, person, reference, now);
    }
}
