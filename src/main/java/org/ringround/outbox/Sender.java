package org.ringround.outbox;

import java.util.UUID;
import org.ringround.db.Tx;

/** Whose errands these are: asked before a call is placed, told what came of it. */
public interface Sender {

    /** The kind of its subjects, as intents and timers name it. */
    String kind();

    /** Asked in the transaction that commits to placing a call; must lock nothing. Whoever rings nobody leaves it so. */
    default boolean stillWanted(Tx tx, UUID subject) {
        return false;
    }

    /** Told after it is done; may be told twice. Whoever sends nothing, and only keeps times, leaves it so. */
    default void told(UUID subject, Errand errand, Result result) {
        throw new IllegalStateException(kind() + " sends nothing");
    }

    /** A timer of this subject is due; may be told twice. */
    void due(UUID subject);
}
