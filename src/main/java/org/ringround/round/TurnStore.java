package org.ringround.round;

import static org.jooq.impl.DSL.select;
import static org.ringround.db.generated.Tables.OCCURRENCE;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.ROUND;

import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.ringround.db.Tx;
import org.ringround.db.generated.tables.records.OccurrenceRecord;

/** Turns that were begun; one for a round on a day. */
public final class TurnStore {

    private final Tx tx;

    public TurnStore(Tx tx) {
        this.tx = tx;
    }

    /** False when the round has its turn of that day already: then nothing happens. */
    boolean begin(UUID id, Occurrence occurrence, LocalTime time) {
        return tx.sql()
                        .insertInto(OCCURRENCE)
                        .set(OCCURRENCE.ID, id)
                        .set(OCCURRENCE.ROUND_ID, occurrence.round())
                        .set(OCCURRENCE.LOCAL_DATE, occurrence.date())
                        .set(OCCURRENCE.LOCAL_TIME, time)
                        .set(OCCURRENCE.DUE_AT, occurrence.dueAt())
                        .onConflict(OCCURRENCE.ROUND_ID, OCCURRENCE.LOCAL_DATE)
                        .doNothing()
                        .execute()
                == 1;
    }

    public Optional<Turn> find(UUID id) {
        return tx.sql().selectFrom(OCCURRENCE).where(OCCURRENCE.ID.eq(id)).fetchOptional(TurnStore::turn);
    }

    public Turn lock(UUID id) {
        return tx.sql()
                .selectFrom(OCCURRENCE)
                .where(OCCURRENCE.ID.eq(id))
                .forUpdate()
                .fetchSingle(TurnStore::turn);
    }

    /** Those of which nothing came yet. */
    List<UUID> listOpen() {
        return tx.sql()
                .select(OCCURRENCE.ID)
                .from(OCCURRENCE)
                .where(OCCURRENCE.RESULT.eq(Result.OPEN.word()))
                .fetch(OCCURRENCE.ID);
    }

    /** Those of one round of which nothing came yet. */
    List<UUID> listOpen(long round) {
        return tx.sql()
                .select(OCCURRENCE.ID)
                .from(OCCURRENCE)
                .where(OCCURRENCE.ROUND_ID.eq(round))
                .and(OCCURRENCE.RESULT.eq(Result.OPEN.word()))
                .fetch(OCCURRENCE.ID);
    }

    /** The check-in at that number, in E.164, that waits for a word from its resident; of several the one due first. */
    Optional<UUID> findWaiting(String number, Instant now) {
        return tx.sql()
                .select(OCCURRENCE.ID)
                .from(OCCURRENCE)
                .join(ROUND)
                .on(ROUND.ID.eq(OCCURRENCE.ROUND_ID))
                .where(ROUND.KIND.eq(RoundKind.CHECKIN.word()))
                .and(ROUND.RESIDENT_ID.in(select(PERSON.ID)
                        .from(PERSON)
                        .where(PERSON.PHONE.eq(number))
                        .union(select(RESIDENT.PERSON_ID).from(RESIDENT).where(RESIDENT.SECOND_PHONE.eq(number)))))
                .and(OCCURRENCE.SETTLED_AT.isNull())
                .and(OCCURRENCE.HEARD_AT.isNull())
                .and(OCCURRENCE.DUE_AT.le(now))
                .orderBy(OCCURRENCE.DUE_AT, OCCURRENCE.ID)
                .limit(1)
                .fetchOptional(OCCURRENCE.ID);
    }

    /** Of a turn that is open: what came of it, and who said so. */
    void settle(UUID id, Result result, SettledBy by, Instant now) {
        tx.sql()
                .update(OCCURRENCE)
                .set(OCCURRENCE.RESULT, result.word())
                .set(OCCURRENCE.SETTLED_AT, now)
                .set(OCCURRENCE.SETTLED_BY, by.word())
                .where(OCCURRENCE.ID.eq(id))
                .and(OCCURRENCE.RESULT.eq(Result.OPEN.word()))
                .execute();
    }

    /** Nobody answered for sure: it is a human's to settle. */
    void escalate(UUID id) {
        tx.sql()
                .update(OCCURRENCE)
                .set(OCCURRENCE.RESULT, Result.ESCALATED.word())
                .where(OCCURRENCE.ID.eq(id))
                .and(OCCURRENCE.RESULT.eq(Result.OPEN.word()))
                .execute();
    }

    /** A human has closed what was escalated. A repeat changes nothing. */
    public void close(UUID id, SettledBy by, Instant now) {
        tx.sql()
                .update(OCCURRENCE)
                .set(OCCURRENCE.SETTLED_AT, now)
                .set(OCCURRENCE.SETTLED_BY, by.word())
                .where(OCCURRENCE.ID.eq(id))
                .and(OCCURRENCE.RESULT.eq(Result.ESCALATED.word()))
                .and(OCCURRENCE.SETTLED_AT.isNull())
                .execute();
    }

    /** The resident has rung and said that they are all right, when it was escalated already: a human still closes it. */
    void heard(UUID id, Instant now) {
        tx.sql()
                .update(OCCURRENCE)
                .set(OCCURRENCE.HEARD_AT, DSL.coalesce(OCCURRENCE.HEARD_AT, DSL.val(now)))
                .where(OCCURRENCE.ID.eq(id))
                .execute();
    }

    private static Turn turn(OccurrenceRecord row) {
        return new Turn(
                row.getId(),
                new Occurrence(row.getRoundId(), row.getLocalDate(), row.getDueAt()),
                Result.of(row.getResult()));
    }
}
