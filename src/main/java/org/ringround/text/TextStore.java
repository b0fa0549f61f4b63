package org.ringround.text;

import static org.ringround.db.generated.Tables.TEXT_IN;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.telephony.IncomingText;
import org.ringround.telephony.PhoneNumber;
import org.ringround.words.Phrase;
import org.ringround.words.Wording;

/** Texts that came in, in the database, each once by its SID. */
final class TextStore {

    private static final Condition WAITS = TEXT_IN.LISTED_AT.isNotNull().and(TEXT_IN.SETTLED_AT.isNull());

    private final Tx tx;

    TextStore(Tx tx) {
        this.tx = tx;
    }

    /**
     * False when it is there already; then whoever brought it first does all that it asks.
     *
     * @param saidAt when the network got it; null: now
     */
    boolean insert(IncomingText text, String body, @Nullable Instant saidAt, Instant now) {
        return tx.sql()
                        .insertInto(TEXT_IN)
                        .set(TEXT_IN.SID, text.sid())
                        .set(
                                TEXT_IN.NUMBER,
                                text.sender().map(PhoneNumber::e164).orElse(null))
                        .set(TEXT_IN.BODY, body)
                        .set(TEXT_IN.AT, now)
                        .set(TEXT_IN.SAID_AT, saidAt)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    void answered(String sid, Wording phrase) {
        tx.sql()
                .update(TEXT_IN)
                .set(TEXT_IN.ANSWER, phrase.key())
                .where(TEXT_IN.SID.eq(sid))
                .execute();
    }

    /** Into the inbox. */
    void list(String sid, Instant now) {
        tx.sql()
                .update(TEXT_IN)
                .set(TEXT_IN.LISTED_AT, now)
                .where(TEXT_IN.SID.eq(sid))
                .execute();
    }

    /** One that waits in the inbox; null: from no number that could be answered. */
    record Listed(@Nullable PhoneNumber from) {}

    /** Held; empty when it does not wait, or not any more. */
    Optional<Listed> lockListed(long id) {
        return tx.sql()
                .selectFrom(TEXT_IN)
                .where(TEXT_IN.ID.eq(id))
                .and(WAITS)
                .forUpdate()
                .fetchOptional(row -> new Listed(row.getNumber() == null ? null : new PhoneNumber(row.getNumber())));
    }

    void settle(long id, Instant now) {
        tx.sql()
                .update(TEXT_IN)
                .set(TEXT_IN.SETTLED_AT, now)
                .where(TEXT_IN.ID.eq(id))
                .and(WAITS)
                .execute();
    }

    boolean unsettle(long id) {
        return tx.sql()
                        .update(TEXT_IN)
                        .setNull(TEXT_IN.SETTLED_AT)
                        .where(TEXT_IN.ID.eq(id))
                        .and(TEXT_IN.SETTLED_AT.isNotNull())
                        .execute()
                == 1;
    }

    boolean isAnyListed() {
        return tx.sql().fetchExists(TEXT_IN, WAITS);
    }

    /** Whether that number got that answer since then. */
    boolean wasAnswered(PhoneNumber from, Phrase phrase, Instant since) {
        return tx.sql()
                .fetchExists(TEXT_IN, isFrom(from).and(TEXT_IN.AT.ge(since)).and(TEXT_IN.ANSWER.eq(phrase.key())));
    }

    int countAnswered(PhoneNumber from, Instant since) {
        return tx.sql()
                .fetchCount(TEXT_IN, isFrom(from).and(TEXT_IN.AT.ge(since)).and(TEXT_IN.ANSWER.isNotNull()));
    }

    /** What that number said after that moment, whenever we learnt of it. */
    List<String> listSaidAfter(PhoneNumber from, Instant said) {
        return tx.sql()
                .selectFrom(TEXT_IN)
                .where(isFrom(from))
                .and(TEXT_IN.AT.gt(said))
                .and(DSL.coalesce(TEXT_IN.SAID_AT, TEXT_IN.AT).gt(said))
                .fetch(TEXT_IN.BODY);
    }

    private static Condition isFrom(PhoneNumber from) {
        return TEXT_IN.NUMBER.eq(from.e164());
    }
}
