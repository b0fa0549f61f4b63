package org.ringround.call;

import static org.ringround.db.generated.Tables.CALL;
import static org.ringround.db.generated.Tables.CALL_EVENT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Json;
import org.ringround.db.Tx;
import org.ringround.db.generated.tables.records.CallRecord;

/** Inbound calls in the database, with their journal. */
final class CallStore {

    private final Tx tx;

    CallStore(Tx tx) {
        this.tx = tx;
    }

    /** False when a call with this SID is there already. */
    boolean insert(Call call) {
        Particulars.Caller caller = call.particulars().caller();
        Long person = caller.resident() != null ? caller.resident() : caller.volunteer();
        return tx.sql()
                        .insertInto(CALL)
                        .set(CALL.ID, call.id())
                        .set(CALL.SID, call.sid())
                        .set(CALL.NUMBER, caller.number())
                        .set(CALL.DIALLED, call.dialled())
                        .set(CALL.PERSON_ID, person)
                        .set(CALL.SCRIPT_HASH, call.scripts())
                        .set(CALL.KIND, kind(call).orElse("help"))
                        .set(CALL.PARTICULARS, Json.write(call.particulars()))
                        .set(CALL.STATE, Json.write(call.state()))
                        .set(CALL.TURN, call.turn())
                        .set(CALL.AREA_ID, call.particulars().area())
                        .set(CALL.LANGUAGE, call.particulars().language().code())
                        .set(CALL.STARTED_AT, call.startedAt())
                        .set(CALL.HEARD_AT, call.heardAt())
                        .onConflict(CALL.SID)
                        .doNothing()
                        .execute()
                == 1;
    }

    Optional<Call> find(UUID id) {
        return tx.sql().selectFrom(CALL).where(CALL.ID.eq(id)).fetchOptional(CallStore::call);
    }

    Optional<Call> lock(UUID id) {
        return tx.sql().selectFrom(CALL).where(CALL.ID.eq(id)).forUpdate().fetchOptional(CallStore::call);
    }

    Optional<UUID> findId(String sid) {
        return tx.sql().select(CALL.ID).from(CALL).where(CALL.SID.eq(sid)).fetchOptional(CALL.ID);
    }

    List<UUID> listLive() {
        return tx.sql().select(CALL.ID).from(CALL).where(CALL.ENDED_AT.isNull()).fetch(CALL.ID);
    }

    /** A wait request: changes nothing but when and how often the call was heard of. Returns how often before. */
    Optional<Integer> heardWaiting(UUID id, @Nullable String queueSid, Instant now) {
        return tx.sql()
                .update(CALL)
                .set(CALL.HEARD_AT, now)
                .set(CALL.WAITS, CALL.WAITS.plus(1))
                .set(CALL.QUEUE_SID, DSL.coalesce(DSL.val(queueSid), CALL.QUEUE_SID))
                .where(CALL.ID.eq(id))
                .returning(CALL.WAITS)
                .fetchOptional(row -> row.getWaits() - 1);
    }

    /** Saves the call with the instants that follow from its state, and a line of its story. */
    void save(Call call, String event, Instant now) {
        CallState state = call.state();
        var update = tx.sql()
                .update(CALL)
                .set(CALL.PARTICULARS, Json.write(call.particulars()))
                .set(CALL.STATE, Json.write(state))
                .set(CALL.TURN, call.turn())
                .set(CALL.AREA_ID, call.particulars().area())
                .set(CALL.LANGUAGE, call.particulars().language().code())
                .set(CALL.REFERENCE, call.reference())
                .set(CALL.HEARD_AT, call.heardAt());
        Optional<String> kind = kind(call);
        if (kind.isPresent()) {
            update = update.set(CALL.KIND, kind.get());
        }
        if (state instanceof CallState.Waiting) {
            update = update.set(CALL.SOUGHT_AT, DSL.coalesce(CALL.SOUGHT_AT, DSL.val(now)))
                    .setNull(CALL.TAKEN_AT)
                    .setNull(CALL.VOLUNTEER_ID)
                    .set(CALL.WAITS, 0)
                    .setNull(CALL.LEFT_AT);
        } else if (state instanceof CallState.Connected connected) {
            update = update.set(CALL.TAKEN_AT, now)
                    .set(CALL.VOLUNTEER_ID, connected.volunteer())
                    .setNull(CALL.LEFT_AT);
        } else {
            update = update.set(
                    CALL.LEFT_AT, DSL.when(CALL.SOUGHT_AT.isNotNull(), DSL.coalesce(CALL.LEFT_AT, DSL.val(now))));
        }
        if (state instanceof CallState.Over over) {
            update = update.set(CALL.ENDED_AT, DSL.coalesce(CALL.ENDED_AT, DSL.val(now)))
                    .set(CALL.ENDING, over.ending().word());
        }
        update.where(CALL.ID.eq(call.id())).execute();
        journal(call, event, now);
    }

    /** The network knows when it really ended. */
    void endedAt(UUID id, Instant ended) {
        tx.sql().update(CALL).set(CALL.ENDED_AT, ended).where(CALL.ID.eq(id)).execute();
    }

    void journal(Call call, String event, Instant now) {
        tx.sql()
                .insertInto(CALL_EVENT)
                .set(CALL_EVENT.CALL_ID, call.id())
                .set(CALL_EVENT.AT, now)
                .set(CALL_EVENT.TURN, call.turn())
                .set(CALL_EVENT.EVENT, event)
                .set(CALL_EVENT.STATE, call.state().getClass().getSimpleName())
                .execute();
    }

    /** How many calls for help came from that number since then; a volunteer's calls about duty do not count. */
    int countFrom(String number, Instant since) {
        return tx.sql()
                .fetchCount(
                        CALL, CALL.NUMBER.eq(number).and(CALL.KIND.eq("help")).and(CALL.STARTED_AT.ge(since)));
    }

    /** What kind of call it is in this situation; empty: as before. */
    private static Optional<String> kind(Call call) {
        CallState state = call.state();
        if (call.particulars().standing() == Standing.CHECKIN
                || state instanceof CallState.AskingIfWell
                || state instanceof CallState.WellNoted) {
            return Optional.of("checkin");
        }
        if (state instanceof CallState.DutyMenu
                || state instanceof CallState.DutyTold
                || state instanceof CallState.RingingTold) {
            return Optional.of("duty");
        }
        return state instanceof CallState.Over || state instanceof CallState.Farewell
                ? Optional.empty()
                : Optional.of("help");
    }

    private static Call call(CallRecord row) {
        return new Call(
                row.getId(),
                row.getSid(),
                row.getDialled(),
                row.getScriptHash(),
                Json.read(row.getParticulars(), Particulars.class),
                Json.read(row.getState(), CallState.class),
                row.getTurn(),
                row.getStartedAt(),
                row.getHeardAt(),
                row.getReference(),
                row.getQueueSid());
    }
}
