package org.ringround.console.now;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;
import static org.ringround.db.generated.Tables.DUTY_SPAN;
import static org.ringround.db.generated.Tables.OFFER;
import static org.ringround.db.generated.Tables.OUTCALL;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.VOLUNTEER;
import static org.ringround.db.generated.Tables.VOLUNTEER_AREA;

import java.time.Instant;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.ringround.console.now.DutyLine.State;
import org.ringround.console.now.Who.Named;
import org.ringround.db.Tx;
import org.ringround.people.Scope;

/** Who is on duty, paused or on the phone for us. Those who are off duty, which is nearly everybody, are not looked at. */
final class DutyLineStore {

    private static final Field<Long> ID = DSL.field(DSL.name("present", "volunteer_id"), Long.class);
    private static final Field<@Nullable Instant> UNTIL =
            DSL.field(DSL.name("present", "until"), DUTY_SPAN.ENDS_AT.getDataType());

    private static final Field<Integer> ALL = count().over().as("all_of_them");
    private static final Field<Integer> ON = count(UNTIL).over().as("on_duty");

    /** Our own calls to volunteers' phones. */
    private static final Table<?> RUNG = select(
                    OUTCALL.VOLUNTEER_ID.as("rung_id"),
                    min(coalesce(OUTCALL.ANSWERED_AT, OUTCALL.CREATED_AT)).as("rung_at"),
                    max(OUTCALL.PHASE).as("rung_phase"))
            .from(OUTCALL)
            .where(OUTCALL.ENDED_AT.isNull())
            .and(OUTCALL.VOLUNTEER_ID.isNotNull())
            .groupBy(OUTCALL.VOLUNTEER_ID)
            .asTable("rung");

    private static final Field<Long> RUNG_ID = DSL.field(DSL.name("rung", "rung_id"), Long.class);
    private static final Field<@Nullable Instant> RUNG_AT =
            DSL.field(DSL.name("rung", "rung_at"), OUTCALL.CREATED_AT.getDataType());
    private static final Field<String> RUNG_PHASE = DSL.field(DSL.name("rung", "rung_phase"), SQLDataType.CLOB);

    private final Tx tx;
    private final Scope scope;

    DutyLineStore(Tx tx, Scope scope) {
        this.tx = tx;
        this.scope = scope;
    }

    Board.Duty list(Instant now) {
        Field<Integer> state = state(now);
        var rows = tx.sql()
                .select(ID, PERSON.NAME, VOLUNTEER.PAUSED_UNTIL, UNTIL, OFFER.TAKEN_AT, OFFER.LEFT_AT)
                .select(OFFER.CREATED_AT, RUNG_AT, state, ALL, ON)
                .from(present(now))
                .join(VOLUNTEER)
                .on(VOLUNTEER.PERSON_ID.eq(ID))
                .join(PERSON)
                .on(PERSON.ID.eq(ID))
                .leftJoin(OFFER)
                .on(OFFER.VOLUNTEER_ID.eq(ID))
                .and(OFFER.LIVE)
                .leftJoin(RUNG)
                .on(RUNG_ID.eq(ID))
                .where(VOLUNTEER.STATUS.eq("active"))
                .and(seen())
                .orderBy(state, PERSON.NAME, ID)
                .limit(First.ROWS)
                .fetch();
        return rows.isEmpty()
                ? new Board.Duty(First.of(List.of(), 0), 0)
                : new Board.Duty(
                        First.of(rows.map(row -> line(row, state)), rows.get(0).get(ALL)),
                        rows.get(0).get(ON));
    }

    /** Once each, and until when they are on duty: each part is found by an index of what lives now. */
    private static Table<Record2<Long, Instant>> present(Instant now) {
        Field<Instant> never = val((Instant) null, DUTY_SPAN.ENDS_AT);
        var all = select(DUTY_SPAN.VOLUNTEER_ID.as("volunteer_id"), DUTY_SPAN.ENDS_AT.as("until"))
                .from(DUTY_SPAN)
                .where(DUTY_SPAN.STARTS_AT.le(now))
                .and(DUTY_SPAN.ENDS_AT.gt(now))
                .unionAll(select(VOLUNTEER.PERSON_ID, never).from(VOLUNTEER).where(VOLUNTEER.PAUSED_UNTIL.gt(now)))
                .unionAll(select(OFFER.VOLUNTEER_ID, never).from(OFFER).where(OFFER.LIVE))
                .unionAll(select(OUTCALL.VOLUNTEER_ID, never)
                        .from(OUTCALL)
                        .where(OUTCALL.ENDED_AT.isNull())
                        .and(OUTCALL.VOLUNTEER_ID.isNotNull()))
                .asTable("somehow");
        Field<Long> id = all.field("volunteer_id", Long.class);
        Field<Instant> until = all.field("until", DUTY_SPAN.ENDS_AT.getDataType());
        return select(id, max(until).as("until")).from(all).groupBy(id).asTable("present");
    }

    /** The place of the state among all, so that the list is in their order. */
    private static Field<Integer> state(Instant now) {
        return when(OFFER.PHASE.eq("taken").or(RUNG_PHASE.eq("talking")), place(State.TALKING))
                .when(OFFER.PHASE.in("due", "ringing", "screening").or(RUNG_ID.isNotNull()), place(State.RINGING))
                .when(OFFER.ID.isNotNull(), place(State.WRAPPING_UP))
                .when(VOLUNTEER.PAUSED_UNTIL.gt(now), place(State.PAUSED))
                .otherwise(place(State.FREE))
                .as("state_now");
    }

    private static Field<Integer> place(State state) {
        return inline(state.ordinal());
    }

    /** Volunteers of one of those areas, and those of none. */
    private Condition seen() {
        if (!(scope instanceof Scope.Within within)) {
            return noCondition();
        }
        var theirs = selectOne().from(VOLUNTEER_AREA).where(VOLUNTEER_AREA.VOLUNTEER_ID.eq(ID));
        return exists(theirs.and(VOLUNTEER_AREA.AREA_ID.in(within.areas())))
                .or(notExists(selectOne().from(VOLUNTEER_AREA).where(VOLUNTEER_AREA.VOLUNTEER_ID.eq(ID))));
    }

    private static DutyLine line(Record row, Field<Integer> place) {
        State state = State.values()[row.get(place)];
        Instant rung = row.get(RUNG_AT);
        Instant at = switch (state) {
            case TALKING -> rung == null ? row.get(OFFER.TAKEN_AT) : rung;
            case RINGING -> rung == null ? row.get(OFFER.CREATED_AT) : rung;
            case WRAPPING_UP -> row.get(OFFER.LEFT_AT);
            case PAUSED -> row.get(VOLUNTEER.PAUSED_UNTIL);
            case FREE -> row.get(UNTIL);
        };
        return new DutyLine(new Named(row.get(ID), row.get(PERSON.NAME)), state, at);
    }
}
