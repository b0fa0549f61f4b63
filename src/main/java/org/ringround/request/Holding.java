package org.ringround.request;

import java.time.Instant;
import org.ringround.db.Tx;

/** What the volunteer who holds a request may do with it. Each holds the request's row; a repeat changes nothing. */
public final class Holding {

    private static final String DONE = "done";
    private static final String DROPPED = "dropped";

    private Holding() {}

    /** It is sorted. False when the volunteer does not hold it, and was not the one who did it. */
    public static boolean done(Tx tx, long volunteer, long reference, Instant now) {
        Request request = new HeldStore(tx).lock(reference).orElse(null);
        if (request == null) {
            return false;
        }
        if (request.isHeldBy(volunteer)) {
            save(tx, request.settled(Outcome.SORTED, null, now), DONE, volunteer, now);
            return true;
        }
        return request.status() == Status.DONE && isLast(tx, volunteer, reference, DONE);
    }

    /** Nobody has it again; what was promised stands. False when the volunteer does not hold it, nor did until then. */
    public static boolean drop(Tx tx, long volunteer, long reference, Instant now) {
        Request request = new HeldStore(tx).lock(reference).orElse(null);
        if (request == null) {
            return false;
        }
        if (request.isHeldBy(volunteer)) {
            save(tx, given(request), DROPPED, volunteer, now);
            return true;
        }
        return isLast(tx, volunteer, reference, DROPPED);
    }

    private static Request given(Request request) {
        return new Request(
                request.reference(),
                request.matter(),
                Status.OPEN,
                request.reason(),
                request.urgent(),
                request.safeToRing(),
                null,
                request.dueAt(),
                null,
                request.outcome());
    }

    private static void save(Tx tx, Request request, String what, long volunteer, Instant now) {
        new RequestStore(tx).save(request, what, actor(volunteer), now);
    }

    private static boolean isLast(Tx tx, long volunteer, long reference, String what) {
        return new HeldStore(tx)
                .findLast(reference, actor(volunteer))
                .filter(what::equals)
                .isPresent();
    }

    private static String actor(long volunteer) {
        return "volunteer:" + volunteer;
    }
}
