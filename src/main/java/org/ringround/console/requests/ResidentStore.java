package org.ringround.console.requests;

import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.RESIDENT;

import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.ringround.db.Tx;
import org.ringround.people.AreaStore;
import org.ringround.people.PeopleStore;
import org.ringround.people.Resident;
import org.ringround.people.Scope;
import org.ringround.telephony.PhoneNumber;

/** Residents for whom somebody may write down a request: those whom they may see. */
final class ResidentStore {

    private final Tx tx;
    private final Condition seen;

    ResidentStore(Tx tx, Scope scope) {
        this.tx = tx;
        this.seen = AreaStore.seen(scope, RESIDENT.AREA_ID);
    }

    Optional<Resident> find(long person) {
        return list(RESIDENT.PERSON_ID.eq(person)).stream().findFirst();
    }

    /** Those whose number it is. By name. */
    List<Resident> listAt(PhoneNumber phone) {
        return list(RESIDENT.PERSON_ID.in(DSL.select(PERSON.ID)
                .from(PERSON)
                .where(PERSON.PHONE.eq(phone.e164()))
                .union(DSL.select(RESIDENT.PERSON_ID).from(RESIDENT).where(RESIDENT.SECOND_PHONE.eq(phone.e164())))));
    }

    private List<Resident> list(Condition which) {
        return tx
                .sql()
                .select(RESIDENT.PERSON_ID)
                .from(RESIDENT)
                .join(PERSON)
                .on(PERSON.ID.eq(RESIDENT.PERSON_ID))
                .where(which)
                .and(seen)
                .orderBy(PERSON.NAME, PERSON.ID)
                .fetch(RESIDENT.PERSON_ID)
                .stream()
                .map(new PeopleStore(tx)::getResident)
                .toList();
    }
}
