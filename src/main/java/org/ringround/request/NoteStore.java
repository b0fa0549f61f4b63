package org.ringround.request;

import static org.ringround.db.generated.Tables.REQUEST_NOTE;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.ringround.db.Tx;

/** What coordinators write down about requests: each account one note, saved as it is typed. */
public final class NoteStore {

    /** Longer notes are cut off by nobody: they are refused where they are typed. */
    public static final int LONGEST = 8_000;

    /** Whoever goes on typing is at one thing: it is kept once that they were. */
    private static final Duration ONE_SITTING = Duration.ofMinutes(10);

    private final Tx tx;

    public NoteStore(Tx tx) {
        this.tx = tx;
    }

    /** @param account who wrote it */
    public record Note(long account, String body, Instant writtenAt) {}

    /** What writing changed. */
    public enum Written {
        NOTHING,
        /** More of what they were writing a moment ago. */
        MORE,
        /** The first of it for a while. */
        ANEW
    }

    /** The whole note as it is now; an empty one is none. */
    public Written write(long reference, long account, String body, Instant now) {
        Optional<Note> before = list(reference).stream()
                .filter(note -> note.account() == account)
                .findFirst();
        if (before.map(Note::body).orElse("").equals(body)) {
            return Written.NOTHING;
        }
        tx.sql()
                .insertInto(REQUEST_NOTE)
                .set(REQUEST_NOTE.REFERENCE, reference)
                .set(REQUEST_NOTE.ACCOUNT_ID, account)
                .set(REQUEST_NOTE.BODY, body)
                .set(REQUEST_NOTE.SINCE, now)
                .set(REQUEST_NOTE.WRITTEN_AT, now)
                .onConflict(REQUEST_NOTE.REFERENCE, REQUEST_NOTE.ACCOUNT_ID)
                .doUpdate()
                .set(REQUEST_NOTE.BODY, body)
                .set(REQUEST_NOTE.WRITTEN_AT, now)
                .execute();
        boolean justNow = before.filter(note -> note.writtenAt().isAfter(now.minus(ONE_SITTING)))
                .isPresent();
        return justNow ? Written.MORE : Written.ANEW;
    }

    /** Below what they wrote before, if they did. */
    public void add(long reference, long account, String body, Instant now) {
        String before = list(reference).stream()
                .filter(note -> note.account() == account)
                .map(note -> note.body() + "\n\n")
                .findFirst()
                .orElse("");
        write(reference, account, before + body, now);
    }

    /** Of everybody who wrote one, the oldest first. */
    public List<Note> list(long reference) {
        return tx.sql()
                .selectFrom(REQUEST_NOTE)
                .where(REQUEST_NOTE.REFERENCE.eq(reference))
                .orderBy(REQUEST_NOTE.SINCE, REQUEST_NOTE.ACCOUNT_ID)
                .fetch(row -> new Note(row.getAccountId(), row.getBody(), row.getWrittenAt()));
    }
}
