package org.ringround.text;

import java.time.Instant;
import org.ringround.db.Tx;

/** Makes a new private link of a volunteer, valid from the commit of this transaction on. */
public interface PageLinks {

    String make(Tx tx, long volunteer, Instant now);
}
