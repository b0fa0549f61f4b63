package org.ringround.console.now;

import static org.ringround.db.generated.Tables.OCCURRENCE;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.ROUND;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.ringround.db.Tx;
import org.ringround.people.AreaStore;
import org.ringround.people.Scope;
import org.ringround.round.Result;

/** The turns of a day that were begun, as the tables have them. */
final class RoundTodayStore {

    private final Tx tx;

    RoundTodayStore(Tx tx) {
        this.tx = tx;
    }

    /** Of the rounds of residents whom the scope has. */
    List<TurnToday> list(Scope scope, Instant from, Instant to) {
        return tx.sql()
                .select(OCCURRENCE.ROUND_ID, OCCURRENCE.DUE_AT, OCCURRENCE.RESULT, OCCURRENCE.SETTLED_AT)
                .from(OCCURRENCE)
                .join(ROUND)
                .on(ROUND.ID.eq(OCCURRENCE.ROUND_ID))
                .join(RESIDENT)
                .on(RESIDENT.PERSON_ID.eq(ROUND.RESIDENT_ID))
                .where(OCCURRENCE.DUE_AT.ge(from))
                .and(OCCURRENCE.DUE_AT.lt(to))
                .and(AreaStore.seen(scope, RESIDENT.AREA_ID))
                .fetch(row -> new TurnToday(row.value1(), row.value2(), Result.of(row.value3()), row.value4() != null));
    }

    /** The rounds of residents whom the scope has. */
    Set<Long> seen(Scope scope) {
        return tx.sql()
                .select(ROUND.ID)
                .from(ROUND)
                .join(RESIDENT)
                .on(RESIDENT.PERSON_ID.eq(ROUND.RESIDENT_ID))
                .where(ROUND.ENDED_AT.isNull())
                .and(AreaStore.seen(scope, RESIDENT.AREA_ID))
                .fetchSet(ROUND.ID);
    }
}
