package org.ringround.watch;

import static org.ringround.db.generated.Tables.BLOCKED;
import static org.ringround.db.generated.Tables.INTENT;
import static org.ringround.db.generated.Tables.REQUEST_EVENT;
import static org.ringround.db.generated.Tables.REQUEST_NOTE;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.ROUND;
import static org.ringround.db.generated.Tables.TEXT_IN;
import static org.ringround.db.generated.Tables.VOLUNTEER;

import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.ringround.db.Tx;

/** What people wrote in their own words, in which somebody else may stand. Addresses are shared by those who live there. */
final class WrittenStore {

    private final Tx tx;

    WrittenStore(Tx tx) {
        this.tx = tx;
    }

    /** Takes those words out; all else of the texts stays. */
    void clear(String words) {
        clear(TEXT_IN, TEXT_IN.BODY, words);
        clear(REQUEST_EVENT, REQUEST_EVENT.WHAT, words);
        clear(REQUEST_NOTE, REQUEST_NOTE.BODY, words);
        clear(RESIDENT, RESIDENT.NOTES, words);
        clear(ROUND, ROUND.SUSPENDED_REASON, words);
        clear(BLOCKED, BLOCKED.REASON, words);
        clear(VOLUNTEER, VOLUNTEER.AVAILABILITY, words);
        Field<String> errand = INTENT.ERRAND.cast(String.class);
        tx.sql()
                .update(INTENT)
                .set(INTENT.ERRAND, without(errand, words).cast(JSONB.class))
                .where(DSL.condition("{0} ~* {1}", errand, DSL.val(words)))
                .execute();
    }

    private void clear(Table<?> table, Field<String> text, String words) {
        tx.sql()
                .update(table)
                .set(text, without(text, words))
                .where(DSL.condition("{0} ~* {1}", text, DSL.val(words)))
                .execute();
    }

    private static Field<String> without(Field<String> text, String words) {
        return DSL.field(
                "regexp_replace({0}, {1}, {2}, 'gi')", String.class, text, DSL.val(words), DSL.val(GoingStore.NOBODY));
    }
}
