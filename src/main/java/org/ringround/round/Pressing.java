package org.ringround.round;

import java.time.Instant;
import org.ringround.db.Tx;
import org.ringround.request.Request;

/** Makes a request urgent: coordinators are rung about it at once, until one of them has it. */
@FunctionalInterface
public interface Pressing {

    /** In the caller's transaction. A repeat changes nothing. */
    void press(Tx tx, Request request, Instant now);
}
