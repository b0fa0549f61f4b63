package org.ringround.watch;

import static org.ringround.db.generated.Tables.BLOCKED;
import static org.ringround.db.generated.Tables.DIFFERENCE;
import static org.ringround.db.generated.Tables.FEED;
import static org.ringround.db.generated.Tables.FLOOD;
import static org.ringround.db.generated.Tables.IMPORT_DRAFT;
import static org.ringround.db.generated.Tables.INTENT;
import static org.ringround.db.generated.Tables.KNOWN_DEVICE;
import static org.ringround.db.generated.Tables.MESSAGE;
import static org.ringround.db.generated.Tables.NUISANCE;
import static org.ringround.db.generated.Tables.NUMBER_MEMORY;
import static org.ringround.db.generated.Tables.PHONE_PROOF;
import static org.ringround.db.generated.Tables.PRIVATE_LINK;
import static org.ringround.db.generated.Tables.REVIEW;
import static org.ringround.db.generated.Tables.SESSION;
import static org.ringround.db.generated.Tables.SIGN_IN_TRY;
import static org.ringround.db.generated.Tables.TEXT_IN;

import java.time.Instant;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.ringround.db.Tx;

/** Lets go of what is old, at most so many rows at a time; each says how many it were. */
final class PurgeStore {

    /** A row's place in its table: few rows are chosen by it whatever their key is. */
    private static final String PLACE = "ctid";

    private final Tx tx;
    private final int most;

    PurgeStore(Tx tx, int most) {
        this.tx = tx;
        this.most = most;
    }

    /** The sound of messages that were left before then; that there was one stays. */
    int sounds(Instant before, Instant now) {
        return tx.sql()
                .update(MESSAGE)
                .setNull(MESSAGE.SOUND)
                .set(MESSAGE.PURGED_AT, now)
                .where(few(MESSAGE, MESSAGE.SOUND.isNotNull().and(MESSAGE.LEFT_AT.lt(before))))
                .execute();
    }

    /** Errands that are over. */
    int errands(Instant before) {
        return delete(INTENT, INTENT.CREATED_AT.lt(before).and(INTENT.STATE.notIn("due", "placing", "unknown")));
    }

    /** Texts that came in, also those that nobody has settled. */
    int texts(Instant before) {
        return delete(TEXT_IN, TEXT_IN.AT.lt(before));
    }

    int links(Instant expiredBefore) {
        return delete(PRIVATE_LINK, PRIVATE_LINK.EXPIRES_AT.lt(expiredBefore));
    }

    int feeds(Instant endedBefore) {
        return delete(FEED, FEED.ENDED_AT.lt(endedBefore));
    }

    int sessions(Instant overBefore) {
        return delete(SESSION, SESSION.ENDS_AT.lt(overBefore));
    }

    int tries(Instant before) {
        return delete(SIGN_IN_TRY, SIGN_IN_TRY.AT.lt(before));
    }

    int devices(Instant before) {
        return delete(KNOWN_DEVICE, KNOWN_DEVICE.SEEN_AT.lt(before));
    }

    int drafts(Instant before) {
        return delete(IMPORT_DRAFT, IMPORT_DRAFT.MADE_AT.lt(before));
    }

    int proofs(Instant before) {
        return delete(PHONE_PROOF, PHONE_PROOF.SENT_AT.lt(before));
    }

    int nuisances(Instant before) {
        return delete(NUISANCE, NUISANCE.AT.lt(before));
    }

    int reviews(Instant settledBefore) {
        return delete(REVIEW, REVIEW.SETTLED_AT.lt(settledBefore));
    }

    /** But not while a coordinator is still to look at the number: the alarm knows it only by its flood. */
    int floods(Instant endedBefore) {
        return delete(
                FLOOD,
                FLOOD.ENDS_AT
                        .lt(endedBefore)
                        .andNotExists(DSL.selectOne()
                                .from(REVIEW)
                                .where(REVIEW.NUMBER.eq(FLOOD.NUMBER))
                                .and(REVIEW.WHY.eq("flood"))
                                .and(REVIEW.SETTLED_AT.isNull())));
    }

    int memories(Instant before) {
        return delete(NUMBER_MEMORY, NUMBER_MEMORY.AT.lt(before));
    }

    int blocks(LocalDate before) {
        return delete(BLOCKED, BLOCKED.UNTIL.lt(before));
    }

    int differences(Instant before) {
        return delete(DIFFERENCE, DIFFERENCE.FOUND_AT.lt(before));
    }

    private int delete(Table<?> table, Condition old) {
        return tx.sql().deleteFrom(table).where(few(table, old)).execute();
    }

    private Condition few(Table<? extends Record> table, Condition old) {
        Field<Object> place = DSL.field("{0}.{1}", table.getUnqualifiedName(), DSL.name(PLACE));
        return DSL.condition(
                "{0} = any (array ({1}))",
                place,
                DSL.select(place).from(table).where(old).limit(most).forUpdate().skipLocked());
    }
}
