package org.ringround.task;

import static org.ringround.db.generated.Tables.TASK;
import static org.ringround.db.generated.Tables.TIMER;

import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ringround.db.TestDatabase;
import org.ringround.db.generated.tables.records.TimerRecord;

/** Whoever does in a test what is due by timer, and what is due in the morning. */
record TownWorker(TestDatabase test, TaskRounds rounds, MorningDigest digest) {

    /**
     * Does what is due until that moment, each thing at its own time.
     *
     * @param clock moves the clock on to the given moment, never back, and says what it shows
     */
    void until(Instant end, UnaryOperator<Instant> clock) {
        boolean more = true;
        while (more) {
            TimerRecord timer = next(end);
            Instant morning = nextMorning(clock);
            if (morning != null && !morning.isAfter(timer == null ? end : timer.getDueAt())) {
                clock.apply(morning);
                digest.ask();
            } else if (timer != null) {
                clock.apply(timer.getDueAt());
                heard(timer);
                rounds.due(timer.getSubject());
            }
            more = timer != null || morning != null && !morning.isAfter(end);
        }
    }

    /** When the digest comes for what waits for it; null when nothing does. */
    private @Nullable Instant nextMorning(UnaryOperator<Instant> clock) {
        Instant waits = test.database()
                .transact(tx ->
                        tx.sql().select(DSL.min(TASK.MORNING_AT)).from(TASK).fetchSingle(DSL.min(TASK.MORNING_AT)));
        Instant now = clock.apply(Instant.EPOCH);
        return waits == null ? null : digest.next((waits.isAfter(now) ? waits : now).minusMillis(1));
    }

    private @Nullable TimerRecord next(Instant end) {
        return test.database()
                .transact(tx -> tx.sql()
                        .selectFrom(TIMER)
                        .where(TIMER.DUE_AT.le(end))
                        .orderBy(TIMER.DUE_AT, TIMER.SUBJECT)
                        .limit(1)
                        .fetchOne());
    }

    private void heard(TimerRecord timer) {
        test.database()
                .run(tx -> tx.sql()
                        .deleteFrom(TIMER)
                        .where(TIMER.KIND.eq(timer.getKind()))
                        .and(TIMER.SUBJECT.eq(timer.getSubject()))
                        .execute());
    }
}
