package org.ringround.round;

import static org.ringround.db.generated.Tables.OCCURRENCE;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.ROUND;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ringround.db.Tx;
import org.ringround.people.AreaStore;
import org.ringround.people.Scope;

/** What came of the turns of a day. */
final class AccountStore {

    private final Tx tx;

    AccountStore(Tx tx) {
        this.tx = tx;
    }

    /** By round. */
    Map<Long, Result> results(Scope scope, LocalDate day) {
        return tx.sql()
                .select(OCCURRENCE.ROUND_ID, OCCURRENCE.RESULT)
                .from(OCCURRENCE)
                .join(ROUND)
                .on(ROUND.ID.eq(OCCURRENCE.ROUND_ID))
                .join(RESIDENT)
                .on(RESIDENT.PERSON_ID.eq(ROUND.RESIDENT_ID))
                .where(OCCURRENCE.LOCAL_DATE.eq(day))
                .and(AreaStore.seen(scope, RESIDENT.AREA_ID))
                .fetchMap(row -> row.value1(), row -> Result.of(row.value2()));
    }

    List<UUID> listOpen(LocalDate day) {
        return tx.sql()
                .select(OCCURRENCE.ID)
                .from(OCCURRENCE)
                .where(OCCURRENCE.LOCAL_DATE.eq(day))
                .and(OCCURRENCE.RESULT.eq(Result.OPEN.word()))
                .fetch(OCCURRENCE.ID);
    }
}
