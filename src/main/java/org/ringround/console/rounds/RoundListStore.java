package org.ringround.console.rounds;

import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.ROUND;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Record;
import org.jooq.SelectJoinStep;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ringround.console.rounds.RoundFilter.Which;
import org.ringround.db.Tx;
import org.ringround.people.AreaStore;
import org.ringround.people.Scope;
import org.ringround.round.RoundKind;
import org.ringround.round.Suspension;
import org.ringround.round.Weekdays;

/** The rounds of a scope, to be found. */
final class RoundListStore {

    private final Tx tx;
    private final Scope scope;

    RoundListStore(Tx tx, Scope scope) {
        this.tx = tx;
        this.scope = scope;
    }

    /** @param before an id; null: from the newest on */
    List<RoundLine> list(RoundFilter filter, LocalDate today, @Nullable Long before, int most) {
        return rounds().where(is(filter, today))
                .and(before == null ? DSL.noCondition() : ROUND.ID.lt(before))
                .orderBy(ROUND.ID.desc())
                .limit(most)
                .fetch(row -> line(row, today));
    }

    /** All of them. */
    List<Long> ids(RoundFilter filter, LocalDate today) {
        return tx.sql()
                .select(ROUND.ID)
                .from(ROUND)
                .join(RESIDENT)
                .on(RESIDENT.PERSON_ID.eq(ROUND.RESIDENT_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(ROUND.RESIDENT_ID))
                .where(is(filter, today))
                .fetch(ROUND.ID);
    }

    /** The residents of these rounds, each once. */
    List<Long> residents(List<Long> rounds) {
        return tx.sql()
                .selectDistinct(ROUND.RESIDENT_ID)
                .from(ROUND)
                .where(ROUND.ID.eq(DSL.any(rounds.toArray(Long[]::new))))
                .fetch(ROUND.RESIDENT_ID);
    }

    /**
     * Rounds whose suspension has no end, those suspended longest first.
     *
     * @param until suspended since that day at the latest
     */
    List<RoundLine> listEndless(LocalDate today, LocalDate until, int most) {
        return rounds().where(ROUND.ENDED_AT.isNull())
                .and(ROUND.SUSPENDED_UNTIL.isNull())
                .and(ROUND.SUSPENDED_FROM.le(until))
                .and(AreaStore.seen(scope, RESIDENT.AREA_ID))
                .orderBy(ROUND.SUSPENDED_FROM, ROUND.ID)
                .limit(most)
                .fetch(row -> line(row, today));
    }

    private SelectJoinStep<Record> rounds() {
        return tx.sql()
                .select(ROUND.fields())
                .select(PERSON.NAME, AREA.NAME)
                .from(ROUND)
                .join(RESIDENT)
                .on(RESIDENT.PERSON_ID.eq(ROUND.RESIDENT_ID))
                .join(PERSON)
                .on(PERSON.ID.eq(ROUND.RESIDENT_ID))
                .leftJoin(AREA)
                .on(AREA.ID.eq(RESIDENT.AREA_ID));
    }

    private Condition is(RoundFilter filter, LocalDate today) {
        return AreaStore.seen(scope, filter.area(), RESIDENT.AREA_ID)
                .and(
                        filter.kind() == null
                                ? DSL.noCondition()
                                : ROUND.KIND.eq(filter.kind().word()))
                .and(filter.name() == null ? DSL.noCondition() : PERSON.NAME.containsIgnoreCase(filter.name()))
                .and(is(filter.which(), today));
    }

    private static Condition is(Which which, LocalDate today) {
        Condition suspended = ROUND.SUSPENDED_FROM
                .le(today)
                .and(ROUND.SUSPENDED_UNTIL.isNull().or(ROUND.SUSPENDED_UNTIL.ge(today)));
        Condition there = ROUND.ENDED_AT.isNull();
        return switch (which) {
            case RUNNING ->
                there.and(ROUND.AGREED_ON.isNotNull())
                        .and(ROUND.SUSPENDED_FROM.isNull().orNot(suspended));
            case SUSPENDED -> there.and(ROUND.AGREED_ON.isNotNull()).and(suspended);
            case NOT_AGREED -> there.and(ROUND.AGREED_ON.isNull());
            case ENDED -> ROUND.ENDED_AT.isNotNull();
            case ALL -> DSL.noCondition();
        };
    }

    private static RoundLine line(Record row, LocalDate today) {
        LocalDate from = row.get(ROUND.SUSPENDED_FROM);
        Suspension suspension = from == null
                ? null
                : new Suspension(from, row.get(ROUND.SUSPENDED_UNTIL), row.get(ROUND.SUSPENDED_REASON));
        return new RoundLine(
                row.get(ROUND.ID),
                new Whom(row.get(ROUND.RESIDENT_ID), row.get(PERSON.NAME), row.get(AREA.NAME)),
                RoundKind.of(row.get(ROUND.KIND)),
                row.get(ROUND.LOCAL_TIME),
                new Weekdays(Arrays.stream(row.get(ROUND.WEEKDAYS))
                        .map(DayOfWeek::of)
                        .collect(Collectors.toSet())),
                row.get(ROUND.EVERY_WEEKS),
                which(row, suspension, today),
                suspension);
    }

    private static Which which(Record row, @Nullable Suspension suspension, LocalDate today) {
        if (row.get(ROUND.ENDED_AT) != null) {
            return Which.ENDED;
        }
        if (row.get(ROUND.AGREED_ON) == null) {
            return Which.NOT_AGREED;
        }
        return suspension != null && suspension.covers(today) ? Which.SUSPENDED : Which.RUNNING;
    }
}
