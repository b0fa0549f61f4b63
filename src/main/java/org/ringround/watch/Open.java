package org.ringround.watch;

import java.time.Instant;
import org.ringround.db.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Since when something is still open: from there on the next look compares again. */
final class Open {

    private static final Logger LOG = LoggerFactory.getLogger(Open.class);

    private final Instant earliest;
    private Instant upTo;

    /** @param earliest nothing keeps the comparison back for longer */
    Open(Instant earliest, Instant now) {
        this.earliest = earliest;
        this.upTo = now;
    }

    void since(Instant then) {
        Instant at = then.isBefore(earliest) ? earliest : then;
        upTo = at.isBefore(upTo) ? at : upTo;
    }

    /** One that fails is left open and does not keep the others back; without a database all must wait. */
    void attempt(Instant then, Runnable mending) {
        try {
            mending.run();
        } catch (RuntimeException e) {
            if (Database.isAway(e)) {
                throw e;
            }
            LOG.error("A call or a text cannot be mended; it is tried again with the next look", e);
            since(then);
        }
    }

    Instant upTo() {
        return upTo;
    }
}
