package org.ringround.offer;

import static org.ringround.db.generated.Tables.OFFER;
import static org.ringround.db.generated.Tables.REQUEST;
import static org.ringround.db.generated.Tables.SEARCH;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.request.Outcome;
import org.ringround.request.Status;

/** What volunteers said of calls they took, and how often they were asked. */
final class OutcomeStore {

    private final Tx tx;

    OutcomeStore(Tx tx) {
        this.tx = tx;
    }

    void outcome(UUID id, Outcome outcome) {
        tx.sql()
                .update(OFFER)
                .set(OFFER.OUTCOME, outcome.word())
                .where(OFFER.ID.eq(id))
                .execute();
    }

    /**
     * The call about which that volunteer was asked last and has not said how it went, of a request that they still hold;
     * about that request, null: any that the volunteer had been asked about by then.
     */
    Optional<UUID> findAsked(long volunteer, @Nullable Long reference, Instant said) {
        return tx.sql()
                .select(OFFER.ID)
                .from(OFFER)
                .join(SEARCH)
                .on(SEARCH.ID.eq(OFFER.SEARCH_ID))
                .join(REQUEST)
                .on(REQUEST.REFERENCE.eq(SEARCH.REFERENCE))
                .where(OFFER.VOLUNTEER_ID.eq(volunteer))
                .and(REQUEST.VOLUNTEER_ID.eq(volunteer))
                .and(REQUEST.STATUS.eq(Status.CLAIMED.word()))
                .and(OFFER.TAKEN_AT.isNotNull())
                .and(OFFER.ASKED.gt(0))
                .and(OFFER.OUTCOME.isNull())
                .and(reference == null ? OFFER.FIRST_ASKED_AT.le(said) : SEARCH.REFERENCE.eq(reference))
                .orderBy(OFFER.ASKED_AT.desc())
                .limit(1)
                .fetchOptional(OFFER.ID);
    }

    /** Of every call of that volunteer about that request of which nobody knows how it went. */
    void outcome(long reference, long volunteer, Outcome outcome) {
        tx.sql()
                .update(OFFER)
                .set(OFFER.OUTCOME, outcome.word())
                .from(SEARCH)
                .where(SEARCH.ID.eq(OFFER.SEARCH_ID))
                .and(SEARCH.REFERENCE.eq(reference))
                .and(OFFER.VOLUNTEER_ID.eq(volunteer))
                .and(OFFER.TAKEN_AT.isNotNull())
                .and(OFFER.OUTCOME.isNull())
                .execute();
    }

    boolean hasOutcome(UUID id) {
        return tx.sql().fetchExists(OFFER, OFFER.ID.eq(id).and(OFFER.OUTCOME.isNotNull()));
    }

    int countAsked(UUID id) {
        return tx.sql().select(OFFER.ASKED).from(OFFER).where(OFFER.ID.eq(id)).fetchSingle(OFFER.ASKED);
    }

    void asked(UUID id, Instant now) {
        tx.sql()
                .update(OFFER)
                .set(OFFER.ASKED, OFFER.ASKED.plus(1))
                .set(OFFER.ASKED_AT, now)
                .set(OFFER.FIRST_ASKED_AT, DSL.coalesce(OFFER.FIRST_ASKED_AT, now))
                .where(OFFER.ID.eq(id))
                .execute();
    }
}
