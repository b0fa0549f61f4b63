package org.ringround.watch;

import java.time.Instant;
import org.ringround.db.Tx;

/** What is done first for somebody who is to be erased: whatever counts on them as a volunteer does so no longer. */
public interface Farewell {

    /** Nothing happens when they are no volunteer, or have left. */
    void say(Tx tx, long person, Instant now);
}
