package org.ringround.task;

import static org.ringround.db.generated.Tables.TASK;
import static org.ringround.db.generated.Tables.TIMER;

import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ringround.db.TestDatabase;
import org.ringround.db.generated.tables.records.TimerRecord;

/** Whoever does in a test what is due by timer, and what is due in the morning. */
record TownWorker(TestDatabase test, TaskRounds rounds, MorningDigest digest) {

    /**
     * Does what is due until that moment, each thing at its own time.
     *
     * @param now the town's clock
     * @param moveOn moves it on to that moment, never back
     */
    void until(Instant end, Supplier<Instant> now, Consumer<Instant> moveOn) {
        boolean more = true;
        Instant asked = Instant.MIN;
        while (more) {
            TimerRecord timer = next(end);
            Instant morning = nextMorning(now.get(), asked);
            if (morning != null && !morning.isAfter(timer == null ? end : timer.getDueAt())) {
                moveOn.accept(morning);
                digest.ask();
                asked = morning;
            } else if (timer != null) {
                moveOn.accept(timer.getDueAt());
                heard(timer);
                rounds.due(timer.getSubject());
            }
            more = timer != null || morning != null && !morning.isAfter(end);
        }
    }

    /**
     * When the digest comes for what waits for it; null when nothing does.
     *
     * @param asked when it came last: it comes once in a moment, whatever is left waiting
     */
    private @Nullable Instant nextMorning(Instant now, Instant asked) {
        Instant waits = test.database()
                .transact(tx ->
                        tx.sql().select(DSL.min(TASK.MORNING_AT)).from(TASK).fetchSingle(DSL.min(TASK.MORNING_AT)));
        if (waits == null) {
            return null;
        }
        Instant next = digest.next((waits.isAfter(now) ? waits : now).minusMillis(1));
        return next.isAfter(asked) ? next : digest.next(asked);
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
