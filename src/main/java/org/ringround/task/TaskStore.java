package org.ringround.task;

import static org.ringround.db.generated.Tables.CALL;
import static org.ringround.db.generated.Tables.OFFER;
import static org.ringround.db.generated.Tables.REQUEST_EVENT;
import static org.ringround.db.generated.Tables.SEARCH;
import static org.ringround.db.generated.Tables.TASK;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.ringround.db.Tx;
import org.ringround.db.generated.tables.records.RequestEventRecord;
import org.ringround.db.generated.tables.records.TaskRecord;
import org.ringround.request.Status;

/** Tasks in the database. Whoever changes one holds its request. */
final class TaskStore {

    /** In a request's history: a volunteer gave it back. */
    static final String DROPPED = "dropped";

    /** In a request's history, before the volunteer's id. */
    static final String VOLUNTEER = "volunteer:";

    /** An offer in these has a volunteer who may still press 1. */
    private static final List<String> UNDECIDED = List.of("due", "ringing", "screening");

    private final Tx tx;

    TaskStore(Tx tx) {
        this.tx = tx;
    }

    /** The present spell of a request that is open: since the first event after the last in which it was not. */
    Spell getSpell(long reference) {
        RequestEventRecord event = tx.sql()
                .selectFrom(REQUEST_EVENT)
                .where(REQUEST_EVENT.REFERENCE.eq(reference))
                .and(REQUEST_EVENT.ID.gt(DSL.coalesce(
                        DSL.field(DSL.select(DSL.max(REQUEST_EVENT.ID))
                                .from(REQUEST_EVENT)
                                .where(REQUEST_EVENT.REFERENCE.eq(reference))
                                .and(REQUEST_EVENT.STATUS.ne(Status.OPEN.word()))),
                        0L)))
                .orderBy(REQUEST_EVENT.ID)
                .limit(1)
                .fetchSingle();
        return find(reference)
                .filter(row -> row.getSpell().equals(event.getId()))
                .map(row -> new Spell(
                        row.getSpell(),
                        event.getAt(),
                        row.getRounds(),
                        row.getAskedAt(),
                        row.getMorningAt(),
                        row.getToldAt()))
                .orElseGet(() -> Spell.begun(event.getId(), event.getAt()));
    }

    void save(long reference, Spell spell) {
        tx.sql()
                .insertInto(TASK)
                .set(TASK.REFERENCE, reference)
                .set(TASK.SPELL, spell.id())
                .set(TASK.ROUNDS, spell.rounds())
                .set(TASK.ASKED_AT, spell.askedAt())
                .set(TASK.MORNING_AT, spell.morningAt())
                .set(TASK.TOLD_AT, spell.toldAt())
                .onConflict(TASK.REFERENCE)
                .doUpdate()
                .set(TASK.SPELL, spell.id())
                .set(TASK.ROUNDS, spell.rounds())
                .set(TASK.ASKED_AT, spell.askedAt())
                .set(TASK.MORNING_AT, spell.morningAt())
                .set(TASK.TOLD_AT, spell.toldAt())
                .execute();
    }

    /** A coordinator handed it out. */
    boolean isHandedOut(long reference) {
        return find(reference).map(TaskRecord::getHandedOut).orElse(false);
    }

    /** A volunteer had it and gave it back. */
    boolean wasDropped(long reference) {
        return tx.sql()
                .fetchExists(
                        REQUEST_EVENT, REQUEST_EVENT.REFERENCE.eq(reference).and(REQUEST_EVENT.WHAT.eq(DROPPED)));
    }

    /** Volunteers may have it from now on, whatever the rule would say. Its spell stays as it is. */
    void handOut(long reference) {
        tx.sql()
                .insertInto(TASK)
                .set(TASK.REFERENCE, reference)
                .set(TASK.SPELL, 0L)
                .set(TASK.HANDED_OUT, true)
                .onConflict(TASK.REFERENCE)
                .doUpdate()
                .set(TASK.HANDED_OUT, true)
                .execute();
    }

    /** It waits for no digest any more. */
    void forgetMorning(long reference) {
        tx.sql()
                .update(TASK)
                .setNull(TASK.MORNING_AT)
                .where(TASK.REFERENCE.eq(reference))
                .and(TASK.MORNING_AT.isNotNull())
                .execute();
    }

    /** The references of those that wait for a digest up to that moment, in ascending order. */
    List<Long> listWaiting(Instant upTo) {
        return tx.sql()
                .select(TASK.REFERENCE)
                .from(TASK)
                .where(TASK.MORNING_AT.le(upTo))
                .orderBy(TASK.REFERENCE)
                .fetch(TASK.REFERENCE);
    }

    /** Whether its caller is on the line, or some volunteer's phone rings for it. */
    boolean isSought(long reference) {
        return tx.sql()
                .select(DSL.exists(DSL.selectOne()
                                .from(CALL)
                                .where(CALL.REFERENCE.eq(reference))
                                .and(CALL.ENDED_AT.isNull()))
                        .or(DSL.exists(DSL.selectOne()
                                .from(SEARCH)
                                .where(SEARCH.REFERENCE.eq(reference))
                                .and(SEARCH.ENDED_AT.isNull())))
                        .or(DSL.exists(DSL.selectOne()
                                .from(OFFER)
                                .join(SEARCH)
                                .on(SEARCH.ID.eq(OFFER.SEARCH_ID))
                                .where(SEARCH.REFERENCE.eq(reference))
                                .and(OFFER.LIVE)
                                .and(OFFER.PHASE.in(UNDECIDED)))))
                .fetchSingle()
                .value1();
    }

    private Optional<TaskRecord> find(long reference) {
        return tx.sql().selectFrom(TASK).where(TASK.REFERENCE.eq(reference)).fetchOptional();
    }
}
