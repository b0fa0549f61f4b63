package org.ringround.console.reports;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.ringround.db.generated.Tables.OFFER;
import static org.ringround.db.generated.Tables.OUTCALL;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.SEARCH;
import static org.ringround.db.generated.Tables.VOLUNTEER;

import java.time.Duration;
import java.util.List;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Table;
import org.ringround.db.Tx;

/** What volunteers did in a period, without how long they were on duty. */
final class LoadStore {

    /**
     * A search ends when its matter is taken, or earlier: then whoever has answered the phone may still take it. No phone call is
     * as long as this.
     */
    private static final Duration CALL = Duration.ofDays(1);

    private static final Field<Long> TAKER = field(name("taken", "taker"), OFFER.VOLUNTEER_ID.getDataType());
    private static final Field<Integer> CALLS = field(name("taken", "calls"), Integer.class);

    private final Tx tx;
    private final Asked asked;

    LoadStore(Tx tx, Asked asked) {
        this.tx = tx;
        this.asked = asked;
    }

    /** Those who help now, and those who took a call then; by name, so many at most. */
    List<Load> list(int most) {
        Field<Integer> befriending = field(selectCount()
                .from(OUTCALL)
                .join(RESIDENT)
                .on(RESIDENT.PERSON_ID.eq(OUTCALL.RESIDENT_ID))
                .where(OUTCALL.VOLUNTEER_ID.eq(VOLUNTEER.PERSON_ID))
                .and(befriended()));
        return tx.sql()
                .select(VOLUNTEER.PERSON_ID, PERSON.NAME, coalesce(CALLS, inline(0)), befriending)
                .from(VOLUNTEER)
                .join(PERSON)
                .on(PERSON.ID.eq(VOLUNTEER.PERSON_ID))
                .leftJoin(taken())
                .on(TAKER.eq(VOLUNTEER.PERSON_ID))
                .where(VOLUNTEER.STATUS.eq("active").or(TAKER.isNotNull()))
                .and(AskedStore.helpsHere(asked))
                .orderBy(lower(PERSON.NAME), PERSON.ID)
                // Written into the statement: of an unknown one the database expects to need a tenth of all.
                .limit(inline(most))
                .fetch(row -> new Load(row.value1(), row.value2(), row.value3(), row.value4(), Duration.ZERO));
    }

    /** How many volunteers took a call. */
    int takers() {
        return tx.sql().fetchCount(taken(), CALLS.gt(0));
    }

    /** Who took calls, wherever, and how many of them here: counted once for all, from what happened in the period alone. */
    private Table<Record2<Long, Integer>> taken() {
        Condition then = AskedStore.during(asked, OFFER.TAKEN_AT);
        Field<Long> taker = OFFER.VOLUNTEER_ID.as("taker");
        var counted = AskedStore.isAnywhere(asked)
                ? select(taker, count().as("calls")).from(OFFER).where(then)
                : select(
                                taker,
                                count().filterWhere(AskedStore.here(asked, SEARCH.AREA_ID))
                                        .as("calls"))
                        .from(OFFER)
                        .join(SEARCH)
                        .on(SEARCH.ID.eq(OFFER.SEARCH_ID))
                        .where(then)
                        .and(SEARCH.ENDED_AT.ge(asked.period().start().minus(CALL)))
                        .and(SEARCH.ENDED_AT.lt(asked.period().end().plus(CALL)));
        return counted.groupBy(OFFER.VOLUNTEER_ID).asTable("taken");
    }

    private Condition befriended() {
        return OUTCALL.PURPOSE
                .eq("befriending")
                .and(AskedStore.during(asked, OUTCALL.CREATED_AT))
                .and(OUTCALL.CONNECTED_AT.isNotNull())
                .and(AskedStore.here(asked, RESIDENT.AREA_ID));
    }
}
