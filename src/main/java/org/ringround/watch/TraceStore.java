package org.ringround.watch;

import static org.ringround.db.generated.Tables.CALL;
import static org.ringround.db.generated.Tables.DIALLED_LEG;
import static org.ringround.db.generated.Tables.INTENT;
import static org.ringround.db.generated.Tables.OFFER;
import static org.ringround.db.generated.Tables.OUTCALL;
import static org.ringround.db.generated.Tables.REQUEST;
import static org.ringround.db.generated.Tables.RESIDENT_CONTACT;
import static org.ringround.db.generated.Tables.ROUND;
import static org.ringround.db.generated.Tables.SEARCH;
import static org.ringround.db.generated.Tables.TEXT_IN;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.ringround.db.Tx;

/** Where somebody stands in calls and requests. What names another person is that person's, whatever number it came from. */
final class TraceStore {

    private final Tx tx;
    private final Whom whom;

    TraceStore(Tx tx, Whom whom) {
        this.tx = tx;
        this.whom = whom;
    }

    Condition calls() {
        return CALL.PERSON_ID.eq(whom.id()).or(CALL.NUMBER.in(whom.numbers()));
    }

    /** To them, about them, or to their phone as a volunteer's. */
    Condition outcalls() {
        return OUTCALL.RESIDENT_ID
                .eq(whom.id())
                .or(OUTCALL.VOLUNTEER_ID.eq(whom.id()))
                .or(OUTCALL.NUMBER.in(whom.numbers()));
    }

    Condition requests() {
        return REQUEST.RESIDENT_ID
                .eq(whom.id())
                .or(REQUEST.RESIDENT_ID.isNull().and(REQUEST.NUMBER.in(whom.numbers())));
    }

    /** Errands to them. */
    Condition intents() {
        return DSL.field("{0} ->> 'number'", String.class, INTENT.ERRAND)
                .in(whom.numbers())
                .or(DSL.field("{0} ->> 'to'", String.class, INTENT.ERRAND).in(whom.email()));
    }

    /** In the order of the house: calls, searches, offers, requests. */
    void lock() {
        tx.sql()
                .select(CALL.ID)
                .from(CALL)
                .where(calls())
                .orderBy(CALL.ID)
                .forUpdate()
                .fetch();
        tx.sql()
                .select(OUTCALL.ID)
                .from(OUTCALL)
                .where(outcalls())
                .orderBy(OUTCALL.ID)
                .forUpdate()
                .fetch();
        tx.sql()
                .select(SEARCH.ID)
                .from(SEARCH)
                .where(searches())
                .orderBy(SEARCH.ID)
                .forUpdate()
                .fetch();
        tx.sql()
                .select(OFFER.ID)
                .from(OFFER)
                .where(offers())
                .orderBy(OFFER.ID)
                .forUpdate()
                .fetch();
        tx.sql()
                .select(REQUEST.REFERENCE)
                .from(REQUEST)
                .where(requests().or(REQUEST.VOLUNTEER_ID.eq(whom.id()).and(REQUEST.STATUS.eq("claimed"))))
                .orderBy(REQUEST.REFERENCE)
                .forUpdate()
                .fetch();
    }

    List<UUID> listCalls() {
        return tx.sql().select(CALL.ID).from(CALL).where(calls()).fetch(CALL.ID);
    }

    List<UUID> listOutcalls() {
        return tx.sql().select(OUTCALL.ID).from(OUTCALL).where(outcalls()).fetch(OUTCALL.ID);
    }

    List<Long> listRequests() {
        return tx.sql()
                .select(REQUEST.REFERENCE)
                .from(REQUEST)
                .where(requests())
                .fetch(REQUEST.REFERENCE);
    }

    private Condition offers() {
        return OFFER.VOLUNTEER_ID.eq(whom.id()).or(OFFER.NUMBER.in(whom.numbers()));
    }

    private Condition searches() {
        return SEARCH.NOT_PERSON
                .eq(whom.id())
                .or(SEARCH.NOT_NUMBER.in(whom.numbers()))
                .or(SEARCH.REFERENCE.in(
                        DSL.select(REQUEST.REFERENCE).from(REQUEST).where(requests())));
    }

    /** Whom nobody was to be connected with, and the legs that were dialled to them. */
    void clearSearches() {
        var legs = DSL.select(OFFER.ID)
                .from(OFFER)
                .join(SEARCH)
                .on(SEARCH.ID.eq(OFFER.SEARCH_ID))
                .where(searches());
        tx.sql()
                .update(DIALLED_LEG)
                .setNull(DIALLED_LEG.NUMBER)
                .where(DIALLED_LEG.NUMBER.in(whom.numbers()).or(DIALLED_LEG.OFFER_ID.in(legs)))
                .execute();
        tx.sql()
                .update(SEARCH)
                .setNull(SEARCH.NOT_NUMBER)
                .setNull(SEARCH.NOT_PERSON)
                .where(searches())
                .execute();
        tx.sql().update(OFFER).setNull(OFFER.NUMBER).where(offers()).execute();
    }

    Erasable count(List<Obstacle> obstacles) {
        return new Erasable(whom.id(), whom.name(), obstacles, counts(), whom.shared());
    }

    private Erasable.Counts counts() {
        return new Erasable.Counts(
                tx.sql().fetchCount(CALL, calls()),
                tx.sql().fetchCount(REQUEST, requests()),
                tx.sql().fetchCount(OUTCALL, outcalls()),
                tx.sql().fetchCount(ROUND, ROUND.RESIDENT_ID.eq(whom.id()).and(ROUND.ENDED_AT.isNull())),
                tx.sql().fetchCount(TEXT_IN, TEXT_IN.NUMBER.in(whom.numbers())),
                tx.sql()
                        .fetchCount(
                                RESIDENT_CONTACT,
                                RESIDENT_CONTACT
                                        .PHONE
                                        .in(whom.numbers())
                                        .and(RESIDENT_CONTACT.RESIDENT_ID.ne(whom.id()))));
    }
}
