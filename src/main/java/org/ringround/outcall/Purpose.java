package org.ringround.outcall;

import java.time.Instant;
import java.util.UUID;
import org.ringround.db.Tx;

/** Why somebody is rung and asked. All methods but one run in the call's own transaction, after {@link #lock}. */
public interface Purpose {

    /** The kind of its subjects, as calls name it. */
    String kind();

    /** Holds the subject; always the first lock that is taken. */
    void lock(Tx tx, UUID subject);

    /** Asked in the transaction that commits to placing the call; must lock nothing. */
    boolean stillWanted(Tx tx, OutCall call, Instant now);

    /** Somebody answered, or did not although the phone was picked up. */
    Then answered(Tx tx, OutCall call, Answer answer, Instant now);

    /**
     * The connection that was asked for is over, and this leg goes on.
     *
     * @param connected whether two people were really connected
     */
    default Then bridged(Tx tx, OutCall call, boolean connected, Instant now) {
        throw new IllegalStateException(kind() + " connects nobody");
    }

    /** The call is over, or will never be: what came of it stands in it. May be told twice. */
    void over(Tx tx, OutCall call, Instant now);
}
