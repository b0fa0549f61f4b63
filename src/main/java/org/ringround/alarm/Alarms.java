package org.ringround.alarm;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;

/**
 * Raises alarms and takes them back, in the transaction of the reason; {@link AlarmDesk} tells the coordinators, who answer with
 * {@link Acknowledgements}.
 */
public final class Alarms {

    /**
     * Safe to repeat: while nobody has acknowledged a matter, it is one alarm.
     *
     * @param matter which of its kind: a reference, an id or a date; never a phone number or a name
     * @param area whose coordinators are told; null: all
     * @param particulars the values of the sentence; nothing personal
     */
    public void raise(
            Tx tx, AlarmKind kind, String matter, @Nullable Long area, Map<String, String> particulars, Instant now) {
        new AlarmStore(tx).raise(kind, matter, area, particulars, now);
    }

    /**
     * The open alarm of that matter, raised now if there is none, and held: more of the same is told in it.
     *
     * @return its number, for {@link #say}
     */
    public long gather(Tx tx, AlarmKind kind, String matter, @Nullable Long area, Instant now) {
        var store = new AlarmStore(tx);
        Optional<Long> open = store.lockOpen(kind, matter);
        while (open.isEmpty()) {
            store.raise(kind, matter, area, Map.of(), now);
            // Somebody may have it in hand in this very moment; then it is another.
            open = store.lockOpen(kind, matter);
        }
        return open.get();
    }

    /** What the sentence of an alarm says from now on. */
    public void say(Tx tx, long number, Map<String, String> particulars) {
        new AlarmStore(tx).say(number, particulars);
    }

    /** Whether there was one since then, whatever became of it. */
    public boolean wasRaised(Tx tx, AlarmKind kind, String matter, Instant since) {
        return new AlarmStore(tx).wasRaised(kind, matter, since);
    }

    /** The coordinators who can be told by text of something in that area, null: in none. */
    public List<Long> listAudience(Tx tx, @Nullable Long area) {
        return Audience.of(new CoordinatorStore(tx).list(), area, false).stream()
                .map(Coordinator::id)
                .toList();
    }

    /** The volunteers who were told of the alarms of that matter. */
    public List<Long> listTold(Tx tx, AlarmKind kind, String matter) {
        return new AlarmStore(tx).listTold(kind, matter);
    }

    /** The matter is gone by itself: nobody is told of it again. Nothing happens when there is no alarm. */
    public void settle(Tx tx, AlarmKind kind, String matter, Instant now) {
        new AlarmStore(tx).settle(kind, matter, now);
    }

    /** Why an alarm would reach nobody; empty when it would reach somebody. */
    public Optional<String> problem(Tx tx, boolean mailIsSet) {
        var store = new CoordinatorStore(tx);
        boolean reachable = store.list().stream().anyMatch(one -> one.isReachable(mailIsSet));
        return reachable
                ? Optional.empty()
                : Optional.of("no active coordinator has a mobile number" + (mailIsSet ? " or a mail address" : ""));
    }
}
