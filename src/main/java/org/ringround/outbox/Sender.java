package org.ringround.outbox;

import java.util.UUID;
import org.ringround.db.Tx;

/** Whose errands these are: asked before a call is placed, told what came of it. */
public interface Sender {

    /** The kind of its subjects, as intents and timers name it. */
    String kind();

    /** Asked in the transaction that commits to placing a call; must lock nothing. */
    boolean stillWanted(Tx tx, UUID subject);

    /** Told after it is done; may be told twice. */
    void told(UUID subject, Errand errand, Result result);

    /** A timer of this subject is due; may be told twice. */
    void due(UUID subject);
}
