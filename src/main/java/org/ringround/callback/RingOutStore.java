package org.ringround.callback;

import static org.ringround.db.generated.Tables.CALL;
import static org.ringround.db.generated.Tables.RING_OUT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.db.generated.tables.records.RingOutRecord;
import org.ringround.telephony.PhoneNumber;

/** Our own calls in the database. */
final class RingOutStore {

    private final Tx tx;

    RingOutStore(Tx tx) {
        this.tx = tx;
    }

    void insert(UUID id, String kind, long reference, @Nullable Long volunteer, Instant now) {
        tx.sql()
                .insertInto(RING_OUT)
                .set(RING_OUT.ID, id)
                .set(RING_OUT.KIND, kind)
                .set(RING_OUT.REFERENCE, reference)
                .set(RING_OUT.VOLUNTEER_ID, volunteer)
                .set(RING_OUT.BEGUN_AT, now)
                .execute();
    }

    RingOut lock(UUID id) {
        return tx.sql()
                .selectFrom(RING_OUT)
                .where(RING_OUT.ID.eq(id))
                .forUpdate()
                .fetchSingle(RingOutStore::ringOut);
    }

    void taken(UUID id, long volunteer) {
        tx.sql()
                .update(RING_OUT)
                .set(RING_OUT.VOLUNTEER_ID, volunteer)
                .where(RING_OUT.ID.eq(id))
                .execute();
    }

    /** Its ending is kept as it was first told. */
    void end(UUID id, String ending, Instant now) {
        tx.sql()
                .update(RING_OUT)
                .set(RING_OUT.ENDED_AT, now)
                .set(RING_OUT.ENDING, ending)
                .where(RING_OUT.ID.eq(id))
                .and(RING_OUT.ENDED_AT.isNull())
                .execute();
    }

    /** When somebody was last looked for to keep that promise, since then. */
    Optional<Instant> findLastTry(long reference, Instant since) {
        return tx.sql()
                .select(DSL.max(RING_OUT.BEGUN_AT))
                .from(RING_OUT)
                .where(RING_OUT.REFERENCE.eq(reference))
                .and(RING_OUT.KIND.eq(CallbackMatter.KIND))
                .and(RING_OUT.BEGUN_AT.ge(since))
                .fetchOptional(row -> row.value1());
    }

    /** When they did not answer, since then. */
    List<Instant> listNotReached(long reference, Instant since) {
        return tx.sql()
                .select(RING_OUT.ENDED_AT)
                .from(RING_OUT)
                .where(RING_OUT.REFERENCE.eq(reference))
                .and(RING_OUT.ENDING.eq("not_reached"))
                .and(RING_OUT.ENDED_AT.ge(since))
                .orderBy(RING_OUT.ENDED_AT)
                .fetch(RING_OUT.ENDED_AT);
    }

    /** Urgent matters that no coordinator has in hand, and connections asked for that have not begun. */
    List<UUID> listUnderWay(String kind) {
        return tx.sql()
                .select(RING_OUT.ID)
                .from(RING_OUT)
                .where(RING_OUT.KIND.eq(kind))
                .and(RING_OUT.ENDED_AT.isNull())
                .fetch(RING_OUT.ID);
    }

    Optional<UUID> findUnderWay(String kind, long reference) {
        return tx.sql()
                .select(RING_OUT.ID)
                .from(RING_OUT)
                .where(RING_OUT.REFERENCE.eq(reference))
                .and(RING_OUT.KIND.eq(kind))
                .and(RING_OUT.ENDED_AT.isNull())
                .orderBy(RING_OUT.BEGUN_AT)
                .limit(1)
                .fetchOptional(RING_OUT.ID);
    }

    /** Whether a call from that number is under way: ringing it would find it busy. */
    boolean isOnTheLine(PhoneNumber number) {
        return tx.sql().fetchExists(CALL, CALL.NUMBER.eq(number.e164()).and(CALL.ENDED_AT.isNull()));
    }

    /** Whether that number rang us since then. */
    boolean rangSince(PhoneNumber number, Instant since) {
        return tx.sql().fetchExists(CALL, CALL.NUMBER.eq(number.e164()).and(CALL.STARTED_AT.ge(since)));
    }

    private static RingOut ringOut(RingOutRecord row) {
        return new RingOut(
                row.getId(),
                row.getKind(),
                row.getReference(),
                row.getVolunteerId(),
                row.getBegunAt(),
                row.getEndedAt());
    }
}
