package org.ringround.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ringround.call.CallState.AwaitingRecording;
import org.ringround.call.CallState.Connected;
import org.ringround.call.CallState.TakingMessage;
import org.ringround.call.CallState.Waiting;
import org.ringround.callback.Callbacks;
import org.ringround.db.Tx;
import org.ringround.offer.Searches;
import org.ringround.outbox.Errand;
import org.ringround.request.RequestTimer;
import org.ringround.script.Script;
import org.ringround.telephony.CallEvent;
import org.ringround.telephony.Instruction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves calls along their arrows, in a transaction that holds the call: follows the flow, saves with a line of the call's
 * story, does what the arrow wants, and sets the time after which the call is looked at.
 */
final class Calls {

    private static final Logger LOG = LoggerFactory.getLogger(Calls.class);

    /** Product: a waiting caller is looked at after this long without a wait request. */
    static final Duration WITHOUT_WAIT = Duration.ofSeconds(30);

    /** Product: a bridged call is looked at every five minutes. */
    private static final Duration TALKING = Duration.ofMinutes(5);

    /** The longest menu with its silence, and some. */
    private static final Duration IN_MENU = Duration.ofSeconds(90);

    /** A message of 180 s, its tone and its silence. */
    private static final Duration RECORDING = Duration.ofSeconds(240);

    /** How long a recording may take to be told of after the caller has hung up. */
    private static final Duration RECORDING_COMES = Duration.ofSeconds(30);

    /** A call that is over for us may still hear its last wait document; a queue with somebody in it is not deleted. */
    private static final Duration QUEUE_EMPTIES = Duration.ofSeconds(30);

    private final CallParts parts;
    private final Searches searches;
    private final Callbacks callbacks;

    Calls(CallParts parts, Searches searches, Callbacks callbacks) {
        this.parts = parts;
        this.searches = searches;
        this.callbacks = callbacks;
    }

    Callbacks callbacks() {
        return callbacks;
    }

    CallParts parts() {
        return parts;
    }

    Searches searches() {
        return searches;
    }

    /** Applies the event and whatever follows from it at once; returns the call as it is then. */
    Call apply(Tx tx, Call before, CallEvent event) {
        return apply(tx, before, event, parts.now());
    }

    /** @param at when it happened, which may be some time ago */
    Call apply(Tx tx, Call before, CallEvent event, Instant at) {
        Optional<CallMove> move = CallFlow.next(before.state(), event, context(tx, before, at));
        if (move.isEmpty()) {
            return before;
        }
        // Only the network's word is a sign of life.
        Instant heard = event instanceof CallEvent.Inner ? before.heardAt() : parts.now();
        Call after = before.at(move.get().particulars(), move.get().next(), heard);
        return follow(tx, before, after, move.get(), new Story(event.getClass().getSimpleName(), at));
    }

    /** A line of a call's story. */
    private record Story(String event, Instant at) {}

    /** Follows a move that is already known; the name of its event goes into the call's story. */
    Call follow(Tx tx, Call before, CallMove move, String event) {
        Call after = before.at(move.particulars(), move.next(), parts.now());
        return follow(tx, before, after, move, new Story(event, parts.now()));
    }

    private Call follow(Tx tx, Call before, Call after, CallMove move, Story story) {
        Instant now = parts.now();
        if (after.turn() != before.turn()) {
            new CallStore(tx).save(after, story.event(), story.at());
            lookAfter(tx, before, after, now);
        }
        Call last = after;
        for (CallEffect effect : move.effects()) {
            var deeds = new CallDeeds(this, tx, last, now);
            Optional<CallEvent> follows = effect.by(deeds);
            last = deeds.call();
            if (follows.isPresent()) {
                last = apply(tx, last, follows.get());
            }
        }
        return last;
    }

    List<Instruction> heard(Tx tx, Call call) {
        return call.state().heard(speech(tx, call));
    }

    List<Instruction> heardWaiting(Tx tx, Call call, int waits) {
        return speech(tx, call).whileWaiting(waits);
    }

    CallContext context(Tx tx, Call call) {
        return context(tx, call, parts.now());
    }

    private CallContext context(Tx tx, Call call, Instant at) {
        return new CallContext(
                call.particulars(),
                script(tx, call).orElse(null),
                parts.rules().languages(),
                parts.rules().zone(),
                call.startedAt(),
                at);
    }

    void lookAt(Tx tx, Call call, Duration after) {
        parts.outbox().remind(tx, CallDesk.KIND, call.id(), parts.now().plus(after));
    }

    /** After how long without news a call in this situation is looked at. */
    static Duration patience(CallState state) {
        if (state instanceof Waiting) {
            return WITHOUT_WAIT;
        }
        if (state instanceof Connected) {
            return TALKING;
        }
        if (state instanceof TakingMessage) {
            return RECORDING;
        }
        return state instanceof AwaitingRecording ? RECORDING_COMES : IN_MENU;
    }

    private void lookAfter(Tx tx, Call before, Call after, Instant now) {
        if (!after.isOver()) {
            // In the queue a caller asks every few seconds, whatever was decided meanwhile.
            boolean inQueue = before.state() instanceof Waiting && !(after.state() instanceof Connected);
            lookAt(tx, after, inQueue ? WITHOUT_WAIT : patience(after.state()));
            return;
        }
        parts.outbox().forget(tx, CallDesk.KIND, after.id());
        if (after.reference() != null) {
            new RequestTimer(tx).hasten(after.reference(), now);
        }
        if (before.isOver()) {
            return;
        }
        if (after.queueSid() != null) {
            parts.outbox()
                    .add(
                            tx,
                            CallDesk.KIND,
                            after.id(),
                            new Errand.DeleteQueue(after.queueSid()),
                            now.plus(QUEUE_EMPTIES));
        }
        LOG.info(
                "A call has ended: {}",
                ((CallState.Over) after.state()).ending().word());
    }

    private CallSpeech speech(Tx tx, Call call) {
        return new CallSpeech(
                parts.voice(), parts.rules(), call, script(tx, call).orElse(null));
    }

    private Optional<Script> script(Tx tx, Call call) {
        return parts.scripts().find(tx, call.scripts(), call.particulars().script());
    }

    Optional<Call> lock(Tx tx, UUID id) {
        return new CallStore(tx).lock(id);
    }

    /** The volunteer on duty who befriends whoever rings; null when nobody does. */
    @Nullable
    Long friend(Tx tx, Call call, Instant now) {
        Long resident = call.particulars().caller().resident();
        return resident == null
                ? null
                : parts.openMatters().findFriend(tx, resident, now).orElse(null);
    }
}
