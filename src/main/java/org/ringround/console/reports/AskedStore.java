package org.ringround.console.reports;

import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.VOLUNTEER_AREA;

import java.math.BigDecimal;
import java.time.Instant;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ringround.people.AreaStore;
import org.ringround.people.Scope;

/** What was asked, as conditions of every query of the reports. */
final class AskedStore {

    private AskedStore() {}

    /** In the period. */
    static Condition during(Asked asked, Field<Instant> at) {
        return at.ge(asked.period().start()).and(at.lt(asked.period().end()));
    }

    /** Of an area that is asked for and that they may see. */
    static Condition here(Asked asked, Field<Long> area) {
        return AreaStore.seen(asked.scope(), asked.area(), area);
    }

    /** Whether all that happened is of such an area. */
    static boolean isAnywhere(Asked asked) {
        return asked.area() == null && asked.scope() instanceof Scope.Everywhere;
    }

    /** Volunteers of such an area; those who are of none are everybody's, unless one is asked for. */
    static Condition helpsHere(Asked asked) {
        Condition theirs = VOLUNTEER_AREA.VOLUNTEER_ID.eq(PERSON.ID);
        Condition here =
                DSL.exists(DSL.selectOne().from(VOLUNTEER_AREA).where(theirs).and(here(asked, VOLUNTEER_AREA.AREA_ID)));
        return asked.area() != null
                ? here
                : here.orNotExists(DSL.selectOne().from(VOLUNTEER_AREA).where(theirs));
    }

    /** Rounded to a whole number; null of nothing. */
    static @Nullable Long whole(@Nullable BigDecimal number) {
        return number == null ? null : Math.round(number.doubleValue());
    }
}
