package org.ringround.call;

import static org.ringround.db.generated.Tables.MESSAGE;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.ringround.db.Tx;

/** The messages that callers left, for whoever may hear them. */
public final class LeftMessageStore {

    private final Tx tx;

    public LeftMessageStore(Tx tx) {
        this.tx = tx;
    }

    /** Those that belong to these requests, the oldest first. */
    public List<LeftMessage> list(Collection<Long> references) {
        var ready = DSL.field(MESSAGE.SOUND.isNotNull());
        return tx.sql()
                .select(MESSAGE.RECORDING_SID, MESSAGE.REFERENCE, MESSAGE.SECONDS, MESSAGE.LEFT_AT, ready)
                .from(MESSAGE)
                .where(MESSAGE.REFERENCE.in(references))
                .orderBy(MESSAGE.LEFT_AT, MESSAGE.RECORDING_SID)
                .fetch(row -> new LeftMessage(
                        row.value1(), row.value2(), Duration.ofSeconds(row.value3()), row.value4(), row.value5()));
    }

    /** The sound, an MP3. Empty when there is no such message, it is another request's, or it is not fetched yet. */
    public Optional<byte[]> findSound(String recording, long reference) {
        return tx.sql()
                .select(MESSAGE.SOUND)
                .from(MESSAGE)
                .where(MESSAGE.RECORDING_SID.eq(recording))
                .and(MESSAGE.REFERENCE.eq(reference))
                .and(MESSAGE.SOUND.isNotNull())
                .fetchOptional(MESSAGE.SOUND);
    }
}
