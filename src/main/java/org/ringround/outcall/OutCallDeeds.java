package org.ringround.outcall;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.ringround.db.Tx;
import org.ringround.outbox.Departure;
import org.ringround.outbox.Errand;
import org.ringround.telephony.CallEvent;

/** Does what an arrow of one such call wants, in the call's own transaction. */
final class OutCallDeeds implements OutCallEffect.Doer {

    /** As long as the network goes on telling how a connection ended; then it is asked. */
    private static final Duration LATE_WORD = Duration.ofSeconds(20);

    private final OutCallParts parts;
    private final Tx tx;
    private final Instant now;
    private OutCall call;

    OutCallDeeds(OutCallParts parts, Tx tx, OutCall call, Instant now) {
        this.parts = parts;
        this.tx = tx;
        this.call = call;
        this.now = now;
    }

    /** The call as the deeds left it. */
    OutCall call() {
        return call;
    }

    @Override
    public Optional<CallEvent> answered(Answer answer) {
        save(call.answering(answer.word()));
        return Optional.of(event(purpose().answered(tx, call, answer, now)));
    }

    @Override
    public Optional<CallEvent> bridged(OutCallEffect.Bridged how) {
        new OutCallStore(tx).dialled(call.id(), how.connected(), how.sid(), now);
        if (how.sid() == null && !how.goesOn() && !how.connected()) {
            parts.outbox().remind(tx, OutCallDesk.KIND, call.id(), now.plus(LATE_WORD));
        }
        if (how.connected()) {
            save(call.connected(connectedAt(how)));
        }
        return how.goesOn() ? Optional.of(event(purpose().bridged(tx, call, how.connected(), now))) : Optional.empty();
    }

    /** The network tells of it when it is over, maybe after the end of the call itself. */
    private Instant connectedAt(OutCallEffect.Bridged how) {
        Instant ended = call.times().ended();
        Instant until = ended == null ? now : ended;
        return how.talked() == null ? until : until.minus(how.talked());
    }

    /** Not begun: it never rings. At the network: cancelled there. In between: cancelled when its SID is learnt. */
    @Override
    public Optional<CallEvent> cancel() {
        if (parts.outbox().drop(tx, call.id())) {
            return Optional.of(new Departure.NotPlaced(true));
        }
        String sid = call.sid();
        if (sid != null) {
            parts.outbox().add(tx, OutCallDesk.KIND, call.id(), new Errand.CancelCall(sid), now);
        }
        return Optional.empty();
    }

    @Override
    public Optional<CallEvent> over(boolean tried) {
        save(call.over(now, tried));
        purpose().over(tx, call, now);
        return Optional.empty();
    }

    private CallEvent event(Then then) {
        if (then instanceof Then.Ask ask) {
            return new OutCallEvent.Asked(ask.question());
        }
        if (then instanceof Then.Say say) {
            return new OutCallEvent.Told(say.last(), say.ending());
        }
        if (then instanceof Then.Connect connect) {
            UUID leg = parts.ids().get();
            new OutCallStore(tx).dial(leg, call.id(), connect.number(), now);
            return new OutCallEvent.Dials(leg, connect);
        }
        String sid = call.sid();
        if (sid == null) {
            throw new IllegalStateException("a leg that is spoken with has a SID");
        }
        return new OutCallEvent.HandedOver(parts.onward().begin(tx, sid, call));
    }

    private Purpose purpose() {
        return parts.purposes().get(call.reason().purpose());
    }

    private void save(OutCall next) {
        call = next;
        new OutCallStore(tx).save(call, now);
    }
}
