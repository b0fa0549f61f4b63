package org.ringround.console.rounds;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.ESCALATION;
import static org.ringround.db.generated.Tables.OCCURRENCE;
import static org.ringround.db.generated.Tables.OUTCALL;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.ROUND;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.people.AreaStore;
import org.ringround.people.Scope;
import org.ringround.round.Result;
import org.ringround.round.RoundKind;

/** What is kept of the turns of one day, and of one round. */
final class DayStore {

    /** The calls by which it was to come about; a courtesy call is none. */
    private static final Condition ABOUT_IT = OUTCALL.SUBJECT.eq(OCCURRENCE.ID).and(OUTCALL.PURPOSE.eq(ROUND.KIND));

    private static final Field<Integer> ATTEMPTS =
            field(selectCount().from(OUTCALL).where(ABOUT_IT).and(OUTCALL.TRIED).and(OUTCALL.PHASE.ne("due")));

    private static final Field<Instant> FIRST_RUNG =
            field(select(min(OUTCALL.RUNG_AT)).from(OUTCALL).where(ABOUT_IT));

    private static final Field<String> PHASE = field(select(OUTCALL.PHASE)
            .from(OUTCALL)
            .where(ABOUT_IT)
            .and(OUTCALL.ENDED_AT.isNull())
            .limit(1));

    private final Tx tx;
    private final Scope scope;

    DayStore(Tx tx, Scope scope) {
        this.tx = tx;
        this.scope = scope;
    }

    /**
     * A turn that was begun.
     *
     * @param phase of the call that is made about it just now, null: none is
     * @param escalation the reference of the request, null: it was not escalated
     */
    record Kept(
            long round,
            RoundKind kind,
            LocalDate date,
            Instant dueAt,
            Result result,
            boolean settled,
            int attempts,
            @Nullable Instant firstRung,
            @Nullable String phase,
            @Nullable Long escalation) {}

    /** Of that day, by round. */
    Map<Long, Kept> on(LocalDate day) {
        return list(OCCURRENCE.LOCAL_DATE.eq(day)).stream().collect(Collectors.toMap(Kept::round, kept -> kept));
    }

    /** Of that round in those days, both included. */
    List<Kept> of(long round, LocalDate from, LocalDate to) {
        return list(OCCURRENCE.ROUND_ID.eq(round).and(OCCURRENCE.LOCAL_DATE.between(from, to)));
    }

    private List<Kept> list(Condition which) {
        return tx.sql()
                .select(OCCURRENCE.fields())
                .select(ROUND.KIND, ATTEMPTS, FIRST_RUNG, PHASE, ESCALATION.REFERENCE)
                .from(OCCURRENCE)
                .join(ROUND)
                .on(ROUND.ID.eq(OCCURRENCE.ROUND_ID))
                .join(RESIDENT)
                .on(RESIDENT.PERSON_ID.eq(ROUND.RESIDENT_ID))
                .leftJoin(ESCALATION)
                .on(ESCALATION.OCCURRENCE_ID.eq(OCCURRENCE.ID))
                .where(which)
                .and(AreaStore.seen(scope, RESIDENT.AREA_ID))
                .orderBy(OCCURRENCE.DUE_AT, OCCURRENCE.ROUND_ID)
                .fetch(DayStore::kept);
    }

    private static Kept kept(Record row) {
        return new Kept(
                row.get(OCCURRENCE.ROUND_ID),
                RoundKind.of(row.get(ROUND.KIND)),
                row.get(OCCURRENCE.LOCAL_DATE),
                row.get(OCCURRENCE.DUE_AT),
                Result.of(row.get(OCCURRENCE.RESULT)),
                row.get(OCCURRENCE.SETTLED_AT) != null,
                row.get(ATTEMPTS),
                row.get(FIRST_RUNG),
                row.get(PHASE),
                row.get(ESCALATION.REFERENCE));
    }

    /** By round. */
    Map<Long, Whom> whom(Collection<Long> rounds) {
        return tx.sql()
                .select(ROUND.ID, PERSON.ID, PERSON.NAME, AREA.NAME)
                .from(ROUND)
                .join(RESIDENT)
                .on(RESIDENT.PERSON_ID.eq(ROUND.RESIDENT_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(ROUND.RESIDENT_ID))
                .leftJoin(AREA)
                .on(AREA.ID.eq(RESIDENT.AREA_ID))
                .where(ROUND.ID.eq(DSL.any(rounds.toArray(Long[]::new))))
                .and(AreaStore.seen(scope, RESIDENT.AREA_ID))
                .fetchMap(ROUND.ID, row -> new Whom(row.value2(), row.value3(), row.value4()));
    }
}
