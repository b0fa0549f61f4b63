package org.ringround.outcall;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.outbox.Departure;
import org.ringround.outbox.Errand;
import org.ringround.outbox.Fate;
import org.ringround.outbox.Result;
import org.ringround.outbox.Sender;
import org.ringround.telephony.CallEvent;
import org.ringround.telephony.CallEvent.BridgeEnded;
import org.ringround.telephony.CallEvent.Progress;
import org.ringround.telephony.Conversation;
import org.ringround.telephony.Heard;
import org.ringround.telephony.Instruction;
import org.ringround.telephony.Language;
import org.ringround.telephony.NoSuchLeg;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The use case of such a call: one event, one transaction. It holds the subject, then the call, and answers with what is
 * heard on the leg now.
 */
public final class OutCallDesk implements Conversation, Sender {

    /** As the doors and the outbox name these legs. */
    public static final String KIND = "outcalls";

    /** No turn of any call. */
    private static final int OLD = -2;

    private static final Logger LOG = LoggerFactory.getLogger(OutCallDesk.class);

    private final OutCallParts parts;
    private final OutCalls calls;

    public OutCallDesk(OutCallParts parts) {
        this.parts = parts;
        this.calls = new OutCalls(parts);
    }

    @Override
    public Heard on(UUID leg, int turn, String sid, CallEvent event) {
        Now now = parts.db().transact(tx -> {
            OutCall call = lock(tx, leg);
            if (!isItsCall(tx, call, sid)) {
                return new Now(second(tx, call, sid, event), null);
            }
            OutCall before = knowing(tx, call, sid);
            OutCall after = step(tx, before, turn, event);
            UUID caller = caller(before).or(() -> caller(after)).orElse(null);
            return new Now(caller == null ? heard(after) : null, caller);
        });
        return now.heard() != null ? now.heard() : onward(Objects.requireNonNull(now.caller()), sid, event);
    }

    /** @param caller the call that the leg goes on as, else null: then it hears that */
    private record Now(@Nullable Heard heard, @Nullable UUID caller) {}

    private static Optional<UUID> caller(OutCall call) {
        return call.state() instanceof OutCallState.Handed handed ? Optional.of(handed.call()) : Optional.empty();
    }

    /** The leg is a caller's by now. News of the leg is news of that call; whatever else comes here is repeated or late. */
    private Heard onward(UUID caller, String sid, CallEvent event) {
        boolean news = event instanceof Progress || event instanceof CallEvent.Lost;
        return parts.onward().conversation().on(caller, news ? NO_TURN : OLD, sid, event);
    }

    private Heard heard(OutCall call) {
        return new Heard(KIND, call.id(), call.turn(), call.state().heard(speech(call)));
    }

    /** In the language of whoever picked up. It waits for no lock: somebody holds a phone and hears nothing. */
    @Override
    public List<Instruction> introduction(UUID leg, int turn) {
        return parts.db().transact(tx -> {
            OutCall call = new OutCallStore(tx).find(leg).orElseThrow(() -> new NoSuchLeg());
            if (turn != call.turn() || !(call.state() instanceof OutCallState.Dialling dialling)) {
                return List.of();
            }
            var theirs = new Language(dialling.to().language());
            return new OutCallSpeech(parts.words(), theirs).introduction(parts.helpline());
        });
    }

    /** Whoever waits does so as a caller. */
    @Override
    public Heard whileWaiting(UUID leg, String sid, @Nullable String queueSid) {
        throw new NoSuchLeg();
    }

    @Override
    public Heard onWhileWaiting(UUID leg, int turn, String sid, CallEvent event) {
        throw new NoSuchLeg();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public boolean stillWanted(Tx tx, UUID subject) {
        Optional<OutCall> call = new OutCallStore(tx).find(subject);
        return call.isPresent()
                && call.get().state() instanceof OutCallState.Due
                && purpose(call.get()).stillWanted(tx, call.get(), parts.now());
    }

    @Override
    public void told(UUID subject, Errand errand, Result result) {
        Optional<CallEvent> event = Departure.of(errand, result);
        if (event.isEmpty()) {
            return;
        }
        parts.db().run(tx -> {
            OutCall call = lock(tx, subject);
            if (result instanceof Result.Placed placed && call.sid() == null) {
                call = known(tx, call, placed.sid());
            }
            boolean told = event.get() instanceof BridgeEnded && (call.isLive() || call.wasConnected());
            if (errand.isAbout(call.sid()) && !told) {
                calls.apply(tx, call, event.get());
            }
        });
    }

    /** The leg has been silent for too long: the network is asked how it stands. */
    @Override
    public void due(UUID subject) {
        parts.db().run(tx -> lookUp(tx, lock(tx, subject)));
    }

    /** Looks at every live leg now: at the start, and when the database is back. */
    public void lookAtAll() {
        List<UUID> live = parts.db().transact(tx -> new OutCallStore(tx).listLive());
        parts.db().each(live, "A look at call", (tx, id) -> lookUp(tx, lock(tx, id)));
    }

    private OutCall lock(Tx tx, UUID id) {
        OutCall call = new OutCallStore(tx).find(id).orElseThrow(() -> new NoSuchLeg());
        purpose(call).lock(tx, call.reason().subject());
        return new OutCallStore(tx).lock(id);
    }

    private Purpose purpose(OutCall call) {
        return parts.purposes().get(call.reason().purpose());
    }

    /** The SID comes with whichever message is first. A call that was given up before it turned up is a second one. */
    private boolean isItsCall(Tx tx, OutCall call, String sid) {
        return call.sid() == null
                ? parts.outbox().learn(tx, call.id(), sid)
                : call.sid().equals(sid);
    }

    private OutCall knowing(Tx tx, OutCall call, String sid) {
        return call.sid() == null ? known(tx, call, sid) : call;
    }

    private OutCall known(Tx tx, OutCall call, String sid) {
        OutCall known = call.known(sid).rung(parts.now());
        new OutCallStore(tx).save(known, parts.now());
        return known;
    }

    /** What a connection came to counts, however late it is told. */
    private OutCall step(Tx tx, OutCall call, int turn, CallEvent event) {
        boolean old = turn != NO_TURN && turn != call.turn();
        boolean lateBridge = event instanceof BridgeEnded && !call.isLive() && !call.wasConnected();
        return old && !lateBridge ? call : calls.apply(tx, call, event);
    }

    /** One such call rings one phone once; a second is ended with a word of apology. */
    private Heard second(Tx tx, OutCall call, String sid, CallEvent event) {
        boolean ended = event instanceof Progress progress && progress.status().isOver();
        if (!ended) {
            LOG.warn("A second call turned up for one of ours; it is ended");
            parts.outbox().add(tx, KIND, call.id(), new Errand.CancelCall(sid), parts.now());
        }
        return new Heard(KIND, call.id(), call.turn(), speech(call).sorry());
    }

    private OutCallSpeech speech(OutCall call) {
        return new OutCallSpeech(parts.words(), new Language(call.whom().language()));
    }

    /** Nobody told of the leg that was dialled from this one: whether they have talked, only the network knows. */
    private void askHowItEnded(Tx tx, OutCall call) {
        if (call.sid() != null && !call.wasConnected() && new OutCallStore(tx).hasUntold(call.id())) {
            parts.outbox().add(tx, KIND, call.id(), new Errand.FindDialled(call.sid()), parts.now());
        }
    }

    /** Asks the network how the leg stands; while nobody knows its SID, the outbox. */
    private void lookUp(Tx tx, OutCall call) {
        if (!call.isLive()) {
            askHowItEnded(tx, call);
            return;
        }
        parts.outbox().remind(tx, KIND, call.id(), parts.now().plus(OutCalls.LOOK_AGAIN));
        OutCall known = call;
        if (known.sid() == null) {
            Optional<Fate> fate = parts.outbox().findFate(tx, call.id());
            if (fate.isEmpty() || fate.get().never()) {
                calls.apply(tx, call, new Departure.NotPlaced(true));
                return;
            }
            String sid = fate.get().sid();
            known = sid == null ? call : known(tx, call, sid);
        }
        if (known.sid() != null) {
            parts.outbox().add(tx, KIND, call.id(), new Errand.LookUp(known.sid()), parts.now());
        }
    }
}
