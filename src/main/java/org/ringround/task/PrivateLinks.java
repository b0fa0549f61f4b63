package org.ringround.task;

import java.time.Instant;
import org.ringround.db.Tx;

/** Makes the private link of a volunteer: where they see what they hold, and can ring the resident. */
public interface PrivateLinks {

    /** The whole address, valid from the commit of this transaction on. Each may be another one. */
    String make(Tx tx, long volunteer, Instant now);
}
