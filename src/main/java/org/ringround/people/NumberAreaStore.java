package org.ringround.people;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.ringround.db.generated.Tables.NUMBER_MEMORY;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.VOLUNTEER;
import static org.ringround.db.generated.Tables.VOLUNTEER_AREA;

import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/** To which areas a number belongs: those of the people whose phone it is, else of its last call. */
public final class NumberAreaStore {

    private NumberAreaStore() {}

    /**
     * That somebody may see what came from that number, or went to it: a condition for every query whose rows are shown to them.
     *
     * @param number the column; null in it, or a number of which nobody knows an area, is everybody's
     */
    public static Condition seen(Scope scope, Field<String> number) {
        if (!(scope instanceof Scope.Within)) {
            return DSL.noCondition();
        }
        Condition nobodys =
                DSL.not(volunteer(number, DSL.noCondition())).and(DSL.not(resident(number, DSL.noCondition())));
        Condition last = memory(number, AreaStore.seen(scope, NUMBER_MEMORY.AREA_ID))
                .or(DSL.not(memory(number, DSL.noCondition())));
        return number.isNull()
                .or(volunteer(number, AreaStore.seen(scope, VOLUNTEER_AREA.AREA_ID)))
                .or(resident(number, AreaStore.seen(scope, RESIDENT.AREA_ID)))
                .or(nobodys.and(last));
    }

    private static Condition volunteer(Field<String> number, Condition which) {
        return exists(selectOne()
                .from(VOLUNTEER)
                .join(VOLUNTEER_AREA)
                .on(VOLUNTEER_AREA.VOLUNTEER_ID.eq(VOLUNTEER.PERSON_ID))
                .where(VOLUNTEER.PHONE.eq(number))
                .and(which));
    }

    private static Condition resident(Field<String> number, Condition which) {
        return exists(selectOne()
                        .from(RESIDENT)
                        .join(PERSON)
                        .on(PERSON.ID.eq(RESIDENT.PERSON_ID))
                        .where(PERSON.PHONE.eq(number))
                        .and(which))
                .or(exists(selectOne()
                        .from(RESIDENT)
                        .where(RESIDENT.SECOND_PHONE.eq(number))
                        .and(which)));
    }

    private static Condition memory(Field<String> number, Condition which) {
        return exists(selectOne()
                .from(NUMBER_MEMORY)
                .where(NUMBER_MEMORY.NUMBER.eq(number))
                .and(which));
    }
}
