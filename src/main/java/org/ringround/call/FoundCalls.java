package org.ringround.call;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ringround.outbox.Errand;
import org.ringround.telephony.CallEvent;
import org.ringround.telephony.Incoming;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Calls and messages that the phone network knows and we did not see, made into ours. A repeat changes nothing. */
public final class FoundCalls {

    private static final Logger LOG = LoggerFactory.getLogger(FoundCalls.class);

    private final CallParts parts;
    private final Calls calls;
    private final Welcome welcome;

    FoundCalls(CallParts parts, Calls calls, Welcome welcome) {
        this.parts = parts;
        this.calls = calls;
        this.welcome = welcome;
    }

    /**
     * A call that nobody here could see is one that failed, with an open request; one from a number that is not even answered
     * is blocked, and none. False when it is known.
     */
    public boolean call(String sid, Incoming who, Instant began, Instant ended) {
        return parts.db().transact(tx -> {
            var store = new CallStore(tx);
            Call call = welcome.call(tx, sid, who).begun(began);
            if (!store.insert(call)) {
                return false;
            }
            calls.follow(tx, call, found(call), "found");
            store.endedAt(call.id(), ended.isBefore(began) ? began : ended);
            LOG.warn(
                    "A call that no server saw was found at the phone network; {}",
                    isRefused(call) ? "its number is blocked" : "it is a request now");
            return true;
        });
    }

    private static boolean isRefused(Call call) {
        return call.state() instanceof CallState.Refused;
    }

    private static CallMove found(Call call) {
        return isRefused(call)
                ? new CallMove(call.particulars(), new CallState.Over(CallEnding.BLOCKED), List.of())
                : new CallMove(
                        call.particulars(),
                        new CallState.Over(CallEnding.FAILED),
                        List.of(new CallEffect.FoundAfterwards()));
    }

    /**
     * A recording of that call: its message, which is brought home; too short a one is deleted, and so is what a blocked number
     * left. False when the call is not known.
     */
    public boolean recording(String call, String recording, Duration length) {
        return parts.db().transact(tx -> {
            Optional<UUID> id = new CallStore(tx).findId(call);
            Optional<Call> known = id.flatMap(one -> calls.lock(tx, one));
            if (known.isEmpty()) {
                return false;
            }
            boolean blocked = known.get().state().equals(new CallState.Over(CallEnding.BLOCKED));
            if (AfterSearch.isMessage(length) && !blocked) {
                calls.apply(tx, known.get(), new CallEvent.Recorded(recording, length, true));
            } else {
                parts.outbox()
                        .add(tx, CallDesk.KIND, known.get().id(), new Errand.DeleteRecording(recording), parts.now());
            }
            return true;
        });
    }
}
