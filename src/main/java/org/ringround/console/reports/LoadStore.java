package org.ringround.console.reports;

import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.lower;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
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
import org.jooq.impl.DSL;
import org.ringround.db.Tx;

/** What volunteers did in a period, without how long they were on duty. */
final class LoadStore {

    private final Tx tx;
    private final Condition taken;
    private final Condition befriended;
    private final Condition listed;

    LoadStore(Tx tx, Asked asked) {
        this.tx = tx;
        this.taken = AskedStore.during(asked, OFFER.TAKEN_AT).and(AskedStore.here(asked, SEARCH.AREA_ID));
        this.befriended = OUTCALL.PURPOSE
                .eq("befriending")
                .and(AskedStore.during(asked, OUTCALL.CREATED_AT))
                .and(OUTCALL.CONNECTED_AT.isNotNull())
                .and(AskedStore.here(asked, RESIDENT.AREA_ID));
        this.listed = VOLUNTEER
                .STATUS
                .eq("active")
                .or(exists(selectOne()
                        .from(OFFER)
                        .where(OFFER.VOLUNTEER_ID.eq(VOLUNTEER.PERSON_ID))
                        .and(AskedStore.during(asked, OFFER.TAKEN_AT))))
                .and(AskedStore.helpsHere(asked));
    }

    /** Those who help now, and those who took a call then; by name, so many at most. */
    List<Load> list(int most) {
        Field<Integer> calls = DSL.field(selectCount()
                .from(OFFER)
                .join(SEARCH)
                .on(SEARCH.ID.eq(OFFER.SEARCH_ID))
                .where(OFFER.VOLUNTEER_ID.eq(VOLUNTEER.PERSON_ID))
                .and(taken));
        Field<Integer> befriending = DSL.field(selectCount()
                .from(OUTCALL)
                .join(RESIDENT)
                .on(RESIDENT.PERSON_ID.eq(OUTCALL.RESIDENT_ID))
                .where(OUTCALL.VOLUNTEER_ID.eq(VOLUNTEER.PERSON_ID))
                .and(befriended));
        return tx.sql()
                .select(VOLUNTEER.PERSON_ID, PERSON.NAME, calls, befriending)
                .from(VOLUNTEER)
                .join(PERSON)
                .on(PERSON.ID.eq(VOLUNTEER.PERSON_ID))
                .where(listed)
                .orderBy(lower(PERSON.NAME), PERSON.ID)
                .limit(most)
                .fetch(row -> new Load(row.value1(), row.value2(), row.value3(), row.value4(), Duration.ZERO));
    }

    /** How many volunteers took a call. */
    int takers() {
        return tx.sql()
                .select(countDistinct(OFFER.VOLUNTEER_ID))
                .from(OFFER)
                .join(SEARCH)
                .on(SEARCH.ID.eq(OFFER.SEARCH_ID))
                .where(taken)
                .fetchSingle()
                .value1();
    }
}
