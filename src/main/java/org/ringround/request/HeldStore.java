package org.ringround.request;

import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.REQUEST;
import static org.ringround.db.generated.Tables.REQUEST_EVENT;
import static org.ringround.db.generated.Tables.RESIDENT;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.people.Need;
import org.ringround.telephony.Language;

/** The requests that volunteers hold, with what they need to know of each. */
public final class HeldStore {

    private final Tx tx;

    public HeldStore(Tx tx) {
        this.tx = tx;
    }

    /** Those of that volunteer: urgent ones first, then by what is due soonest. */
    public List<Held> list(long volunteer) {
        return held(volunteer, DSL.noCondition()).fetch(HeldStore::held);
    }

    /** Empty when the volunteer does not hold it. Its row is not held. */
    public Optional<Held> find(long volunteer, long reference) {
        return held(volunteer, REQUEST.REFERENCE.eq(reference)).fetchOptional(HeldStore::held);
    }

    /** The last thing that this actor did to the request, empty when nothing. */
    Optional<String> findLast(long reference, String actor) {
        return tx.sql()
                .select(REQUEST_EVENT.WHAT)
                .from(REQUEST_EVENT)
                .where(REQUEST_EVENT.REFERENCE.eq(reference))
                .and(REQUEST_EVENT.ACTOR.eq(actor))
                .orderBy(REQUEST_EVENT.ID.desc())
                .limit(1)
                .fetchOptional(REQUEST_EVENT.WHAT);
    }

    /** Locks it where it is there. */
    Optional<Request> lock(long reference) {
        return tx.sql().fetchExists(REQUEST, REQUEST.REFERENCE.eq(reference))
                ? Optional.of(new RequestStore(tx).lock(reference))
                : Optional.empty();
    }

    private ResultQuery<? extends Record> held(long volunteer, Condition which) {
        return tx.sql()
                .select(REQUEST.fields())
                .select(AREA.NAME, PERSON.ID, PERSON.NAME, RESIDENT.ADDRESS, RESIDENT.NOTES)
                .from(REQUEST)
                .leftJoin(AREA)
                .on(AREA.ID.eq(REQUEST.AREA_ID))
                .leftJoin(RESIDENT)
                .on(RESIDENT.PERSON_ID.eq(REQUEST.RESIDENT_ID))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(RESIDENT.PERSON_ID))
                .where(REQUEST.VOLUNTEER_ID.eq(volunteer))
                .and(REQUEST.STATUS.eq(Status.CLAIMED.word()))
                .and(which)
                .orderBy(REQUEST.URGENT.desc(), REQUEST.DUE_AT.asc().nullsLast(), REQUEST.REFERENCE);
    }

    private static Held held(Record row) {
        return new Held(
                row.get(REQUEST.REFERENCE),
                row.get(REQUEST.OPENED_AT),
                Need.of(row.get(REQUEST.NEED)),
                new Language(row.get(REQUEST.LANGUAGE)),
                row.get(REQUEST.URGENT),
                row.get(REQUEST.DUE_AT),
                row.get(AREA.NAME),
                who(row),
                reach(row));
    }

    private static Held.@Nullable Who who(Record row) {
        Long person = row.get(PERSON.ID);
        return person == null
                ? null
                : new Held.Who(person, row.get(PERSON.NAME), row.get(RESIDENT.ADDRESS), row.get(RESIDENT.NOTES));
    }

    private static Held.Reach reach(Record row) {
        if (!row.get(REQUEST.SAFE_TO_RING)) {
            return Held.Reach.NOT_SAFE;
        }
        boolean known = row.get(REQUEST.NUMBER) != null || row.get(PERSON.ID) != null;
        return known ? Held.Reach.CAN_BE_RUNG : Held.Reach.NO_NUMBER;
    }
}
