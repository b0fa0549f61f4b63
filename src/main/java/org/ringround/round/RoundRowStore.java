package org.ringround.round;

import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.ROUND;
import static org.ringround.db.generated.Tables.ROUND_VOLUNTEER;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.db.generated.tables.records.RoundRecord;

/** Writes rounds, in the one way in which files and pages do. */
public final class RoundRowStore {

    private final Tx tx;

    public RoundRowStore(Tx tx) {
        this.tx = tx;
    }

    /** What may be changed of a round, without its id, its resident and its kind. */
    public static RoundRecord row(Recurrence recurrence, Ringing ringing, Agreement agreement) {
        Suspension suspension = agreement.suspension();
        return new RoundRecord()
                .with(ROUND.LOCAL_TIME, recurrence.time())
                .with(ROUND.WEEKDAYS, numbers(recurrence.days()))
                .with(ROUND.EVERY_WEEKS, recurrence.everyWeeks())
                .with(ROUND.STARTS_ON, recurrence.startsOn())
                .with(ROUND.BANK_HOLIDAYS, recurrence.onBankHolidays().word())
                .with(ROUND.RING_SECONDS, Math.toIntExact(ringing.ring().toSeconds()))
                .with(ROUND.RETRY_SECONDS, seconds(ringing.retries()))
                .with(ROUND.AGREED_ON, agreement.agreedOn())
                .with(ROUND.SUSPENDED_FROM, suspension == null ? null : suspension.from())
                .with(ROUND.SUSPENDED_UNTIL, suspension == null ? null : suspension.until())
                .with(ROUND.SUSPENDED_REASON, suspension == null ? null : suspension.reason());
    }

    /**
     * Before the round is made to be like that row: where it then comes at other times than before, its turns count from now on, so
     * that none is late because of the change. One that was given up is there again.
     */
    public Query countAnew(RoundRecord row, Instant now) {
        return tx.sql()
                .update(ROUND)
                .set(ROUND.COUNTS_FROM, now)
                .setNull(ROUND.ENDED_AT)
                .where(ROUND.ID.eq(row.getId()))
                .and(ROUND.ENDED_AT
                        .isNotNull()
                        .or(ROUND.LOCAL_TIME.isDistinctFrom(row.getLocalTime()))
                        .or(ROUND.WEEKDAYS.isDistinctFrom(row.getWeekdays()))
                        .or(ROUND.EVERY_WEEKS.isDistinctFrom(row.getEveryWeeks()))
                        .or(ROUND.STARTS_ON.isDistinctFrom(row.getStartsOn()))
                        .or(ROUND.BANK_HOLIDAYS.isDistinctFrom(row.getBankHolidays()))
                        .or(ROUND.AGREED_ON.isDistinctFrom(row.getAgreedOn())));
    }

    /** Nobody else makes or moves a round of that resident meanwhile. */
    void lockResident(long resident) {
        tx.sql()
                .select(RESIDENT.PERSON_ID)
                .from(RESIDENT)
                .where(RESIDENT.PERSON_ID.eq(resident))
                .forNoKeyUpdate()
                .fetch();
    }

    /** A round of that kind at that time. */
    record Same(long id, boolean ended) {}

    Optional<Same> findSame(long resident, RoundKind kind, LocalTime time) {
        return tx.sql()
                .select(ROUND.ID, ROUND.ENDED_AT)
                .from(ROUND)
                .where(ROUND.RESIDENT_ID.eq(resident))
                .and(ROUND.KIND.eq(kind.word()))
                .and(ROUND.LOCAL_TIME.eq(time))
                .fetchOptional(row -> new Same(row.value1(), row.value2() != null));
    }

    /** Empty when an import has made one of that kind at that time a moment ago. */
    Optional<Long> insert(long resident, RoundKind kind, RoundPlan plan, Instant now) {
        RoundRecord row = row(plan)
                .with(ROUND.RESIDENT_ID, resident)
                .with(ROUND.KIND, kind.word())
                .with(ROUND.COUNTS_FROM, now)
                .with(ROUND.BEGUN_TO, now);
        Optional<Long> id = tx.sql()
                .insertInto(ROUND)
                .set(row)
                .onConflictDoNothing()
                .returningResult(ROUND.ID)
                .fetchOptional(ROUND.ID);
        id.ifPresent(round -> setVolunteers(round, plan.volunteers()));
        return id;
    }

    /** It is held. One that was given up is there again. */
    void update(long id, RoundPlan plan, Instant now) {
        RoundRecord row = row(plan).with(ROUND.ID, id);
        countAnew(row, now).execute();
        row.changed(ROUND.ID, false);
        tx.sql().update(ROUND).set(row).where(ROUND.ID.eq(id)).execute();
        setVolunteers(id, plan.volunteers());
    }

    void suspend(long id, @Nullable Suspension suspension) {
        tx.sql()
                .update(ROUND)
                .set(ROUND.SUSPENDED_FROM, suspension == null ? null : suspension.from())
                .set(ROUND.SUSPENDED_UNTIL, suspension == null ? null : suspension.until())
                .set(ROUND.SUSPENDED_REASON, suspension == null ? null : suspension.reason())
                .where(ROUND.ID.eq(id))
                .execute();
    }

    /** Its turns count from now on; the same day again changes nothing. */
    void agree(long id, @Nullable LocalDate on, Instant now) {
        tx.sql()
                .update(ROUND)
                .set(ROUND.AGREED_ON, on)
                .set(ROUND.COUNTS_FROM, now)
                .where(ROUND.ID.eq(id))
                .and(ROUND.AGREED_ON.isDistinctFrom(on))
                .execute();
    }

    /** One that was given up is there again, and counts from now on. A repeat changes nothing. */
    void restart(long id, Instant now) {
        tx.sql()
                .update(ROUND)
                .setNull(ROUND.ENDED_AT)
                .set(ROUND.COUNTS_FROM, now)
                .where(ROUND.ID.eq(id))
                .and(ROUND.ENDED_AT.isNotNull())
                .execute();
    }

    private void setVolunteers(long id, List<Long> volunteers) {
        tx.sql()
                .deleteFrom(ROUND_VOLUNTEER)
                .where(ROUND_VOLUNTEER.ROUND_ID.eq(id))
                .execute();
        int place = 1;
        for (long volunteer : volunteers) {
            tx.sql()
                    .insertInto(ROUND_VOLUNTEER)
                    .set(ROUND_VOLUNTEER.ROUND_ID, id)
                    .set(ROUND_VOLUNTEER.PLACE, place++)
                    .set(ROUND_VOLUNTEER.VOLUNTEER_ID, volunteer)
                    .execute();
        }
    }

    private static RoundRecord row(RoundPlan plan) {
        return row(plan.recurrence(), plan.ringing(), plan.agreement());
    }

    private static Integer[] numbers(Weekdays days) {
        return days.inOrder().stream().map(DayOfWeek::getValue).toArray(Integer[]::new);
    }

    private static Integer @Nullable [] seconds(@Nullable List<Duration> retries) {
        return retries == null
                ? null
                : retries.stream()
                        .map(retry -> Math.toIntExact(retry.toSeconds()))
                        .toArray(Integer[]::new);
    }
}
