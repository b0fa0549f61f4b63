package org.ringround.account;

import static org.ringround.db.generated.Tables.AUDIT;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;

/** The audit in the database; rows are only ever added. */
final class AuditStore {

    private static final String LINK = "link";

    private final Tx tx;

    AuditStore(Tx tx) {
        this.tx = tx;
    }

    void insert(LinkHolder who, Act what, @Nullable Long person, @Nullable Long reference, Instant now) {
        tx.sql()
                .insertInto(AUDIT)
                .set(AUDIT.AT, now)
                .set(AUDIT.DOOR, LINK)
                .set(AUDIT.VOLUNTEER_ID, who.volunteer())
                .set(AUDIT.LINK_ID, who.link())
                .set(AUDIT.WHAT, what.word())
                .set(AUDIT.PERSON_ID, person)
                .set(AUDIT.REFERENCE, reference)
                .execute();
    }
}
