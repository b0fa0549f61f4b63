package org.ringround.call;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ringround.alarm.AlarmKind;
import org.ringround.alarm.Alarms;
import org.ringround.call.CallState.AwaitingRecording;
import org.ringround.call.CallState.Connected;
import org.ringround.call.CallState.Waiting;
import org.ringround.db.Tx;
import org.ringround.outbox.Errand;
import org.ringround.outbox.Result;
import org.ringround.outbox.Sender;
import org.ringround.request.MessageStore;
import org.ringround.telephony.CallEvent;
import org.ringround.telephony.CallEvent.Progress;
import org.ringround.telephony.CallStatus;
import org.ringround.telephony.Telephony.CallSeen;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the worker does for inbound calls: looking again at silent ones, and bringing messages home. */
final class CallErrands implements Sender {

    private static final Logger LOG = LoggerFactory.getLogger(CallErrands.class);

    private final Calls calls;
    private final CallParts parts;
    private final Alarms alarms = new Alarms();

    /** A call that was last heard of before this, and has ended meanwhile, ended without a server. */
    private final Instant since;

    CallErrands(Calls calls) {
        this.calls = calls;
        this.parts = calls.parts();
        this.since = parts.now();
    }

    @Override
    public String kind() {
        return CallDesk.KIND;
    }

    @Override
    public void due(UUID subject) {
        parts.db().run(tx -> calls.lock(tx, subject).ifPresent(call -> silent(tx, call)));
    }

    private void silent(Tx tx, Call call) {
        Instant now = parts.now();
        Instant waits = call.heardAt().plus(Calls.WITHOUT_WAIT);
        if (call.isOver()) {
            return;
        }
        if (call.state() instanceof AwaitingRecording) {
            calls.apply(tx, call, new Happening.RecordingOverdue());
        } else if (call.state() instanceof Waiting waiting
                && !calls.searches().isFor(tx, waiting.search(), call.id())) {
            calls.apply(tx, call, new Happening.NobodyTook(waiting.search()));
        } else if (call.state() instanceof Waiting
                && waits.isAfter(now)
                && call.heardAt().isAfter(since)) {
            parts.outbox().remind(tx, CallDesk.KIND, call.id(), waits);
        } else {
            parts.outbox().add(tx, CallDesk.KIND, call.id(), new Errand.LookUp(call.sid()), now);
            calls.lookAt(tx, call, Calls.patience(call.state()));
        }
    }

    @Override
    public void told(UUID subject, Errand errand, Result result) {
        parts.db().run(tx -> calls.lock(tx, subject).ifPresent(call -> told(tx, call, errand, result)));
    }

    private void told(Tx tx, Call call, Errand errand, Result result) {
        if (result instanceof Result.Seen seen) {
            seen(tx, call, seen);
        } else if (errand instanceof Errand.FetchRecording fetch && result instanceof Result.Fetched fetched) {
            new MessageStore(tx).fetched(fetch.sid(), fetched.sound(), parts.now());
            alarms.settle(tx, AlarmKind.MESSAGE_LOST, fetch.sid(), parts.now());
            parts.outbox().add(tx, CallDesk.KIND, call.id(), new Errand.DeleteRecording(fetch.sid()), parts.now());
        } else if (errand instanceof Errand.FetchRecording fetch && result instanceof Result.Late late) {
            LOG.error("A message cannot be fetched, which is tried on: {}", late.why());
            messageLost(tx, call, fetch);
        } else if (errand instanceof Errand.DeleteRecording delete && result instanceof Result.Done) {
            new MessageStore(tx).deleted(delete.sid(), parts.now());
        } else if (errand instanceof Errand.FetchRecording fetch && result instanceof Result.Refused refused) {
            LOG.error("A message is given up, its sound could not be fetched: {}", refused.why());
            messageLost(tx, call, fetch);
        } else if (result instanceof Result.Refused refused && !(errand instanceof Errand.DeleteQueue)) {
            LOG.error("The phone network refused something for a call: {}", refused.why());
        }
    }

    private void messageLost(Tx tx, Call call, Errand.FetchRecording fetch) {
        Map<String, String> about =
                call.reference() == null ? Map.of() : Map.of("reference", String.valueOf(call.reference()));
        alarms.raise(tx, AlarmKind.MESSAGE_LOST, fetch.sid(), call.particulars().area(), about, parts.now());
    }

    private void seen(Tx tx, Call call, Result.Seen seen) {
        CallStatus status = seen.status();
        if (status.isOver()) {
            CallEvent event = call.heardAt().isBefore(since) ? new Happening.Died() : new Progress(status);
            calls.apply(tx, call, event, ended(call, seen));
        } else if (call.state() instanceof Connected connected
                && !calls.searches().isWithCaller(tx, connected.offer())) {
            calls.apply(tx, call, new Happening.VolunteerLost(connected.offer()));
        }
    }

    /** By the network's clock, which may differ from ours: counted from the beginning, and never before the last sign of life. */
    private Instant ended(Call call, Result.Seen seen) {
        Instant now = parts.now();
        Instant alive =
                call.state() instanceof Connected connected && connected.since().isAfter(call.heardAt())
                        ? connected.since()
                        : call.heardAt();
        Optional<Instant> told =
                Optional.ofNullable(seen.call()).flatMap(CallSeen::lasted).map(call.startedAt()::plus);
        Instant end = told.filter(at -> at.isBefore(now)).orElse(now);
        return end.isBefore(alive) ? alive : end;
    }
}
