package org.ringround.call;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One inbound call.
 *
 * @param dialled the number that was dialled, as the network said it
 * @param scripts the hash of the scripts it began with
 * @param turn counts the changes of its state
 * @param reference its request, null while there is none
 * @param queueSid the network's id of its queue, null until told
 */
record Call(
        UUID id,
        String sid,
        String dialled,
        String scripts,
        Particulars particulars,
        CallState state,
        int turn,
        Instant startedAt,
        Instant heardAt,
        @Nullable Long reference,
        @Nullable String queueSid) {

    /** The name of the queue in which it waits: opaque, and its own. */
    String queue() {
        return id.toString();
    }

    boolean isOver() {
        return state instanceof CallState.Over;
    }

    Call at(Particulars known, CallState next, Instant now) {
        int then = next.equals(state) && known.equals(particulars) ? turn : turn + 1;
        return new Call(id, sid, dialled, scripts, known, next, then, startedAt, now, reference, queueSid);
    }

    Call begun(Instant then) {
        return new Call(id, sid, dialled, scripts, particulars, state, turn, then, then, reference, queueSid);
    }

    Call about(long request) {
        return new Call(id, sid, dialled, scripts, particulars, state, turn, startedAt, heardAt, request, queueSid);
    }
}
