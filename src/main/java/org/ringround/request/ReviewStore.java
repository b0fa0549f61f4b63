package org.ringround.request;

import static org.ringround.db.generated.Tables.NUISANCE;
import static org.ringround.db.generated.Tables.REQUEST;
import static org.ringround.db.generated.Tables.REVIEW;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.ringround.db.Tx;

/** Notes of nuisance, and the list of numbers under review. */
public final class ReviewStore {

    static final String NUISANCE_CALLS = "nuisance";
    static final String FLOOD = "flood";

    private final Tx tx;

    public ReviewStore(Tx tx) {
        this.tx = tx;
    }

    /** Two volunteers may settle two requests of one number in the same moment: one after the other. */
    void hold(String number) {
        tx.sql().execute("select pg_advisory_xact_lock(hashtextextended({0}, 0))", DSL.val("review " + number));
    }

    void note(String number, long volunteer, long reference, Instant now) {
        tx.sql()
                .insertInto(NUISANCE)
                .set(NUISANCE.NUMBER, number)
                .set(NUISANCE.VOLUNTEER_ID, volunteer)
                .set(NUISANCE.REFERENCE, reference)
                .set(NUISANCE.AT, now)
                .onConflict(NUISANCE.NUMBER, NUISANCE.VOLUNTEER_ID, NUISANCE.REFERENCE)
                .doUpdate()
                .set(NUISANCE.AT, now)
                .execute();
    }

    /** How many said so since then; what was said before the last review was settled counts no more. */
    int countVolunteers(String number, Instant since) {
        return tx.sql()
                .select(DSL.countDistinct(NUISANCE.VOLUNTEER_ID))
                .from(NUISANCE)
                .where(NUISANCE.NUMBER.eq(number))
                .and(NUISANCE.AT.ge(since))
                .andNotExists(DSL.selectOne()
                        .from(REVIEW)
                        .where(REVIEW.NUMBER.eq(number))
                        .and(REVIEW.WHY.eq(NUISANCE_CALLS))
                        .and(REVIEW.SETTLED_AT.ge(NUISANCE.AT)))
                .fetchSingle()
                .value1();
    }

    /** Its id; empty when the number is under review already. */
    OptionalLong open(String number, String why, Instant now) {
        return tx.sql()
                .insertInto(REVIEW)
                .set(REVIEW.NUMBER, number)
                .set(REVIEW.WHY, why)
                .set(REVIEW.SINCE, now)
                .onConflictDoNothing()
                .returning(REVIEW.ID)
                .fetchOptional(REVIEW.ID)
                .map(OptionalLong::of)
                .orElseGet(OptionalLong::empty);
    }

    /** A coordinator has looked at it: returns the number; empty when it is not open any more. */
    Optional<String> settle(long review, Instant now) {
        return settle(REVIEW.ID.eq(review), now);
    }

    /** As {@link #settle(long, Instant)}, of whatever is open for that number because of that. */
    Optional<String> settle(String number, String why, Instant now) {
        return settle(REVIEW.NUMBER.eq(number).and(REVIEW.WHY.eq(why)), now);
    }

    private Optional<String> settle(Condition which, Instant now) {
        return tx.sql()
                .update(REVIEW)
                .set(REVIEW.SETTLED_AT, now)
                .where(which)
                .and(REVIEW.SETTLED_AT.isNull())
                .returning(REVIEW.NUMBER)
                .fetchOptional(REVIEW.NUMBER);
    }

    /** The references of what is open for that number. */
    List<Long> listOpen(String number) {
        return tx.sql()
                .select(REQUEST.REFERENCE)
                .from(REQUEST)
                .where(REQUEST.NUMBER.eq(number))
                .and(REQUEST.STATUS.eq(Status.OPEN.word()))
                .orderBy(REQUEST.REFERENCE)
                .fetch(REQUEST.REFERENCE);
    }

    public boolean isUnderReview(String number) {
        return tx.sql().fetchExists(REVIEW, REVIEW.NUMBER.eq(number).and(REVIEW.SETTLED_AT.isNull()));
    }
}
