package org.ringround.exchange;

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
