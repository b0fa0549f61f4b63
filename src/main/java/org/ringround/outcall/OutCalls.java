package org.ringround.outcall;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ringround.db.Tx;
import org.ringround.outbox.Errand;
import org.ringround.outbox.Lane;
import org.ringround.outcall.OutCallState.Due;
import org.ringround.telephony.CallEvent;

/**
 * Rings people to ask them something, and moves these calls along their arrows, in a transaction that holds the subject.
 */
public final class OutCalls {

    /** Product: a leg is looked at this long after it should have rung out. */
    private static final Duration AFTER_RINGING = Duration.ofSeconds(40);

    /** The longest question with its silence, and some. */
    private static final Duration TALKING = Duration.ofSeconds(60);

    /** Product: connected people are looked at every five minutes. */
    private static final Duration CONNECTED = Duration.ofMinutes(5);

    static final Duration LOOK_AGAIN = Duration.ofSeconds(60);

    private final OutCallParts parts;

    public OutCalls(OutCallParts parts) {
        this.parts = parts;
    }

    /**
     * Rings, as soon as the pace allows. False when that subject or that number is being rung already, or the volunteer
     * whose phone it is has another call of ours: then nothing happens.
     *
     * @param since since when it is waited for
     */
    public boolean ring(Tx tx, OutCall.Reason reason, OutCall.Whom whom, Question question, Lane lane, Instant since) {
        Instant now = parts.now();
        var call = new OutCall(
                parts.ids().get(),
                reason,
                whom,
                new Due(question),
                0,
                null,
                null,
                new OutCall.Times(now, null, null, null, true));
        if (!new OutCallStore(tx).insert(call)) {
            return false;
        }
        var errand = new Errand.PlaceCall(whom.number(), OutCallDesk.KIND, call.id(), whom.ringSeconds());
        parts.outbox().addCall(tx, OutCallDesk.KIND, errand, lane, since, now);
        parts.outbox().remind(tx, OutCallDesk.KIND, call.id(), now.plus(LOOK_AGAIN));
        return true;
    }

    /** Whoever is rung about it is not rung any more; whoever is being spoken with, goes on. A repeat changes nothing. */
    public void withdraw(Tx tx, String purpose, UUID subject) {
        new OutCallStore(tx)
                .lockLive(purpose, subject)
                .ifPresent(call -> apply(tx, call, new OutCallEvent.Withdrawn()));
    }

    /** All calls about it, the first first. */
    public List<OutCall> list(Tx tx, String purpose, UUID subject) {
        return new OutCallStore(tx).list(purpose, subject);
    }

    /** Whether that number is being rung by us, or we speak with whoever answered. */
    public boolean isLive(Tx tx, String number) {
        return new OutCallStore(tx).isLive(number);
    }

    /** Whether that volunteer is rung by us, or with us on the phone, about whatever. */
    public boolean isBusy(Tx tx, long volunteer) {
        return new OutCallStore(tx).isBusy(volunteer);
    }

    /** When the last call of ours to that number was over; empty when there was none. */
    public Optional<Instant> findLastEnd(Tx tx, String number) {
        return new OutCallStore(tx).findLastEnd(number);
    }

    /** How often we have rung that number since then. */
    public int countSince(Tx tx, String number, Instant since) {
        return new OutCallStore(tx).countSince(number, since);
    }

    /** Applies the event and whatever follows from it at once; returns the call as it is then. */
    OutCall apply(Tx tx, OutCall before, CallEvent event) {
        Instant now = parts.now();
        Optional<OutCallMove> move = OutCallFlow.next(before.state(), event, now);
        if (move.isEmpty()) {
            return before;
        }
        OutCall after = before.in(move.get().next());
        if (!after.equals(before)) {
            boolean out = !(after.state() instanceof Due) && after.sid() != null;
            after = out ? after.rung(now) : after;
            after = after.isLive() ? after : after.over(now, after.times().tried());
            new OutCallStore(tx).save(after, now);
            lookAfter(tx, after, now);
        }
        OutCall last = after;
        for (OutCallEffect effect : move.get().effects()) {
            var deeds = new OutCallDeeds(parts, tx, last, now);
            Optional<CallEvent> follows = effect.by(deeds);
            last = follows.isPresent() ? apply(tx, deeds.call(), follows.get()) : deeds.call();
        }
        return last;
    }

    private void lookAfter(Tx tx, OutCall call, Instant now) {
        if (call.isLive()) {
            parts.outbox().remind(tx, OutCallDesk.KIND, call.id(), now.plus(patience(call)));
        } else {
            parts.outbox().forget(tx, OutCallDesk.KIND, call.id());
        }
    }

    private static Duration patience(OutCall call) {
        if (call.state() instanceof OutCallState.Dialling || call.state() instanceof OutCallState.Handed) {
            return CONNECTED;
        }
        return call.state() instanceof OutCallState.Rung
                ? Duration.ofSeconds(call.whom().ringSeconds()).plus(AFTER_RINGING)
                : TALKING;
    }
}
