package org.ringround.task;

import java.time.Instant;
import org.ringround.db.Tx;

/** Told, in the same transaction, of a request that its volunteer has done: whatever still rings about it may stop. */
public interface WhenDone {

    void done(Tx tx, long reference, Instant now);
}
