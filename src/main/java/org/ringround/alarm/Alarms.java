package org.ringround.alarm;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;

/** Raises alarms and takes them back, in the transaction of the reason; {@link AlarmDesk} tells the coordinators. */
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

    /** As {@link #raise}, but never again once there was one, whatever became of it; then false. */
    public boolean raiseOnce(
            Tx tx, AlarmKind kind, String matter, @Nullable Long area, Map<String, String> particulars, Instant now) {
        var store = new AlarmStore(tx);
        if (store.wasRaised(kind, matter, Instant.EPOCH)) {
            return false;
        }
        store.raise(kind, matter, area, particulars, now);
        return true;
    }

    /** Whether there was one since then, whatever became of it. */
    public boolean wasRaised(Tx tx, AlarmKind kind, String matter, Instant since) {
        return new AlarmStore(tx).wasRaised(kind, matter, since);
    }

    /**
     * A coordinator has it in hand: nobody is told of it again. Only whoever was told of an alarm can say so.
     *
     * @param number which alarm, null: the one that this volunteer was told of last and that is still open
     * @return the number of the alarm that is in hand, also when somebody had it before; empty when there is none for them
     */
    public Optional<Long> acknowledge(Tx tx, long volunteer, @Nullable Long number, Instant now) {
        return acknowledge(tx, volunteer, number, now, now);
    }

    /** As {@link #acknowledge(Tx, long, Long, Instant)}, said at a moment that may be some time ago: what was told later is not meant. */
    public Optional<Long> acknowledge(Tx tx, long volunteer, @Nullable Long number, Instant said, Instant now) {
        var store = new AlarmStore(tx);
        Optional<Long> which = number == null
                ? store.findLastTold(volunteer, said)
                : Optional.of(number).filter(one -> store.wasTold(one, volunteer));
        which.ifPresent(one -> store.acknowledge(one, volunteer, now));
        return which;
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
