package org.ringround.offer;

import static org.ringround.db.generated.Tables.DUTY_EVENT;
import static org.ringround.db.generated.Tables.DUTY_SPAN;
import static org.ringround.db.generated.Tables.OFFER;
import static org.ringround.db.generated.Tables.OUTCALL;
import static org.ringround.db.generated.Tables.SEARCH;
import static org.ringround.db.generated.Tables.VOLUNTEER_RUNG;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.ringround.db.Json;
import org.ringround.db.Tx;
import org.ringround.db.generated.tables.records.OfferRecord;
import org.ringround.telephony.Ending;
import org.ringround.telephony.Language;

/** Offers in the database; a volunteer has at most one that is live, a search at most one that was taken. */
final class OfferStore {

    private final Tx tx;

    OfferStore(Tx tx) {
        this.tx = tx;
    }

    /** False when the volunteer has a live offer, or another call of ours, already: somebody else was quicker. */
    boolean insert(Offer offer, String number, int tier, int wave, Instant now) {
        return isFree(offer.volunteer(), now)
                && tx.sql()
                                .insertInto(OFFER)
                                .set(OFFER.ID, offer.id())
                                .set(OFFER.SEARCH_ID, offer.search())
                                .set(OFFER.VOLUNTEER_ID, offer.volunteer())
                                .set(OFFER.NUMBER, number)
                                .set(OFFER.LANGUAGE, offer.language().code())
                                .set(OFFER.TIER, tier)
                                .set(OFFER.WAVE, wave)
                                .set(OFFER.RING_SECONDS, offer.ringSeconds())
                                .set(OFFER.STATE, Json.write(offer.state()))
                                .set(OFFER.PHASE, offer.state().phase())
                                .set(OFFER.CREATED_AT, now)
                                .onConflict(OFFER.VOLUNTEER_ID)
                                .where(OFFER.LIVE)
                                .doNothing()
                                .execute()
                        == 1;
    }

    /** The volunteer's row of rings is held: nobody else begins to ring them before this transaction is over. */
    private boolean isFree(long volunteer, Instant now) {
        tx.sql()
                .update(VOLUNTEER_RUNG)
                .set(VOLUNTEER_RUNG.LAST_AT, now)
                .where(VOLUNTEER_RUNG.VOLUNTEER_ID.eq(volunteer))
                .execute();
        return !tx.sql().fetchExists(OUTCALL, OUTCALL.VOLUNTEER_ID.eq(volunteer).and(OUTCALL.ENDED_AT.isNull()));
    }

    Optional<UUID> findSearch(UUID offer) {
        return tx.sql()
                .select(OFFER.SEARCH_ID)
                .from(OFFER)
                .where(OFFER.ID.eq(offer))
                .fetchOptional(OFFER.SEARCH_ID);
    }

    Optional<Offer> find(UUID id) {
        return tx.sql().selectFrom(OFFER).where(OFFER.ID.eq(id)).fetchOptional(OfferStore::offer);
    }

    Offer lock(UUID id) {
        return tx.sql().selectFrom(OFFER).where(OFFER.ID.eq(id)).forUpdate().fetchSingle(OfferStore::offer);
    }

    List<Offer> lockLive(UUID search) {
        return tx.sql()
                .selectFrom(OFFER)
                .where(OFFER.SEARCH_ID.eq(search))
                .and(OFFER.LIVE)
                .orderBy(OFFER.ID)
                .forUpdate()
                .fetch(OfferStore::offer);
    }

    boolean isDue(UUID id) {
        return tx.sql().fetchExists(OFFER, OFFER.ID.eq(id).and(OFFER.PHASE.eq("due")));
    }

    boolean hasDue(UUID search) {
        return tx.sql().fetchExists(OFFER, OFFER.SEARCH_ID.eq(search).and(OFFER.PHASE.eq("due")));
    }

    boolean isLive(UUID id) {
        return tx.sql().fetchExists(OFFER, OFFER.ID.eq(id).and(OFFER.LIVE));
    }

    /** Whether the volunteer who took it is on the way to the caller, or with them. */
    boolean isTaken(UUID id) {
        return find(id).filter(offer -> offer.state() instanceof OfferState.Taken)
                .isPresent();
    }

    long volunteer(UUID id) {
        return tx.sql()
                .select(OFFER.VOLUNTEER_ID)
                .from(OFFER)
                .where(OFFER.ID.eq(id))
                .fetchSingle(OFFER.VOLUNTEER_ID);
    }

    Live countLive(UUID search) {
        var phases = tx.sql()
                .select(OFFER.PHASE, DSL.count())
                .from(OFFER)
                .where(OFFER.SEARCH_ID.eq(search))
                .and(OFFER.LIVE)
                .groupBy(OFFER.PHASE)
                .fetchMap(OFFER.PHASE, DSL.count());
        int ringing = phases.getOrDefault("due", 0) + phases.getOrDefault("ringing", 0);
        return new Live(ringing, phases.getOrDefault("screening", 0));
    }

    /** How many phones ring or are about to, and how many were answered and not decided. */
    record Live(int ringing, int screening) {}

    /** Whether a volunteer who took that request is still on the phone about it. */
    boolean hasLiveTaker(long reference) {
        return tx.sql()
                .fetchExists(tx.sql()
                        .selectOne()
                        .from(OFFER)
                        .join(SEARCH)
                        .on(SEARCH.ID.eq(OFFER.SEARCH_ID))
                        .where(SEARCH.REFERENCE.eq(reference))
                        .and(OFFER.LIVE)
                        .and(OFFER.TAKEN_AT.isNotNull())
                        .and(OFFER.ENDED_AT.isNull()));
    }

    Optional<UUID> findWrappingUp(long volunteer) {
        return tx.sql()
                .select(OFFER.ID)
                .from(OFFER)
                .where(OFFER.VOLUNTEER_ID.eq(volunteer))
                .and(OFFER.LIVE)
                .and(OFFER.PHASE.eq("after"))
                .and(OFFER.ENDED_AT.isNotNull())
                .fetchOptional(OFFER.ID);
    }

    /** The live offer of that request with which the volunteer is done talking. */
    Optional<UUID> findAfter(long volunteer, long reference) {
        return tx.sql()
                .select(OFFER.ID)
                .from(OFFER)
                .join(SEARCH)
                .on(SEARCH.ID.eq(OFFER.SEARCH_ID))
                .where(OFFER.VOLUNTEER_ID.eq(volunteer))
                .and(OFFER.LIVE)
                .and(OFFER.PHASE.eq("after"))
                .and(SEARCH.REFERENCE.eq(reference))
                .fetchOptional(OFFER.ID);
    }

    boolean hasLive(long volunteer) {
        return tx.sql().fetchExists(OFFER, OFFER.VOLUNTEER_ID.eq(volunteer).and(OFFER.LIVE));
    }

    boolean hasTaker(UUID search) {
        return tx.sql().fetchExists(OFFER, OFFER.SEARCH_ID.eq(search).and(OFFER.TAKEN_AT.isNotNull()));
    }

    /** Saves the state with the instants that follow from it; each is set once. */
    void save(Offer offer, Instant now) {
        String phase = offer.state().phase();
        boolean over = offer.state() instanceof OfferState.Over;
        boolean answered = !phase.equals("due") && !phase.equals("ringing") && !over;
        var update = tx.sql()
                .update(OFFER)
                .set(OFFER.STATE, Json.write(offer.state()))
                .set(OFFER.PHASE, phase)
                .set(OFFER.TURN, offer.turn())
                .set(OFFER.SID, offer.sid());
        if (!phase.equals("due") && offer.sid() != null) {
            update = update.set(OFFER.PLACED_AT, DSL.coalesce(OFFER.PLACED_AT, DSL.val(now)));
        }
        if (answered) {
            update = update.set(OFFER.ANSWERED_AT, DSL.coalesce(OFFER.ANSWERED_AT, DSL.val(now)));
        }
        if (phase.equals("after")) {
            update = update.set(OFFER.LEFT_AT, DSL.coalesce(OFFER.LEFT_AT, DSL.val(now)));
        }
        if (over || offer.state() instanceof OfferState.WrappingUp) {
            update = update.set(OFFER.ENDED_AT, DSL.coalesce(OFFER.ENDED_AT, DSL.val(now)));
        }
        if (offer.state() instanceof OfferState.WrappingUp) {
            update = update.set(OFFER.ENDING, Ending.CONNECTED.word());
        }
        if (offer.state() instanceof OfferState.Over end) {
            update =
                    update.set(OFFER.LIVE, false).set(OFFER.ENDING, end.ending().word());
        }
        update.where(OFFER.ID.eq(offer.id())).execute();
    }

    void taken(UUID id, Instant now) {
        tx.sql().update(OFFER).set(OFFER.TAKEN_AT, now).where(OFFER.ID.eq(id)).execute();
    }

    void unanswered(UUID id) {
        tx.sql()
                .update(OFFER)
                .set(OFFER.UNANSWERED, true)
                .where(OFFER.ID.eq(id))
                .execute();
    }

    void notTried(UUID id) {
        tx.sql().update(OFFER).set(OFFER.TRIED, false).where(OFFER.ID.eq(id)).execute();
    }

    /** Unanswered offers since then. */
    int countUnanswered(long volunteer, Instant since) {
        return tx.sql()
                .fetchCount(
                        OFFER,
                        OFFER.VOLUNTEER_ID.eq(volunteer).and(OFFER.UNANSWERED).and(OFFER.CREATED_AT.ge(since)));
    }

    /** When the present stretch of duty began, or the volunteer last came back in it; empty when not on duty. */
    Optional<Instant> findCountingSince(long volunteer, Instant now) {
        var cameBack = DSL.select(DSL.max(DUTY_EVENT.AT))
                .from(DUTY_EVENT)
                .where(DUTY_EVENT.VOLUNTEER_ID.eq(volunteer))
                .and(DUTY_EVENT.CHANGE.in("on", "back"))
                .and(DUTY_EVENT.AT.le(now))
                .<Instant>asField();
        return tx.sql()
                .select(DSL.greatest(DUTY_SPAN.STARTS_AT, DSL.coalesce(cameBack, DUTY_SPAN.STARTS_AT)))
                .from(DUTY_SPAN)
                .where(DUTY_SPAN.VOLUNTEER_ID.eq(volunteer))
                .and(DUTY_SPAN.STARTS_AT.le(now))
                .and(DUTY_SPAN.ENDS_AT.gt(now))
                .fetchOptional(row -> row.value1());
    }

    List<UUID> listLive() {
        return tx.sql().select(OFFER.ID).from(OFFER).where(OFFER.LIVE).fetch(OFFER.ID);
    }

    private static Offer offer(OfferRecord row) {
        return new Offer(
                row.getId(),
                row.getSearchId(),
                row.getVolunteerId(),
                new Language(row.getLanguage()),
                row.getRingSeconds(),
                Json.read(row.getState(), OfferState.class),
                row.getTurn(),
                row.getSid(),
                row.getTakenAt());
    }
}
