package org.ringround.offer;

import static org.ringround.db.generated.Tables.DIALLED_LEG;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;

/** Legs dialled from a volunteer's own leg: to somebody who is rung back. */
final class DialledLegStore {

    private final Tx tx;

    DialledLegStore(Tx tx) {
        this.tx = tx;
    }

    /** The leg to the caller stands before it is dialled; at most one at a time for one offer. */
    void dial(UUID leg, UUID offer, String number, Instant now) {
        tx.sql()
                .insertInto(DIALLED_LEG)
                .set(DIALLED_LEG.ID, leg)
                .set(DIALLED_LEG.OFFER_ID, offer)
                .set(DIALLED_LEG.NUMBER, number)
                .set(DIALLED_LEG.CREATED_AT, now)
                .execute();
    }

    /**
     * The network names the leg only when it is over, maybe after the volunteer's own. False where none was dialled, or it
     * was told before: then nothing happens.
     *
     * @param talked how long it lasted after it was answered, null when the network did not tell
     */
    boolean dialled(UUID offer, boolean connected, @Nullable String sid, @Nullable Duration talked, Instant now) {
        Field<Instant> ended = DSL.coalesce(DIALLED_LEG.ENDED_AT, DSL.val(now));
        Field<Instant> answered = connected && talked != null
                ? DSL.field(
                        "{0} - make_interval(secs => {1})",
                        DIALLED_LEG.ENDED_AT.getDataType(), ended, talked.toSeconds())
                : DSL.castNull(DIALLED_LEG.CONNECTED_AT.getDataType());
        return tx.sql()
                        .update(DIALLED_LEG)
                        .set(DIALLED_LEG.ENDED_AT, ended)
                        .set(DIALLED_LEG.CONNECTED_AT, answered)
                        .set(DIALLED_LEG.SID, sid)
                        .set(DIALLED_LEG.ENDING, connected ? "connected" : "no_answer")
                        .where(DIALLED_LEG.OFFER_ID.eq(offer))
                        .and(sid == null ? DIALLED_LEG.ENDED_AT.isNull() : DIALLED_LEG.SID.isNull())
                        .execute()
                > 0;
    }
}
