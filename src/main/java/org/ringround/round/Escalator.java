package org.ringround.round;

import java.time.Instant;
import org.ringround.db.Tx;

/** Sees to a resident whom nobody could hear from: people are sent to look, until a human closes it. */
public interface Escalator {

    /** Begins, in the caller's transaction, which holds the turn. */
    void begin(Tx tx, Turn turn, OnRound who, Instant now);

    /** The resident has rung and says that they are all right: nobody else is troubled, and a human still closes it. */
    void heard(Tx tx, Turn turn, Instant now);
}
