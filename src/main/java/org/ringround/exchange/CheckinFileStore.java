package org.ringround.exchange;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.ringround.db.generated.Tables.OCCURRENCE;
import static org.ringround.db.generated.Tables.OUTCALL;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.ROUND;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.ringround.db.Tx;

/** The turns of all rounds, as they are exported. */
final class CheckinFileStore {

    static final List<String> COLUMNS = List.of(
            "resident",
            "kind",
            "local_date",
            "local_time",
            "due_at",
            "result",
            "attempts",
            "first_rung_at",
            "settled_at",
            "settled_by");

    /** The calls by which it was to come about; a courtesy call is none. */
    private static final Condition ABOUT_IT = OUTCALL.SUBJECT.eq(OCCURRENCE.ID).and(OUTCALL.PURPOSE.eq(ROUND.KIND));

    private final Tx tx;

    CheckinFileStore(Tx tx) {
        this.tx = tx;
    }

    /** By the time at which they were due. */
    void forEach(Consumer<Map<String, Object>> row) {
        var query = tx.sql()
                .select(
                        SnapshotStore.phone(PERSON.PHONE),
                        ROUND.KIND,
                        OCCURRENCE.LOCAL_DATE,
                        OCCURRENCE.LOCAL_TIME,
                        OCCURRENCE.DUE_AT,
                        OCCURRENCE.RESULT,
                        field(selectCount()
                                .from(OUTCALL)
                                .where(ABOUT_IT)
                                .and(OUTCALL.TRIED)
                                .and(OUTCALL.PHASE.ne("due"))),
                        field(select(min(OUTCALL.RUNG_AT)).from(OUTCALL).where(ABOUT_IT)),
                        OCCURRENCE.SETTLED_AT,
                        OCCURRENCE.SETTLED_BY)
                .from(OCCURRENCE)
                .join(ROUND)
                .on(ROUND.ID.eq(OCCURRENCE.ROUND_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(ROUND.RESIDENT_ID))
                .orderBy(OCCURRENCE.DUE_AT, OCCURRENCE.ID);
        SnapshotStore.forEach(query, COLUMNS, row);
    }
}
