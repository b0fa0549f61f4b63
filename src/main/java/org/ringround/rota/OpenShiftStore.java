package org.ringround.rota;

import static org.ringround.db.generated.Tables.OPEN_SHIFT;
import static org.ringround.db.generated.Tables.OPEN_SHIFT_ASKED;
import static org.ringround.db.generated.Tables.VOLUNTEER;
import static org.ringround.db.generated.Tables.VOLUNTEER_AREA;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.db.generated.tables.records.OpenShiftRecord;

/** Open shifts in the database. */
final class OpenShiftStore {

    private final Tx tx;

    OpenShiftStore(Tx tx) {
        this.tx = tx;
    }

    /** The one that was open already, when this shift was given up before. */
    OpenShift ensure(long givenBy, DatedShift shift, Span span, Instant now) {
        tx.sql()
                .insertInto(OPEN_SHIFT)
                .set(OPEN_SHIFT.GIVEN_BY, givenBy)
                .set(OPEN_SHIFT.STARTS, shift.from())
                .set(OPEN_SHIFT.ENDS, shift.to())
                .set(OPEN_SHIFT.STARTS_AT, span.from())
                .set(OPEN_SHIFT.ENDS_AT, span.to())
                .set(OPEN_SHIFT.OPENED_AT, now)
                .onConflictDoNothing()
                .execute();
        return find(givenBy, shift).orElseThrow();
    }

    /** These are open only because their volunteer has left. */
    void markLeaving(Collection<Long> numbers) {
        tx.sql()
                .update(OPEN_SHIFT)
                .set(OPEN_SHIFT.BY_LEAVING, true)
                .where(OPEN_SHIFT.NUMBER.in(numbers))
                .execute();
    }

    /** Those that are open only because that volunteer has left, and that are not over; the next first. */
    List<OpenShift> listLeft(long volunteer, Instant now) {
        return tx.sql()
                .selectFrom(OPEN_SHIFT)
                .where(OPEN_SHIFT.GIVEN_BY.eq(volunteer))
                .and(OPEN_SHIFT.BY_LEAVING)
                .and(OPEN_SHIFT.ENDS_AT.gt(now))
                .and(isOpen())
                .orderBy(OPEN_SHIFT.STARTS_AT, OPEN_SHIFT.NUMBER)
                .fetch(OpenShiftStore::openShift);
    }

    /** The one that this volunteer gave up, while it is open. */
    Optional<OpenShift> find(long givenBy, DatedShift shift) {
        return tx.sql()
                .selectFrom(OPEN_SHIFT)
                .where(OPEN_SHIFT.GIVEN_BY.eq(givenBy))
                .and(OPEN_SHIFT.STARTS.eq(shift.from()))
                .and(OPEN_SHIFT.ENDS.eq(shift.to()))
                .and(isOpen())
                .fetchOptional(OpenShiftStore::openShift);
    }

    /** Somebody is wanted then in that area; the one that was open already, when somebody was wanted before. */
    OpenShift ensureWanted(long area, DatedShift shift, Span span, Instant now) {
        tx.sql()
                .insertInto(OPEN_SHIFT)
                .set(OPEN_SHIFT.AREA_ID, area)
                .set(OPEN_SHIFT.STARTS, shift.from())
                .set(OPEN_SHIFT.ENDS, shift.to())
                .set(OPEN_SHIFT.STARTS_AT, span.from())
                .set(OPEN_SHIFT.ENDS_AT, span.to())
                .set(OPEN_SHIFT.OPENED_AT, now)
                .onConflictDoNothing()
                .execute();
        return tx.sql()
                .selectFrom(OPEN_SHIFT)
                .where(OPEN_SHIFT.AREA_ID.eq(area))
                .and(OPEN_SHIFT.STARTS.eq(shift.from()))
                .and(OPEN_SHIFT.ENDS.eq(shift.to()))
                .and(isOpen())
                .fetchSingle(OpenShiftStore::openShift);
    }

    Optional<OpenShift> find(long number) {
        return tx.sql()
                .selectFrom(OPEN_SHIFT)
                .where(OPEN_SHIFT.NUMBER.eq(number))
                .and(OPEN_SHIFT.WITHDRAWN_AT.isNull())
                .fetchOptional(OpenShiftStore::openShift);
    }

    /** By number. */
    Map<Long, OpenShift> list(Collection<Long> numbers) {
        return tx.sql()
                .selectFrom(OPEN_SHIFT)
                .where(DSL.condition(
                        "{0} in (select unnest({1}))", OPEN_SHIFT.NUMBER, DSL.val(numbers.toArray(Long[]::new))))
                .and(OPEN_SHIFT.WITHDRAWN_AT.isNull())
                .fetchMap(OPEN_SHIFT.NUMBER, OpenShiftStore::openShift);
    }

    /** Held from now on, so that whoever covers it or asks for it waits. Empty when it is not open any more. */
    Optional<OpenShift> lock(long number) {
        return tx.sql()
                .selectFrom(OPEN_SHIFT)
                .where(OPEN_SHIFT.NUMBER.eq(number))
                .and(isOpen())
                .forNoKeyUpdate()
                .fetchOptional(OpenShiftStore::openShift);
    }

    /** False when it is not open any more. */
    boolean withdraw(long number, Instant now) {
        return tx.sql()
                        .update(OPEN_SHIFT)
                        .set(OPEN_SHIFT.WITHDRAWN_AT, now)
                        .where(OPEN_SHIFT.NUMBER.eq(number))
                        .and(isOpen())
                        .execute()
                == 1;
    }

    /** They are asked by text to cover it. A repeat changes nothing, and returns false. */
    boolean addAsked(long number, long volunteer, Instant now) {
        return tx.sql()
                        .insertInto(OPEN_SHIFT_ASKED)
                        .set(OPEN_SHIFT_ASKED.NUMBER, number)
                        .set(OPEN_SHIFT_ASKED.VOLUNTEER_ID, volunteer)
                        .set(OPEN_SHIFT_ASKED.ASKED_AT, now)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** Whom we asked to cover it, and when. */
    Map<Long, Instant> listAsked(long number) {
        return tx.sql()
                .selectFrom(OPEN_SHIFT_ASKED)
                .where(OPEN_SHIFT_ASKED.NUMBER.eq(number))
                .fetchMap(OPEN_SHIFT_ASKED.VOLUNTEER_ID, OPEN_SHIFT_ASKED.ASKED_AT);
    }

    /** When each of them was last asked to cover any shift; whoever never was is absent. */
    Map<Long, Instant> listLastAsked(Collection<Long> volunteers) {
        return tx.sql()
                .select(OPEN_SHIFT_ASKED.VOLUNTEER_ID, DSL.max(OPEN_SHIFT_ASKED.ASKED_AT))
                .from(OPEN_SHIFT_ASKED)
                .where(DSL.condition(
                        "{0} in (select unnest({1}))",
                        OPEN_SHIFT_ASKED.VOLUNTEER_ID, DSL.val(volunteers.toArray(Long[]::new))))
                .groupBy(OPEN_SHIFT_ASKED.VOLUNTEER_ID)
                .fetchMap(OPEN_SHIFT_ASKED.VOLUNTEER_ID, DSL.max(OPEN_SHIFT_ASKED.ASKED_AT));
    }

    /** The newest that this volunteer gave up after that moment, and that is still open. */
    Optional<OpenShift> findNewest(long givenBy, Instant after) {
        return tx.sql()
                .selectFrom(OPEN_SHIFT)
                .where(OPEN_SHIFT.GIVEN_BY.eq(givenBy))
                .and(OPEN_SHIFT.OPENED_AT.gt(after))
                .and(isOpen())
                .orderBy(OPEN_SHIFT.OPENED_AT.desc(), OPEN_SHIFT.NUMBER.desc())
                .limit(1)
                .fetchOptional(OpenShiftStore::openShift);
    }

    /** False when somebody was first. */
    boolean cover(long number, long volunteer, Instant now) {
        return tx.sql()
                        .update(OPEN_SHIFT)
                        .set(OPEN_SHIFT.COVERED_BY, volunteer)
                        .set(OPEN_SHIFT.COVERED_AT, now)
                        .where(OPEN_SHIFT.NUMBER.eq(number))
                        .and(isOpen())
                        .execute()
                == 1;
    }

    /** Whether that volunteer is of an area of the one who gave the shift up, and of the same role; or of its own area. */
    boolean isAmongThose(OpenShift shift, long volunteer) {
        return tx.sql().fetchExists(VOLUNTEER, VOLUNTEER.PERSON_ID.eq(volunteer).and(isPeer(shift)));
    }

    /** All those, but for the one who gave it up, in ascending order. */
    List<Long> listThose(OpenShift shift) {
        return tx.sql()
                .select(VOLUNTEER.PERSON_ID)
                .from(VOLUNTEER)
                .where(isPeer(shift))
                .and(VOLUNTEER.PERSON_ID.isDistinctFrom(shift.given()))
                .orderBy(VOLUNTEER.PERSON_ID)
                .fetch(VOLUNTEER.PERSON_ID);
    }

    List<Long> listAreas(OpenShift shift) {
        Long wanted = shift.wanted();
        return wanted != null
                ? List.of(wanted)
                : tx.sql()
                        .select(VOLUNTEER_AREA.AREA_ID)
                        .from(VOLUNTEER_AREA)
                        .where(VOLUNTEER_AREA.VOLUNTEER_ID.eq(shift.given()))
                        .orderBy(VOLUNTEER_AREA.AREA_ID)
                        .fetch(VOLUNTEER_AREA.AREA_ID);
    }

    private static Condition isOpen() {
        return OPEN_SHIFT.COVERED_BY.isNull().and(OPEN_SHIFT.WITHDRAWN_AT.isNull());
    }

    private static Condition isPeer(OpenShift shift) {
        Long wanted = shift.wanted();
        return VOLUNTEER
                .STATUS
                .eq("active")
                .and(VOLUNTEER.CONFIRMED_AT.isNotNull())
                .and(wanted == null ? isPeerOf(shift.given()) : isOf(wanted));
    }

    private static Condition isOf(long area) {
        return VOLUNTEER
                .ROLE
                .eq("volunteer")
                .and(VOLUNTEER.PERSON_ID.in(DSL.select(VOLUNTEER_AREA.VOLUNTEER_ID)
                        .from(VOLUNTEER_AREA)
                        .where(VOLUNTEER_AREA.AREA_ID.eq(area))));
    }

    private static Condition isPeerOf(@Nullable Long giver) {
        var given = VOLUNTEER.as("given");
        var theirs = VOLUNTEER_AREA.as("theirs");
        var areas = VOLUNTEER_AREA.as("areas");
        return VOLUNTEER
                .ROLE
                .eq(DSL.select(given.ROLE).from(given).where(given.PERSON_ID.eq(giver)))
                .and(VOLUNTEER
                        .PERSON_ID
                        .eq(giver)
                        .or(VOLUNTEER.PERSON_ID.in(DSL.select(theirs.VOLUNTEER_ID)
                                .from(theirs)
                                .join(areas)
                                .on(areas.AREA_ID.eq(theirs.AREA_ID))
                                .where(areas.VOLUNTEER_ID.eq(giver)))));
    }

    private static OpenShift openShift(OpenShiftRecord row) {
        return new OpenShift(
                row.getNumber(),
                row.getGivenBy(),
                row.getAreaId(),
                new DatedShift(row.getStarts(), row.getEnds()),
                new Span(row.getStartsAt(), row.getEndsAt()),
                row.getOpenedAt(),
                row.getCoveredBy());
    }
}
