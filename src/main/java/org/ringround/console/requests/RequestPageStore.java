package org.ringround.console.requests;

import static org.ringround.db.generated.Tables.ACCOUNT;
import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.CALL;
import static org.ringround.db.generated.Tables.DUTY_SPAN;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.PRIVATE_LINK;
import static org.ringround.db.generated.Tables.REQUEST;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.VOLUNTEER;
import static org.ringround.db.generated.Tables.VOLUNTEER_AREA;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.people.AreaStore;
import org.ringround.people.PeopleStore;
import org.ringround.people.Scope;
import org.ringround.people.Volunteer;
import org.ringround.request.RequestStore;
import org.ringround.telephony.PhoneNumber;

/** What stands on the page of one request. */
final class RequestPageStore {

    private static final org.ringround.db.generated.tables.Person HELPER = PERSON.as("helper");

    /** Nobody chooses from a longer list. */
    private static final int MOST_VOLUNTEERS = 200;

    private final Tx tx;

    RequestPageStore(Tx tx) {
        this.tx = tx;
    }

    /** Empty when there is none, or it is not theirs to see. */
    Optional<RequestFacts> find(Scope scope, long reference) {
        return tx.sql()
                .select(REQUEST.OPENED_AT, REQUEST.ANONYMOUS_AT, AREA.NAME)
                .select(PERSON.ID, PERSON.NAME, PERSON.PHONE, RESIDENT.SECOND_PHONE, RESIDENT.ADDRESS, RESIDENT.NOTES)
                .select(HELPER.ID, HELPER.NAME)
                .from(REQUEST)
                .leftJoin(AREA)
                .on(AREA.ID.eq(REQUEST.AREA_ID))
                .leftJoin(RESIDENT)
                .on(RESIDENT.PERSON_ID.eq(REQUEST.RESIDENT_ID))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(RESIDENT.PERSON_ID))
                .leftJoin(HELPER)
                .on(HELPER.ID.eq(REQUEST.VOLUNTEER_ID))
                .where(REQUEST.REFERENCE.eq(reference))
                .and(AreaStore.seen(scope, REQUEST.AREA_ID))
                .fetchOptional(row -> facts(row, reference));
    }

    private RequestFacts facts(Record row, long reference) {
        Long holder = row.get(HELPER.ID);
        return new RequestFacts(
                new RequestStore(tx).find(reference).orElseThrow(),
                row.get(REQUEST.OPENED_AT),
                row.get(AREA.NAME),
                resident(row),
                holder == null ? null : new RequestRow.Who(holder, row.get(HELPER.NAME)),
                row.get(REQUEST.ANONYMOUS_AT) != null,
                findLive(reference).orElse(null));
    }

    private Optional<UUID> findLive(long reference) {
        return tx.sql()
                .select(CALL.ID)
                .from(CALL)
                .where(CALL.REFERENCE.eq(reference))
                .and(CALL.ENDED_AT.isNull())
                .orderBy(CALL.STARTED_AT.desc())
                .limit(1)
                .fetchOptional(CALL.ID);
    }

    private static RequestFacts.@Nullable Resident resident(Record row) {
        Long person = row.get(PERSON.ID);
        if (person == null) {
            return null;
        }
        String second = row.get(RESIDENT.SECOND_PHONE);
        return new RequestFacts.Resident(
                person,
                row.get(PERSON.NAME),
                new PhoneNumber(row.get(PERSON.PHONE)),
                second == null ? null : new PhoneNumber(second),
                row.get(RESIDENT.ADDRESS),
                row.get(RESIDENT.NOTES));
    }

    /** Somebody to whom a request may be given. */
    record Candidate(long volunteer, String name, boolean onDuty) {}

    /** Active volunteers of that area, null: of those that somebody sees; those on duty first, then by name. */
    List<Candidate> listCandidates(Scope scope, @Nullable Long area, Instant now) {
        var onDuty = DSL.field(DSL.exists(DSL.selectOne()
                .from(DUTY_SPAN)
                .where(DUTY_SPAN.VOLUNTEER_ID.eq(VOLUNTEER.PERSON_ID))
                .and(DUTY_SPAN.STARTS_AT.le(now))
                .and(DUTY_SPAN.ENDS_AT.gt(now))
                .and(VOLUNTEER.PAUSED_UNTIL.isNull().or(VOLUNTEER.PAUSED_UNTIL.le(now)))));
        Condition ofArea =
                area == null ? AreaStore.seen(scope, VOLUNTEER_AREA.AREA_ID) : VOLUNTEER_AREA.AREA_ID.eq(area);
        return tx.sql()
                .select(PERSON.ID, PERSON.NAME, onDuty)
                .from(VOLUNTEER)
                .join(PERSON)
                .on(PERSON.ID.eq(VOLUNTEER.PERSON_ID))
                .where(VOLUNTEER.STATUS.eq("active"))
                .and(VOLUNTEER.CONFIRMED_AT.isNotNull())
                .and(PERSON.ID.in(DSL.select(VOLUNTEER_AREA.VOLUNTEER_ID)
                        .from(VOLUNTEER_AREA)
                        .where(ofArea)))
                .orderBy(onDuty.desc(), PERSON.NAME, PERSON.ID)
                .limit(MOST_VOLUNTEERS)
                .fetch(row -> new Candidate(row.value1(), row.value2(), row.value3()));
    }

    /** Whoever that account is in People: an active volunteer or coordinator with its phone. */
    Optional<Volunteer> findSelf(long account) {
        return tx.sql()
                .select(ACCOUNT.PHONE)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.eq(account))
                .fetchOptional(ACCOUNT.PHONE)
                .flatMap(phone -> new PeopleStore(tx).findVolunteer(new PhoneNumber(phone)));
    }

    /** By id. */
    Map<Long, String> listAccounts(Collection<Long> ids) {
        return tx.sql()
                .select(ACCOUNT.ID, ACCOUNT.NAME)
                .from(ACCOUNT)
                .where(ACCOUNT.ID.in(ids))
                .fetchMap(ACCOUNT.ID, ACCOUNT.NAME);
    }

    /** By id. */
    Map<Long, String> listPeople(Collection<Long> ids) {
        return tx.sql()
                .select(PERSON.ID, PERSON.NAME)
                .from(PERSON)
                .where(PERSON.ID.in(ids))
                .fetchMap(PERSON.ID, PERSON.NAME);
    }

    /** Whose private links these are, by the link. */
    Map<Long, Long> listLinks(Collection<Long> ids) {
        return tx.sql()
                .select(PRIVATE_LINK.ID, PRIVATE_LINK.VOLUNTEER_ID)
                .from(PRIVATE_LINK)
                .where(PRIVATE_LINK.ID.in(ids))
                .fetchMap(PRIVATE_LINK.ID, PRIVATE_LINK.VOLUNTEER_ID);
    }
}
