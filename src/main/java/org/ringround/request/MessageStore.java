package org.ringround.request;

import static org.ringround.db.generated.Tables.MESSAGE;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.ringround.db.Tx;

/** Messages that callers left, each once. */
public final class MessageStore {

    /** Whoever takes a request hears so many. */
    private static final int NEWEST = 3;

    private final Tx tx;

    public MessageStore(Tx tx) {
        this.tx = tx;
    }

    /** False when this recording is known already. */
    public boolean insert(String recording, UUID call, long reference, Duration length, Instant now) {
        return tx.sql()
                        .insertInto(MESSAGE)
                        .set(MESSAGE.RECORDING_SID, recording)
                        .set(MESSAGE.CALL_ID, call)
                        .set(MESSAGE.REFERENCE, reference)
                        .set(MESSAGE.SECONDS, (int) length.toSeconds())
                        .set(MESSAGE.LEFT_AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Its sound is here. */
    public void fetched(String recording, byte[] sound, Instant now) {
        tx.sql()
                .update(MESSAGE)
                .set(MESSAGE.SOUND, sound)
                .set(MESSAGE.FETCHED_AT, now)
                .where(MESSAGE.RECORDING_SID.eq(recording))
                .execute();
    }

    /** It is no longer at the phone network. */
    public void deleted(String recording, Instant now) {
        tx.sql()
                .update(MESSAGE)
                .set(MESSAGE.DELETED_AT, now)
                .where(MESSAGE.RECORDING_SID.eq(recording))
                .execute();
    }

    /** The newest three, the oldest of them first. */
    public List<String> listRecordings(long reference) {
        List<String> newestFirst = tx.sql()
                .select(MESSAGE.RECORDING_SID)
                .from(MESSAGE)
                .where(MESSAGE.REFERENCE.eq(reference))
                .and(MESSAGE.SOUND.isNotNull())
                .orderBy(MESSAGE.LEFT_AT.desc())
                .limit(NEWEST)
                .fetch(MESSAGE.RECORDING_SID);
        var inOrder = new ArrayList<>(newestFirst);
        Collections.reverse(inOrder);
        return inOrder;
    }

    /** The sound of that message, as MP3. */
    public Optional<byte[]> findSound(String recording) {
        return tx.sql()
                .select(MESSAGE.SOUND)
                .from(MESSAGE)
                .where(MESSAGE.RECORDING_SID.eq(recording))
                .fetchOptional(MESSAGE.SOUND);
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
