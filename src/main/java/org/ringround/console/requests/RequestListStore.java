package org.ringround.console.requests;

import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.REQUEST;
import static org.ringround.db.generated.Tables.VOLUNTEER;
import static org.ringround.db.generated.Tables.VOLUNTEER_AREA;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.people.Area;
import org.ringround.people.AreaStore;
import org.ringround.people.Need;
import org.ringround.people.Scope;
import org.ringround.request.Outcome;
import org.ringround.request.Reason;
import org.ringround.request.Status;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;

/** Requests as they are listed, only those that somebody may see. */
final class RequestListStore {

    private static final org.ringround.db.generated.tables.Person HELPER = PERSON.as("helper");

    /** References have no more digits after the beginning that somebody typed. */
    private static final int MORE_DIGITS = 8;

    private static final int MOST_CHOICES = 500;

    private final Tx tx;
    private final Scope scope;

    RequestListStore(Tx tx, Scope scope) {
        this.tx = tx;
        this.scope = scope;
    }

    /** The newest first. @param before a reference, null: from the newest on */
    List<RequestRow> list(RequestFilter filter, @Nullable Long before, int most, Instant now) {
        return list(where(filter, now).and(before == null ? DSL.noCondition() : REQUEST.REFERENCE.lt(before)), most);
    }

    /** Others of the same person, else of the same number of which nobody knows whose it is. The newest first. */
    List<RequestRow> listOthers(long reference, @Nullable Long resident, @Nullable String number, int most) {
        if (resident == null && number == null) {
            return List.of();
        }
        Condition same = resident == null
                ? REQUEST.NUMBER.eq(number).and(REQUEST.RESIDENT_ID.isNull())
                : REQUEST.RESIDENT_ID.eq(resident);
        return list(same.and(REQUEST.REFERENCE.ne(reference)), most);
    }

    private List<RequestRow> list(Condition which, int most) {
        return tx.sql()
                .select(REQUEST.fields())
                .select(AREA.NAME, PERSON.NAME, HELPER.NAME)
                .from(REQUEST)
                .leftJoin(AREA)
                .on(AREA.ID.eq(REQUEST.AREA_ID))
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(REQUEST.RESIDENT_ID))
                .leftJoin(HELPER)
                .on(HELPER.ID.eq(REQUEST.VOLUNTEER_ID))
                .where(which)
                .and(AreaStore.seen(scope, REQUEST.AREA_ID))
                .orderBy(REQUEST.REFERENCE.desc())
                .limit(most)
                .fetch(RequestListStore::row);
    }

    /** Those that they see, by name. */
    List<Area> listAreas() {
        return new AreaStore(tx)
                .list().stream().filter(area -> scope.sees(area.id())).toList();
    }

    /** Volunteers and coordinators of the areas that they see, by name. */
    List<RequestRow.Who> listVolunteers() {
        return tx.sql()
                .select(PERSON.ID, PERSON.NAME)
                .from(VOLUNTEER)
                .join(PERSON)
                .on(PERSON.ID.eq(VOLUNTEER.PERSON_ID))
                .where(VOLUNTEER.STATUS.eq("active"))
                .and(PERSON.ID.in(DSL.select(VOLUNTEER_AREA.VOLUNTEER_ID)
                        .from(VOLUNTEER_AREA)
                        .where(AreaStore.seen(scope, VOLUNTEER_AREA.AREA_ID))))
                .orderBy(PERSON.NAME, PERSON.ID)
                .limit(MOST_CHOICES)
                .fetch(row -> new RequestRow.Who(row.value1(), row.value2()));
    }

    private static Condition where(RequestFilter filter, Instant now) {
        Condition where = status(filter);
        if (filter.area() != null) {
            where = where.and(REQUEST.AREA_ID.eq(filter.area()));
        }
        if (filter.need() != null) {
            where = where.and(REQUEST.NEED.eq(filter.need().word()));
        }
        if (filter.language() != null) {
            where = where.and(REQUEST.LANGUAGE.eq(filter.language().code()));
        }
        if (filter.urgent()) {
            where = where.and(REQUEST.URGENT);
        }
        if (filter.reason() != null) {
            where = where.and(REQUEST.REASON.eq(filter.reason().word()));
        }
        if (filter.volunteer() != null) {
            where = where.and(REQUEST.VOLUNTEER_ID.eq(filter.volunteer()));
        }
        return where.and(promised(filter.promised(), now)).and(beginsWith(filter.reference()));
    }

    /** A reference that was typed is looked for whatever became of it. */
    private static Condition status(RequestFilter filter) {
        if (filter.status() != null) {
            return REQUEST.STATUS.eq(filter.status().word());
        }
        return filter.all() || filter.reference() != null
                ? DSL.noCondition()
                : REQUEST.STATUS.in(Status.OPEN.word(), Status.CLAIMED.word());
    }

    private static Condition promised(RequestFilter.@Nullable Promised promised, Instant now) {
        if (promised == null) {
            return DSL.noCondition();
        }
        return switch (promised) {
            case DUE -> REQUEST.DUE_AT.isNotNull();
            case OVERDUE -> REQUEST.DUE_AT.lt(now).and(REQUEST.CLOSED_AT.isNull());
            case NONE -> REQUEST.DUE_AT.isNull();
        };
    }

    /** As ranges, which the primary key finds: 21, 210 to 219, 2100 to 2199. */
    private static Condition beginsWith(@Nullable Long digits) {
        if (digits == null) {
            return DSL.noCondition();
        }
        Condition any = REQUEST.REFERENCE.eq(digits);
        long power = 1;
        for (int more = 1; more <= MORE_DIGITS; more++) {
            power *= 10;
            any = any.or(REQUEST.REFERENCE.between(digits * power, digits * power + power - 1));
        }
        return any;
    }

    private static RequestRow row(Record row) {
        Long resident = row.get(REQUEST.RESIDENT_ID);
        String number = row.get(REQUEST.NUMBER);
        String outcome = row.get(REQUEST.OUTCOME);
        return new RequestRow(
                row.get(REQUEST.REFERENCE),
                row.get(REQUEST.OPENED_AT),
                new RequestRow.What(
                        Need.of(row.get(REQUEST.NEED)), new Language(row.get(REQUEST.LANGUAGE)), row.get(AREA.NAME)),
                resident == null ? null : new RequestRow.Who(resident, row.get(PERSON.NAME)),
                number == null ? null : new PhoneNumber(number),
                row.get(HELPER.NAME),
                new RequestRow.Stand(
                        Status.of(row.get(REQUEST.STATUS)),
                        Reason.of(row.get(REQUEST.REASON)),
                        row.get(REQUEST.URGENT),
                        row.get(REQUEST.DUE_AT),
                        row.get(REQUEST.CLOSED_AT),
                        outcome == null ? null : Outcome.of(outcome)));
    }
}
