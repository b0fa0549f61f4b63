package org.ringround.exchange;

import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.VOLUNTEER;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.impl.DSL;
import org.ringround.db.Tx;

/** The residents and volunteers at given phones. */
final class RoundPeopleStore {

    private final Tx tx;

    RoundPeopleStore(Tx tx) {
        this.tx = tx;
    }

    List<PersonKey> listResidents(Collection<String> phones) {
        return tx.sql()
                .select(PERSON.PHONE, PERSON.NAME)
                .from(RESIDENT)
                .join(PERSON)
                .on(PERSON.ID.eq(RESIDENT.PERSON_ID))
                .where(PERSON.PHONE.eq(DSL.any(phones.toArray(String[]::new))))
                .fetch(row -> new PersonKey(row.value1(), row.value2()));
    }

    /** The names of the areas of the residents at those phones; those of none are absent. */
    Map<PersonKey, String> listAreas(Collection<String> phones) {
        return tx.sql()
                .select(PERSON.PHONE, PERSON.NAME, AREA.NAME)
                .from(RESIDENT)
                .join(PERSON)
                .on(PERSON.ID.eq(RESIDENT.PERSON_ID))
                .join(AREA)
                .on(AREA.ID.eq(RESIDENT.AREA_ID))
                .where(PERSON.PHONE.eq(DSL.any(phones.toArray(String[]::new))))
                .fetchMap(row -> new PersonKey(row.value1(), row.value2()), row -> row.value3());
    }

    /** Those who have left are none. */
    List<PersonKey> listVolunteers(Collection<String> phones) {
        return tx.sql()
                .select(PERSON.PHONE, PERSON.NAME)
                .from(VOLUNTEER)
                .join(PERSON)
                .on(PERSON.ID.eq(VOLUNTEER.PERSON_ID))
                .where(VOLUNTEER.PHONE.eq(DSL.any(phones.toArray(String[]::new))))
                .and(VOLUNTEER.STATUS.ne("left"))
                .fetch(row -> new PersonKey(row.value1(), row.value2()));
    }

    Map<String, Long> listVolunteerIds(Collection<String> phones) {
        return tx.sql()
                .select(VOLUNTEER.PHONE, VOLUNTEER.PERSON_ID)
                .from(VOLUNTEER)
                .where(VOLUNTEER.PHONE.eq(DSL.any(phones.toArray(String[]::new))))
                .fetchMap(VOLUNTEER.PHONE, VOLUNTEER.PERSON_ID);
    }
}
