package org.ringround.outcall;

import static org.ringround.db.generated.Tables.DIALLED_LEG;
import static org.ringround.db.generated.Tables.OFFER;
import static org.ringround.db.generated.Tables.OUTCALL;
import static org.ringround.db.generated.Tables.VOLUNTEER_RUNG;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Json;
import org.ringround.db.Tx;
import org.ringround.db.generated.tables.records.OutcallRecord;
import org.ringround.telephony.Ending;

/** Calls of ours in the database: one live one for a subject, and one for a number. */
final class OutCallStore {

    private final Tx tx;

    OutCallStore(Tx tx) {
        this.tx = tx;
    }

    /**
     * False when that subject or that number has a live call already, or the volunteer whose phone it is has another call
     * of ours: then nothing happens.
     */
    boolean insert(OutCall call) {
        Long volunteer = call.whom().volunteer();
        if (volunteer != null && !isFree(volunteer, call.times().created())) {
            return false;
        }
        return tx.sql()
                        .insertInto(OUTCALL)
                        .set(OUTCALL.ID, call.id())
                        .set(OUTCALL.PURPOSE, call.reason().purpose())
                        .set(OUTCALL.SUBJECT, call.reason().subject())
                        .set(OUTCALL.STEP, call.reason().step())
                        .set(OUTCALL.NUMBER, call.whom().number())
                        .set(OUTCALL.VOLUNTEER_ID, volunteer)
                        .set(OUTCALL.RESIDENT_ID, call.whom().resident())
                        .set(OUTCALL.LANGUAGE, call.whom().language())
                        .set(OUTCALL.RING_SECONDS, call.whom().ringSeconds())
                        .set(OUTCALL.STATE, Json.write(call.state()))
                        .set(OUTCALL.PHASE, call.state().phase())
                        .set(OUTCALL.CREATED_AT, call.times().created())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** The volunteer's row of rings is held: nobody else begins to ring them before this transaction is over. */
    private boolean isFree(long volunteer, Instant now) {
        tx.sql()
                .update(VOLUNTEER_RUNG)
                .set(VOLUNTEER_RUNG.LAST_AT, now)
                .where(VOLUNTEER_RUNG.VOLUNTEER_ID.eq(volunteer))
                .execute();
        return !isBusy(volunteer);
    }

    boolean isBusy(long volunteer) {
        return tx.sql().fetchExists(OFFER, OFFER.VOLUNTEER_ID.eq(volunteer).and(OFFER.LIVE))
                || tx.sql()
                        .fetchExists(OUTCALL, OUTCALL.VOLUNTEER_ID.eq(volunteer).and(OUTCALL.ENDED_AT.isNull()));
    }

    Optional<OutCall> find(UUID id) {
        return tx.sql().selectFrom(OUTCALL).where(OUTCALL.ID.eq(id)).fetchOptional(OutCallStore::call);
    }

    OutCall lock(UUID id) {
        return tx.sql().selectFrom(OUTCALL).where(OUTCALL.ID.eq(id)).forUpdate().fetchSingle(OutCallStore::call);
    }

    Optional<OutCall> lockLive(String purpose, UUID subject) {
        return tx.sql()
                .selectFrom(OUTCALL)
                .where(OUTCALL.PURPOSE.eq(purpose))
                .and(OUTCALL.SUBJECT.eq(subject))
                .and(OUTCALL.ENDED_AT.isNull())
                .forUpdate()
                .fetchOptional(OutCallStore::call);
    }

    List<UUID> listLive() {
        return tx.sql()
                .select(OUTCALL.ID)
                .from(OUTCALL)
                .where(OUTCALL.ENDED_AT.isNull())
                .fetch(OUTCALL.ID);
    }

    List<OutCall> list(String purpose, UUID subject) {
        return tx.sql()
                .selectFrom(OUTCALL)
                .where(OUTCALL.SUBJECT.eq(subject))
                .and(OUTCALL.PURPOSE.eq(purpose))
                .orderBy(OUTCALL.CREATED_AT, OUTCALL.ID)
                .fetch(OutCallStore::call);
    }

    boolean isLive(String number) {
        return tx.sql().fetchExists(OUTCALL, OUTCALL.NUMBER.eq(number).and(OUTCALL.ENDED_AT.isNull()));
    }

    Optional<Instant> findLastEnd(String number) {
        return tx.sql()
                .select(DSL.max(OUTCALL.ENDED_AT))
                .from(OUTCALL)
                .where(OUTCALL.NUMBER.eq(number))
                .and(OUTCALL.TRIED)
                .fetchOptional(row -> row.value1());
    }

    int countSince(String number, Instant since) {
        return tx.sql()
                .fetchCount(
                        OUTCALL, OUTCALL.NUMBER.eq(number).and(OUTCALL.TRIED).and(OUTCALL.CREATED_AT.ge(since)));
    }

    void save(OutCall call, Instant now) {
        Ending ending = call.ending();
        tx.sql()
                .update(OUTCALL)
                .set(OUTCALL.STATE, Json.write(call.state()))
                .set(OUTCALL.PHASE, call.state().phase())
                .set(OUTCALL.TURN, call.turn())
                .set(OUTCALL.SID, call.sid())
                .set(OUTCALL.RUNG_AT, call.times().rung())
                .set(
                        OUTCALL.ANSWERED_AT,
                        call.isSpokenWith() ? DSL.coalesce(OUTCALL.ANSWERED_AT, DSL.val(now)) : OUTCALL.ANSWERED_AT)
                .set(OUTCALL.CONNECTED_AT, call.times().connected())
                .set(OUTCALL.ENDED_AT, call.times().ended())
                .set(OUTCALL.ENDING, ending == null ? null : ending.word())
                .set(OUTCALL.ANSWER, call.answer())
                .set(OUTCALL.TRIED, call.times().tried())
                .where(OUTCALL.ID.eq(call.id()))
                .execute();
    }

    /** The leg's row stands before it is dialled; at most one at a time for one call. */
    void dial(UUID leg, UUID call, String number, Instant now) {
        tx.sql()
                .insertInto(DIALLED_LEG)
                .set(DIALLED_LEG.ID, leg)
                .set(DIALLED_LEG.OUTCALL_ID, call)
                .set(DIALLED_LEG.NUMBER, number)
                .set(DIALLED_LEG.CREATED_AT, now)
                .execute();
    }

    /** Whether a leg was dialled from it that the network never named. */
    boolean hasUntold(UUID call) {
        return tx.sql().fetchExists(DIALLED_LEG, DIALLED_LEG.OUTCALL_ID.eq(call).and(DIALLED_LEG.SID.isNull()));
    }

    /** That leg is over; a later word on it wins over an earlier one that named no SID. */
    void dialled(UUID call, boolean connected, @Nullable String sid, Instant now) {
        tx.sql()
                .update(DIALLED_LEG)
                .set(DIALLED_LEG.ENDED_AT, DSL.coalesce(DIALLED_LEG.ENDED_AT, DSL.val(now)))
                .set(DIALLED_LEG.SID, sid)
                .set(DIALLED_LEG.ENDING, (connected ? Ending.CONNECTED : Ending.NO_ANSWER).word())
                .where(DIALLED_LEG.OUTCALL_ID.eq(call))
                .and(sid == null ? DIALLED_LEG.ENDED_AT.isNull() : DIALLED_LEG.SID.isNull())
                .execute();
    }

    private static OutCall call(OutcallRecord row) {
        return new OutCall(
                row.getId(),
                new OutCall.Reason(row.getPurpose(), row.getSubject(), row.getStep()),
                new OutCall.Whom(
                        row.getNumber(),
                        row.getVolunteerId(),
                        row.getResidentId(),
                        row.getLanguage(),
                        row.getRingSeconds()),
                Json.read(row.getState(), OutCallState.class),
                row.getTurn(),
                row.getSid(),
                row.getAnswer(),
                new OutCall.Times(
                        row.getCreatedAt(), row.getRungAt(), row.getConnectedAt(), row.getEndedAt(), row.getTried()));
    }
}
