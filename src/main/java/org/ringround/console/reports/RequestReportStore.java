package org.ringround.console.reports;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.ringround.db.generated.Tables.REQUEST;
import static org.ringround.db.generated.Tables.REQUEST_EVENT;

import java.time.Instant;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.ringround.db.Tx;
import org.ringround.db.generated.tables.RequestEvent;

/** The requests of a period and the promises to ring back that were due in it, counted. */
final class RequestReportStore {

    private static final Condition UNSETTLED = REQUEST.STATUS.in("open", "claimed");

    private final Tx tx;
    private final Asked asked;

    RequestReportStore(Tx tx, Asked asked) {
        this.tx = tx;
        this.asked = asked;
    }

    RequestCount requests() {
        Condition here = AskedStore.here(asked, REQUEST.AREA_ID);
        Condition opened = AskedStore.during(asked, REQUEST.OPENED_AT).and(here);
        Condition closed = AskedStore.during(asked, REQUEST.CLOSED_AT).and(here);
        Map<String, Integer> needs = tx.sql()
                .select(REQUEST.NEED, count())
                .from(REQUEST)
                .where(opened)
                .groupBy(REQUEST.NEED)
                .fetchMap(REQUEST.NEED, count());
        Map<String, Integer> closings = tx.sql()
                .select(REQUEST.STATUS, count())
                .from(REQUEST)
                .where(closed)
                .groupBy(REQUEST.STATUS)
                .fetchMap(REQUEST.STATUS, count());
        return new RequestCount(
                needs,
                tx.sql().fetchCount(REQUEST, opened.and(REQUEST.URGENT)),
                closings.getOrDefault("done", 0),
                closings.getOrDefault("closed", 0),
                tx.sql().fetchCount(REQUEST, UNSETTLED.and(here)));
    }

    /**
     * A promise lasts from the event that made it to the next one after which something else is promised, or nothing, or the
     * request is settled. One that was replaced by another before it was due is that other one.
     */
    PromiseCount promises(Instant now) {
        Table<? extends Record> made = made().asTable("made");
        Field<Long> reference = made.field(REQUEST_EVENT.REFERENCE);
        Field<Instant> due = made.field(REQUEST_EVENT.DUE_AT);
        Field<Long> first = made.field("first", Long.class);
        RequestEvent event = REQUEST_EVENT.as("later");
        Table<? extends Record> end = lateral(select(event.AT.as("at"), event.DUE_AT.as("promised"))
                        .from(event)
                        .where(event.REFERENCE.eq(reference))
                        .and(event.ID.gt(first))
                        .and(event.DUE_AT.isDistinctFrom(due).or(event.STATUS.in("done", "closed")))
                        .orderBy(event.ID)
                        .limit(1))
                .asTable("ended");
        Field<Instant> at = field(name("ended", "at"), REQUEST_EVENT.AT.getDataType());
        Field<Instant> next = field(name("ended", "promised"), REQUEST_EVENT.DUE_AT.getDataType());
        Condition replaced = at.le(due).and(next.isNotNull()).and(next.ne(due));
        return tx.sql()
                .select(
                        count().filterWhere(at.le(due).andNot(DSL.coalesce(replaced, DSL.inline(false)))),
                        count().filterWhere(at.gt(due).or(at.isNull().and(due.lt(now)))),
                        count().filterWhere(at.isNull().and(due.ge(now))))
                .from(made)
                .leftJoin(end)
                .on(DSL.trueCondition())
                .fetchSingle(row -> new PromiseCount(row.value1(), row.value2(), row.value3()));
    }

    /** Each once, with the event by which it was made. */
    private org.jooq.Select<? extends Record> made() {
        return select(
                        REQUEST_EVENT.REFERENCE,
                        REQUEST_EVENT.DUE_AT,
                        min(REQUEST_EVENT.ID).as("first"))
                .from(REQUEST_EVENT)
                .join(REQUEST)
                .on(REQUEST.REFERENCE.eq(REQUEST_EVENT.REFERENCE))
                .where(AskedStore.during(asked, REQUEST_EVENT.DUE_AT))
                .and(AskedStore.here(asked, REQUEST.AREA_ID))
                .groupBy(REQUEST_EVENT.REFERENCE, REQUEST_EVENT.DUE_AT);
    }
}
