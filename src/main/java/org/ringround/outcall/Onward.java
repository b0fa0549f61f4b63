package org.ringround.outcall;

import java.util.UUID;
import org.ringround.db.Tx;
import org.ringround.telephony.Conversation;

/** Where somebody goes on whom we rang and who wants a person: as a caller of theirs. */
public interface Onward {

    /**
     * They are a caller from now on; returns the id of their call.
     *
     * @param sid the network's id of the leg
     */
    UUID begin(Tx tx, String sid, OutCall call);

    /** Where the leg is spoken with from then on, by the id of that call. */
    Conversation conversation();
}
