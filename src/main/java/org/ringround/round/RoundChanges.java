package org.ringround.round;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringround.alarm.AlarmKind;
import org.ringround.db.Tx;

/**
 * What coordinators change of rounds. Each is right at once, also in the middle of an attempt: what is open of the round is looked at
 * as soon as this is committed, a phone that rings for it stops when it is to, and whoever is being spoken with is not cut off.
 */
public final class RoundChanges {

    private final RoundParts parts;
    private final Rounds rounds;

    RoundChanges(RoundParts parts, Rounds rounds) {
        this.parts = parts;
        this.rounds = rounds;
    }

    /**
     * A new round; one of that kind and time that was given up is there again.
     *
     * @return empty when the resident has one of that kind at that time
     */
    public Optional<Long> add(Tx tx, long resident, RoundKind kind, RoundPlan plan, Instant now) {
        var rows = new RoundRowStore(tx);
        rows.lockResident(resident);
        Optional<RoundRowStore.Same> same =
                rows.findSame(resident, kind, plan.recurrence().time());
        if (same.isPresent() && !same.get().ended()) {
            return Optional.empty();
        }
        Optional<Long> id = same.map(RoundRowStore.Same::id);
        if (id.isPresent()) {
            rows.update(id.get(), plan, now);
        } else {
            id = rows.insert(resident, kind, plan, now);
        }
        id.ifPresent(round -> changed(tx, round, now));
        return id;
    }

    /**
     * What was agreed with the resident stays as it is. A turn that is begun goes on.
     *
     * @return false when the resident has another of its kind at that time, or it was given up: then nothing changes
     */
    public boolean change(Tx tx, long id, RoundPlan plan, Instant now) {
        Optional<Round> before = new RoundStore(tx).find(id);
        if (before.isEmpty()) {
            return false;
        }
        var rows = new RoundRowStore(tx);
        rows.lockResident(before.get().resident());
        boolean taken = rows.findSame(
                        before.get().resident(),
                        before.get().kind(),
                        plan.recurrence().time())
                .filter(same -> same.id() != id)
                .isPresent();
        Optional<Round> held = new RoundStore(tx).lock(id);
        if (taken || held.isEmpty()) {
            return false;
        }
        var next = new RoundPlan(plan.recurrence(), plan.ringing(), held.get().agreement(), plan.volunteers());
        rows.update(id, next, now);
        changed(tx, id, now);
        return true;
    }

    /** From then on it is not rung, for a while. A suspension that there is already is replaced. */
    public void suspend(Tx tx, long id, Suspension suspension, Instant now) {
        new RoundRowStore(tx).suspend(id, suspension);
        reviewed(tx, id, now);
        changed(tx, id, now);
    }

    /** It is rung again from now on. Turns that were suspended stay so. A repeat changes nothing. */
    public void resume(Tx tx, long id, Instant now) {
        new RoundRowStore(tx).suspend(id, null);
        reviewed(tx, id, now);
        changed(tx, id, now);
    }

    /** The resident agreed on that day to be rung; null: they do not any more, and are not rung from now on. */
    public void agree(Tx tx, long id, @Nullable LocalDate on, Instant now) {
        new RoundRowStore(tx).agree(id, on, now);
        changed(tx, id, now);
    }

    /** Nobody is rung on it any more. A repeat changes nothing. */
    public void end(Tx tx, long id, Instant now) {
        new RoundStore(tx).end(id, now);
        reviewed(tx, id, now);
        changed(tx, id, now);
    }

    /** One that was given up is there again. A repeat changes nothing. */
    public void restart(Tx tx, long id, Instant now) {
        new RoundRowStore(tx).restart(id, now);
        changed(tx, id, now);
    }

    /** Somebody has just looked at its suspension. */
    private void reviewed(Tx tx, long id, Instant now) {
        parts.alarms().settle(tx, AlarmKind.SUSPENSION_REVIEW, SuspensionReviews.matter(id), now);
    }

    private void changed(Tx tx, long id, Instant now) {
        rounds.lookAtOpen(tx, id);
        parts.outbox().remind(tx, RoundNews.KIND, RoundNews.ALL, now);
    }
}
