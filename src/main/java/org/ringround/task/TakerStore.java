package org.ringround.task;

import static org.ringround.db.generated.Tables.VOLUNTEER;

import java.util.Optional;
import org.ringround.db.Tx;
import org.ringround.people.PeopleStore;
import org.ringround.people.Volunteer;

/** Holds a volunteer while they take something, so that two takings at once do not make one too many. */
final class TakerStore {

    private final Tx tx;

    TakerStore(Tx tx) {
        this.tx = tx;
    }

    /** Empty unless active and confirmed. */
    Optional<Volunteer> lock(long id) {
        return tx.sql()
                .select(VOLUNTEER.PERSON_ID)
                .from(VOLUNTEER)
                .where(VOLUNTEER.PERSON_ID.eq(id))
                .and(VOLUNTEER.STATUS.eq("active"))
                .and(VOLUNTEER.CONFIRMED_AT.isNotNull())
                .forNoKeyUpdate()
                .fetchOptional(VOLUNTEER.PERSON_ID)
                .map(held -> new PeopleStore(tx).getVolunteer(held));
    }
}
