package org.ringround.request;

import static org.ringround.db.generated.Tables.REQUEST;
import static org.ringround.db.generated.Tables.REQUEST_EVENT;

import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.SelectForUpdateStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.db.generated.tables.records.RequestRecord;
import org.ringround.people.Need;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;

/** Requests in the database; every change is kept with who made it and when. */
public final class RequestStore {

    private final Tx tx;

    public RequestStore(Tx tx) {
        this.tx = tx;
    }

    /** Opens a request with the next reference. Until something better is known it counts as missed. */
    public Request open(Matter matter, UUID call, String actor, Instant now) {
        return open(matter, Reason.MISSED, call, actor, now);
    }

    /** Opens one for which nobody has rung us. */
    public Request open(Matter matter, Reason reason, String actor, Instant now) {
        return open(matter, reason, null, actor, now);
    }

    private Request open(Matter matter, Reason reason, @Nullable UUID call, String actor, Instant now) {
        RequestRecord row = tx.sql()
                .insertInto(REQUEST)
                .set(REQUEST.OPENED_AT, now)
                .set(REQUEST.AREA_ID, matter.area())
                .set(REQUEST.NEED, matter.need().word())
                .set(REQUEST.LANGUAGE, matter.language().code())
                .set(REQUEST.REASON, reason.word())
                .set(REQUEST.RESIDENT_ID, matter.resident())
                .set(REQUEST.NUMBER, matter.number())
                .set(REQUEST.CALL_ID, call)
                .returning()
                .fetchSingle();
        Request request = request(row);
        journal(request, "opened", actor, now);
        new RequestTimer(tx).opened(request.reference(), now);
        return request;
    }

    /**
     * The newest open or claimed request since that time of the same person, or same unknown number, and area, with the
     * same need or where either need is not known. Its row is held.
     */
    public Optional<Request> lockSame(Matter matter, Instant since) {
        return same(matter, since).flatMap(query -> query.forUpdate().fetchOptional(RequestStore::request));
    }

    /** The reference of that request, read without holding its row. */
    public Optional<Long> findSame(Matter matter, Instant since) {
        return same(matter, since).flatMap(query -> query.fetchOptional(REQUEST.REFERENCE));
    }

    /** Empty when nobody can be the same as somebody unknown with a withheld number. */
    private Optional<SelectForUpdateStep<RequestRecord>> same(Matter matter, Instant since) {
        Condition who;
        if (matter.resident() != null) {
            who = REQUEST.RESIDENT_ID.eq(matter.resident());
        } else if (matter.number() != null) {
            who = REQUEST.NUMBER.eq(matter.number()).and(REQUEST.RESIDENT_ID.isNull());
        } else {
            return Optional.empty();
        }
        Condition need = matter.need() == Need.OTHER
                ? DSL.noCondition()
                : REQUEST.NEED.in(matter.need().word(), Need.OTHER.word());
        return Optional.of(tx.sql()
                .selectFrom(REQUEST)
                .where(who)
                .and(REQUEST.STATUS.in(Status.OPEN.word(), Status.CLAIMED.word()))
                .and(REQUEST.AREA_ID.isNotDistinctFrom(matter.area()))
                .and(need)
                .and(REQUEST.OPENED_AT.ge(since))
                .orderBy(REQUEST.OPENED_AT.desc())
                .limit(1));
    }

    /** The request that this volunteer holds: the one that is due first, else the one opened last. */
    public Optional<Long> findHeld(long volunteer) {
        return tx.sql()
                .select(REQUEST.REFERENCE)
                .from(REQUEST)
                .where(REQUEST.VOLUNTEER_ID.eq(volunteer))
                .and(REQUEST.STATUS.eq(Status.CLAIMED.word()))
                .orderBy(REQUEST.DUE_AT.asc().nullsLast(), REQUEST.OPENED_AT.desc())
                .limit(1)
                .fetchOptional(REQUEST.REFERENCE);
    }

    /** Those whose caller waits to be rung back. */
    public List<Long> listPromised() {
        return tx.sql()
                .select(REQUEST.REFERENCE)
                .from(REQUEST)
                .where(REQUEST.DUE_AT.isNotNull())
                .and(REQUEST.STATUS.in(Status.OPEN.word(), Status.CLAIMED.word()))
                .fetch(REQUEST.REFERENCE);
    }

    /** As it is now; its row is not held. */
    public Optional<Request> find(long reference) {
        return tx.sql()
                .selectFrom(REQUEST)
                .where(REQUEST.REFERENCE.eq(reference))
                .fetchOptional(RequestStore::request);
    }

    public Request lock(long reference) {
        return lockIfThere(reference).orElseThrow(() -> new NoSuchElementException("no request " + reference));
    }

    /** Empty when there is no such reference. */
    public Optional<Request> lockIfThere(long reference) {
        return tx.sql()
                .selectFrom(REQUEST)
                .where(REQUEST.REFERENCE.eq(reference))
                .forUpdate()
                .fetchOptional(RequestStore::request);
    }

    /** All that nobody has and nobody has settled, oldest first. */
    public List<Request> listOpen() {
        return tx.sql()
                .selectFrom(REQUEST)
                .where(REQUEST.STATUS.eq(Status.OPEN.word()))
                .orderBy(REQUEST.OPENED_AT, REQUEST.REFERENCE)
                .fetch(RequestStore::request);
    }

    /** What that volunteer holds, oldest first. */
    public List<Long> listHeld(long volunteer) {
        return tx.sql()
                .select(REQUEST.REFERENCE)
                .from(REQUEST)
                .where(REQUEST.VOLUNTEER_ID.eq(volunteer))
                .and(REQUEST.STATUS.eq(Status.CLAIMED.word()))
                .orderBy(REQUEST.OPENED_AT, REQUEST.REFERENCE)
                .fetch(REQUEST.REFERENCE);
    }

    /** That volunteer has it from now on, if nobody else has it and it is not settled; otherwise false. */
    public boolean claim(Request request, long volunteer, String actor, Instant now) {
        boolean won = tx.sql()
                        .update(REQUEST)
                        .set(REQUEST.STATUS, Status.CLAIMED.word())
                        .set(REQUEST.VOLUNTEER_ID, volunteer)
                        .where(REQUEST.REFERENCE.eq(request.reference()))
                        .and(REQUEST.STATUS.eq(Status.OPEN.word()))
                        .execute()
                == 1;
        if (won) {
            save(request.claimed(volunteer), "taken", actor, now);
        }
        return won;
    }

    /** Saves the request as it is now, with a line of its history. */
    public Request save(Request request, String what, String actor, Instant now) {
        tx.sql()
                .update(REQUEST)
                .set(REQUEST.NEED, request.matter().need().word())
                .set(REQUEST.AREA_ID, request.matter().area())
                .set(REQUEST.NUMBER, request.matter().number())
                .set(REQUEST.STATUS, request.status().word())
                .set(REQUEST.REASON, request.reason().word())
                .set(REQUEST.URGENT, request.urgent())
                .set(REQUEST.SAFE_TO_RING, request.safeToRing())
                .set(REQUEST.VOLUNTEER_ID, request.volunteer())
                .set(REQUEST.DUE_AT, request.dueAt())
                .set(REQUEST.CLOSED_AT, request.closedAt())
                .set(
                        REQUEST.OUTCOME,
                        request.outcome() == null ? null : request.outcome().word())
                .where(REQUEST.REFERENCE.eq(request.reference()))
                .execute();
        journal(request, what, actor, now);
        new RequestTimer(tx).changed(request, now);
        return request;
    }

    /**
     * The number on which whoever asked may be rung. Empty when there is none, and when they said that it is not safe to
     * ring it: of this request, or of another of that number that is still open.
     */
    public Optional<PhoneNumber> findSafeNumber(Request request) {
        String number = request.matter().number();
        if (number == null || !request.safeToRing()) {
            return Optional.empty();
        }
        boolean unsafe = tx.sql()
                .fetchExists(
                        REQUEST,
                        REQUEST.NUMBER
                                .eq(number)
                                .andNot(REQUEST.SAFE_TO_RING)
                                .and(REQUEST.STATUS.in(Status.OPEN.word(), Status.CLAIMED.word())));
        return unsafe ? Optional.empty() : Optional.of(new PhoneNumber(number)).filter(PhoneNumber::mayBeRung);
    }

    /** How many promises to ring back are open in that area, null: in none; that of this request left out. */
    public int countPromises(@Nullable Long area, long without) {
        return tx.sql()
                .fetchCount(
                        REQUEST,
                        REQUEST.AREA_ID
                                .isNotDistinctFrom(area)
                                .and(REQUEST.REFERENCE.ne(without))
                                .and(REQUEST.DUE_AT.isNotNull())
                                .and(REQUEST.STATUS.in(Status.OPEN.word(), Status.CLAIMED.word())));
    }

    private void journal(Request request, String what, String actor, Instant now) {
        tx.sql()
                .insertInto(REQUEST_EVENT)
                .set(REQUEST_EVENT.REFERENCE, request.reference())
                .set(REQUEST_EVENT.AT, now)
                .set(REQUEST_EVENT.WHAT, what)
                .set(REQUEST_EVENT.ACTOR, actor)
                .set(REQUEST_EVENT.STATUS, request.status().word())
                .set(REQUEST_EVENT.REASON, request.reason().word())
                .set(REQUEST_EVENT.DUE_AT, request.dueAt())
                .execute();
    }

    private static Request request(RequestRecord row) {
        var matter = new Matter(
                row.getResidentId(),
                row.getNumber(),
                row.getAreaId(),
                Need.of(row.getNeed()),
                new Language(row.getLanguage()));
        return new Request(
                row.getReference(),
                matter,
                Status.of(row.getStatus()),
                Reason.of(row.getReason()),
                row.getUrgent(),
                row.getSafeToRing(),
                row.getVolunteerId(),
                row.getDueAt(),
                row.getClosedAt(),
                row.getOutcome() == null ? null : Outcome.of(row.getOutcome()));
    }
}
