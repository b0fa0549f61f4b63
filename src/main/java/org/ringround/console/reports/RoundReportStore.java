package org.ringround.console.reports;

import static org.jooq.impl.DSL.count;
import static org.ringround.db.generated.Tables.OCCURRENCE;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.ROUND;

import java.util.EnumMap;
import java.util.Map;
import org.ringround.db.Tx;
import org.ringround.round.Result;
import org.ringround.round.RoundKind;

/** What came of the turns of the rounds in a period, counted. */
final class RoundReportStore {

    private final Tx tx;
    private final Asked asked;

    RoundReportStore(Tx tx, Asked asked) {
        this.tx = tx;
        this.asked = asked;
    }

    /** Of residents of the areas that are asked for. */
    TurnCount turns() {
        Map<RoundKind, Map<Result, Integer>> counts = new EnumMap<>(RoundKind.class);
        tx.sql()
                .select(ROUND.KIND, OCCURRENCE.RESULT, count())
                .from(OCCURRENCE)
                .join(ROUND)
                .on(ROUND.ID.eq(OCCURRENCE.ROUND_ID))
                .join(RESIDENT)
                .on(RESIDENT.PERSON_ID.eq(ROUND.RESIDENT_ID))
                .where(AskedStore.during(asked, OCCURRENCE.DUE_AT))
                .and(AskedStore.here(asked, RESIDENT.AREA_ID))
                .groupBy(ROUND.KIND, OCCURRENCE.RESULT)
                .forEach(row -> counts.computeIfAbsent(RoundKind.of(row.value1()), any -> new EnumMap<>(Result.class))
                        .put(Result.of(row.value2()), row.value3()));
        return new TurnCount(counts);
    }
}
