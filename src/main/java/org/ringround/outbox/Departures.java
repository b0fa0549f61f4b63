package org.ringround.outbox;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ringround.db.Tx;
import org.ringround.outbox.PaceStore.Gate;

/** Which calls leave now: at the pace of all servers together, in the order of the lanes, and only those still wanted. */
final class Departures {

    private static final int URGENT_EVERY = 3;
    private static final int LOOK_AT_ONCE = 10;

    private final int callsPerSecond;
    private final Duration lease;
    private final Senders senders;

    /** @param callsPerSecond 0: no limit */
    Departures(int callsPerSecond, Duration lease, Senders senders) {
        this.callsPerSecond = callsPerSecond;
        this.lease = lease;
        this.senders = senders;
    }

    List<Intent> claim(Tx tx, Instant now, int most) {
        if (callsPerSecond == 0) {
            return wanted(tx, now, false, most);
        }
        var pace = new PaceStore(tx);
        Optional<Gate> gate = most > 0 ? pace.lock() : Optional.empty();
        if (gate.isEmpty() || gate.get().nextAt().isAfter(now)) {
            return List.of();
        }
        boolean urgentFirst = gate.get().places() % URGENT_EVERY == URGENT_EVERY - 1;
        List<Intent> one = wanted(tx, now, urgentFirst, 1);
        if (!one.isEmpty()) {
            pace.passed(now, Duration.ofSeconds(1).dividedBy(callsPerSecond));
        }
        return one;
    }

    /** When the next due call may leave; the far future when none waits. */
    Instant next(Tx tx, Instant now) {
        Instant due = new IntentStore(tx).findNextDue().orElse(Instant.MAX);
        if (callsPerSecond == 0 || due.isAfter(now)) {
            return due;
        }
        Instant gate = new PaceStore(tx).nextAt();
        return gate.isAfter(now) ? gate : now.plusMillis(20);
    }

    private List<Intent> wanted(Tx tx, Instant now, boolean urgentFirst, int most) {
        var store = new IntentStore(tx);
        var wanted = new ArrayList<Intent>();
        while (wanted.size() < most) {
            List<Intent> next = store.lockCalls(now, urgentFirst, Math.min(most, LOOK_AT_ONCE));
            if (next.isEmpty()) {
                break;
            }
            for (Intent intent : next) {
                if (wanted.size() == most) {
                    break;
                }
                if (senders.stillWanted(tx, intent)) {
                    wanted.add(store.placing(intent.id(), now, lease));
                } else {
                    // Whoever wrote it down looks at it once more: it may still hold somebody for it.
                    store.drop(intent.subject());
                    new TimerStore(tx).set(intent.kind(), intent.subject(), now);
                }
            }
        }
        return wanted;
    }
}
