package org.ringround.call;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ringround.callback.Callbacks;
import org.ringround.db.Tx;
import org.ringround.offer.Searches;
import org.ringround.offer.Subject;
import org.ringround.outbox.Sender;
import org.ringround.people.Resident;
import org.ringround.telephony.CallEvent;
import org.ringround.telephony.CallEvent.LeftQueue;
import org.ringround.telephony.CallEvent.Progress;
import org.ringround.telephony.CallStatus;
import org.ringround.telephony.Conversation;
import org.ringround.telephony.Heard;
import org.ringround.telephony.Incoming;
import org.ringround.telephony.Language;
import org.ringround.telephony.NoSuchLeg;
import org.ringround.telephony.PhoneNumber;
import org.ringround.telephony.Reception;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The use case of an inbound call: one event, one transaction. It holds the call, follows the flow, and answers with what the
 * caller hears now.
 */
public final class CallDesk implements Conversation, Reception {

    /** As the doors and the outbox name these legs. */
    public static final String KIND = "calls";

    /** A key in the queue is followed by the quiet sound, not by the first sentence once more. */
    private static final int AFTER_A_KEY = 1;

    private static final Logger LOG = LoggerFactory.getLogger(CallDesk.class);

    private final CallParts parts;
    private final Calls calls;
    private final Welcome welcome;

    public CallDesk(CallParts parts, Searches searches, Callbacks callbacks) {
        this.parts = parts;
        this.calls = new Calls(parts, searches, callbacks);
        this.welcome = new Welcome(parts);
    }

    /** What searches need to know of callers who wait. */
    public Subject subject() {
        return new CallMatter(calls);
    }

    /** The worker's errands of calls. */
    public Sender sender() {
        return new CallErrands(calls);
    }

    /** What the phone network knows of calls and we do not. */
    public FoundCalls found() {
        return new FoundCalls(parts, calls, welcome);
    }

    /** Looks at every live call now: at the start, and when the database is back. */
    public void lookAtAll() {
        parts.db()
                .run(tx -> new CallStore(tx)
                        .listLive()
                        .forEach(id -> parts.outbox().remind(tx, KIND, id, parts.now())));
    }

    @Override
    public Heard ring(String sid, Incoming incoming) {
        return parts.db().transact(tx -> {
            Call call = welcome.call(tx, sid, incoming);
            if (!new CallStore(tx).insert(call)) {
                return heard(tx, get(tx, new CallStore(tx).findId(sid).orElseThrow()));
            }
            LOG.info("A call has come in");
            new CallStore(tx).journal(call, "rang", parts.now());
            Call first = call.state() instanceof CallState.Seeking
                    ? calls.follow(tx, call, ScriptWalk.start(calls.context(tx, call)), "welcomed")
                    : call;
            calls.lookAt(tx, first, Calls.patience(first.state()));
            return heard(tx, first);
        });
    }

    /**
     * Somebody whom we rang wants a person: their leg is a caller's from now on, known here by its SID. Returns the id of
     * the call. A leg that is known already stays as it is.
     */
    public UUID goOn(Tx tx, String sid, PhoneNumber number, Resident resident, Language language) {
        Call call = welcome.rung(tx, sid, number, resident, language);
        if (!new CallStore(tx).insert(call)) {
            return new CallStore(tx).findId(sid).orElseThrow();
        }
        LOG.info("Somebody on the round asks for a person");
        new CallStore(tx).journal(call, "goes on", parts.now());
        Call first = calls.follow(tx, call, ScriptWalk.person(calls.context(tx, call)), "asks for a person");
        calls.lookAt(tx, first, Calls.patience(first.state()));
        return call.id();
    }

    @Override
    public void progress(String sid, CallStatus status) {
        parts.db().run(tx -> {
            Optional<UUID> id = new CallStore(tx).findId(sid);
            if (id.isEmpty()) {
                LOG.warn("The network tells of a call that never came in: {}", status);
            } else {
                calls.apply(tx, get(tx, id.get()), new Progress(status));
            }
        });
    }

    @Override
    public void leftMessage(String sid, Incoming incoming, CallEvent.Recorded message) {
        FoundCalls found = found();
        found.call(sid, incoming, parts.now().minus(message.length()), parts.now());
        if (message.sid() != null) {
            found.recording(sid, message.sid(), message.length());
        }
    }

    @Override
    public Optional<Heard> again(String sid) {
        return parts.db()
                .transact(tx -> new CallStore(tx)
                        .findId(sid)
                        .map(id -> heard(tx, calls.apply(tx, get(tx, id), new CallEvent.Lost()))));
    }

    @Override
    public Heard on(UUID leg, int turn, String sid, CallEvent event) {
        return parts.db().transact(tx -> heard(tx, step(tx, leg, turn, event)));
    }

    @Override
    public Heard whileWaiting(UUID leg, String sid, @Nullable String queueSid) {
        return parts.db().transact(tx -> {
            var store = new CallStore(tx);
            int waits = store.heardWaiting(leg, queueSid, parts.now()).orElseThrow(() -> new NoSuchLeg());
            return heardWaiting(tx, store.find(leg).orElseThrow(), waits);
        });
    }

    @Override
    public Heard onWhileWaiting(UUID leg, int turn, String sid, CallEvent event) {
        return parts.db().transact(tx -> heardWaiting(tx, step(tx, leg, turn, event), AFTER_A_KEY));
    }

    private Call step(Tx tx, UUID leg, int turn, CallEvent event) {
        Call call = get(tx, leg);
        boolean old = turn != NO_TURN && turn != call.turn() && !(event instanceof CallEvent.Recorded);
        if (old) {
            return call;
        }
        boolean hungUp =
                event instanceof LeftQueue left && (left.hungUp() || left.result() == CallEvent.QueueResult.HUNG_UP);
        return calls.apply(tx, call, hungUp ? new Progress(CallStatus.COMPLETED) : event);
    }

    private static Call get(Tx tx, UUID id) {
        return new CallStore(tx).lock(id).orElseThrow(() -> new NoSuchLeg());
    }

    private Heard heard(Tx tx, Call call) {
        return new Heard(KIND, call.id(), call.turn(), calls.heard(tx, call));
    }

    private Heard heardWaiting(Tx tx, Call call, int waits) {
        return new Heard(KIND, call.id(), call.turn(), calls.heardWaiting(tx, call, waits));
    }
}
