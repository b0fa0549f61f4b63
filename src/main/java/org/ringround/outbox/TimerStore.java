package org.ringround.outbox;

import static org.ringround.db.generated.Tables.TIMER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Row2;
import org.jooq.impl.DSL;
import org.ringround.db.Tx;

/**
 * Short deadlines in the database, one of a kind for one subject. Other stores set them where nobody need be woken: the worker
 * finds them at its next look, within half a second.
 */
public final class TimerStore {

    private final Tx tx;

    public TimerStore(Tx tx) {
        this.tx = tx;
    }

    /** An earlier setting is replaced. */
    public void set(String kind, UUID subject, Instant due) {
        tx.sql()
                .insertInto(TIMER)
                .set(TIMER.KIND, kind)
                .set(TIMER.SUBJECT, subject)
                .set(TIMER.DUE_AT, due)
                .onConflict(TIMER.KIND, TIMER.SUBJECT)
                .doUpdate()
                .set(TIMER.DUE_AT, due)
                .setNull(TIMER.LEASE_UNTIL)
                .execute();
    }

    /** Makes the one that is set due then; where none is set, nothing happens. */
    public void hasten(String kind, UUID subject, Instant due) {
        tx.sql()
                .update(TIMER)
                .set(TIMER.DUE_AT, due)
                .setNull(TIMER.LEASE_UNTIL)
                .where(TIMER.KIND.eq(kind))
                .and(TIMER.SUBJECT.eq(subject))
                .execute();
    }

    void delete(String kind, UUID subject) {
        tx.sql()
                .deleteFrom(TIMER)
                .where(TIMER.KIND.eq(kind))
                .and(TIMER.SUBJECT.eq(subject))
                .execute();
    }

    /** Claims those that are due; one whose worker dies comes again when its lease is over. */
    List<Timer> claim(Instant now, Duration lease, int most) {
        List<Row2<String, UUID>> due = tx.sql()
                .select(TIMER.KIND, TIMER.SUBJECT)
                .from(TIMER)
                .where(TIMER.DUE_AT.le(now))
                .and(TIMER.LEASE_UNTIL.isNull().or(TIMER.LEASE_UNTIL.le(now)))
                .orderBy(TIMER.DUE_AT)
                .limit(most)
                .forUpdate()
                .skipLocked()
                .fetch(row -> DSL.row(row.value1(), row.value2()));
        if (due.isEmpty()) {
            return List.of();
        }
        return tx.sql()
                .update(TIMER)
                .set(TIMER.LEASE_UNTIL, now.plus(lease))
                .where(DSL.row(TIMER.KIND, TIMER.SUBJECT).in(due))
                .returning()
                .fetch(row -> new Timer(row.getKind(), row.getSubject(), row.getLeaseUntil()));
    }

    /** It was heard: gone, unless it was set anew meanwhile. */
    void heard(Timer timer) {
        tx.sql()
                .deleteFrom(TIMER)
                .where(TIMER.KIND.eq(timer.kind()))
                .and(TIMER.SUBJECT.eq(timer.subject()))
                .and(TIMER.LEASE_UNTIL.eq(timer.leaseUntil()))
                .execute();
    }

    Optional<Instant> findNext() {
        return tx.sql()
                .select(DSL.min(TIMER.DUE_AT))
                .from(TIMER)
                .where(TIMER.LEASE_UNTIL.isNull())
                .fetchOptional(DSL.min(TIMER.DUE_AT));
    }

    record Timer(String kind, UUID subject, Instant leaseUntil) {}
}
