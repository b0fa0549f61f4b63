package org.ringround.request;

import java.time.Duration;
import java.time.Instant;
import org.ringround.db.Tx;
import org.ringround.outbox.TimerStore;

/**
 * Has every request looked at that may have become something to hand out, or is none any more. Set in the transaction of each
 * change; who looks, and what for, is not this room's business.
 */
public final class RequestTimer {

    /** As the outbox names these timers. */
    public static final String KIND = "request";

    /** As the outbox names the times at which whoever watches over a request looks at it: until it is settled there is one. */
    public static final String WATCH = "escalations";

    /** A request is opened while its caller is on the line: what ends the call hastens the look. */
    private static final Duration CALL_LASTS = Duration.ofSeconds(60);

    private final TimerStore timers;

    public RequestTimer(Tx tx) {
        this.timers = new TimerStore(tx);
    }

    void opened(long reference, Instant now) {
        timers.set(KIND, Request.id(reference), now.plus(CALL_LASTS));
    }

    /** One that is settled is looked at only when somebody was going to look at it. */
    void changed(Request request, Instant now) {
        if (request.closedAt() == null) {
            timers.set(KIND, Request.id(request.reference()), now);
        } else {
            hasten(request.reference(), now);
        }
        timers.hasten(WATCH, Request.id(request.reference()), now);
    }

    /** Something that kept it from being handed out is over. */
    void look(long reference, Instant now) {
        timers.set(KIND, Request.id(reference), now);
    }

    /** Something about it is over, a call for instance: whoever was going to look at it looks now. */
    public void hasten(long reference, Instant now) {
        timers.hasten(KIND, Request.id(reference), now);
        timers.hasten(WATCH, Request.id(reference), now);
    }
}
