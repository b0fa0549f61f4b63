package org.ringround.round;

import java.time.Instant;
import org.ringround.db.Tx;

/** How the turns of one kind of rounds are brought about. */
interface Care {

    RoundKind kindOfRound();

    /** Does what is next about a turn that is open and held. May be done at any time and any number of times. */
    void look(Tx tx, Turn turn, Round round, Instant now);
}
