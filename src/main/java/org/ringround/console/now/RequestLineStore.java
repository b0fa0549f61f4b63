package org.ringround.console.now;

import static org.jooq.impl.DSL.count;
import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.REQUEST;

import org.jooq.Field;
import org.jooq.Record;
import org.ringround.db.Tx;
import org.ringround.people.AreaStore;
import org.ringround.people.Need;
import org.ringround.people.Scope;
import org.ringround.request.Reason;

/** The requests that nobody has yet. */
final class RequestLineStore {

    private static final Field<Integer> ALL = count().over().as("all_of_them");

    private final Tx tx;
    private final Scope scope;

    RequestLineStore(Tx tx, Scope scope) {
        this.tx = tx;
        this.scope = scope;
    }

    /** Urgent ones first, then what was promised, then the oldest. */
    First<RequestLine> list() {
        var rows = tx.sql()
                .select(REQUEST.REFERENCE, REQUEST.NUMBER, REQUEST.NEED, REQUEST.REASON, REQUEST.URGENT)
                .select(REQUEST.OPENED_AT, REQUEST.DUE_AT, PERSON.ID, PERSON.NAME, AREA.NAME, ALL)
                .from(REQUEST)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(REQUEST.RESIDENT_ID))
                .leftJoin(AREA)
                .on(AREA.ID.eq(REQUEST.AREA_ID))
                .where(REQUEST.STATUS.eq("open"))
                .and(AreaStore.seen(scope, REQUEST.AREA_ID))
                .orderBy(REQUEST.URGENT.desc(), REQUEST.DUE_AT.asc().nullsLast(), REQUEST.OPENED_AT, REQUEST.REFERENCE)
                .limit(First.ROWS)
                .fetch();
        return First.of(
                rows.map(RequestLineStore::line),
                rows.isEmpty() ? 0 : rows.get(0).get(ALL));
    }

    private static RequestLine line(Record row) {
        return new RequestLine(
                row.get(REQUEST.REFERENCE),
                Who.of(row.get(PERSON.ID), row.get(PERSON.NAME), row.get(REQUEST.NUMBER)),
                row.get(AREA.NAME),
                Need.of(row.get(REQUEST.NEED)),
                Reason.of(row.get(REQUEST.REASON)),
                row.get(REQUEST.URGENT),
                row.get(REQUEST.OPENED_AT),
                row.get(REQUEST.DUE_AT));
    }
}
