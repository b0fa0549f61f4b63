package org.ringround.rota;

import static org.ringround.db.generated.Tables.OPEN_SHIFT;
import static org.ringround.db.generated.Tables.VOLUNTEER;
import static org.ringround.db.generated.Tables.VOLUNTEER_AREA;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.impl.DSL;
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
        return tx.sql()
                .selectFrom(OPEN_SHIFT)
                .where(OPEN_SHIFT.GIVEN_BY.eq(givenBy))
                .and(OPEN_SHIFT.STARTS.eq(shift.from()))
                .and(OPEN_SHIFT.ENDS.eq(shift.to()))
                .and(OPEN_SHIFT.COVERED_BY.isNull())
                .fetchSingle(OpenShiftStore::openShift);
    }

    Optional<OpenShift> find(long number) {
        return tx.sql()
                .selectFrom(OPEN_SHIFT)
                .where(OPEN_SHIFT.NUMBER.eq(number))
                .fetchOptional(OpenShiftStore::openShift);
    }

    /** The newest that this volunteer gave up after that moment, and that is still open. */
    Optional<OpenShift> findNewest(long givenBy, Instant after) {
        return tx.sql()
                .selectFrom(OPEN_SHIFT)
                .where(OPEN_SHIFT.GIVEN_BY.eq(givenBy))
                .and(OPEN_SHIFT.OPENED_AT.gt(after))
                .and(OPEN_SHIFT.COVERED_BY.isNull())
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
                        .and(OPEN_SHIFT.COVERED_BY.isNull())
                        .execute()
                == 1;
    }

    /** Whether that volunteer is of an area of the one who gave the shift up, and of the same role. */
    boolean isAmongThose(OpenShift shift, long volunteer) {
        return tx.sql().fetchExists(VOLUNTEER, VOLUNTEER.PERSON_ID.eq(volunteer).and(isPeer(shift)));
    }

    /** All those, but for the one who gave it up, in ascending order. */
    List<Long> listThose(OpenShift shift) {
        return tx.sql()
                .select(VOLUNTEER.PERSON_ID)
                .from(VOLUNTEER)
                .where(VOLUNTEER.PERSON_ID.ne(shift.givenBy()))
                .and(isPeer(shift))
                .orderBy(VOLUNTEER.PERSON_ID)
                .fetch(VOLUNTEER.PERSON_ID);
    }

    List<Long> listAreas(OpenShift shift) {
        return tx.sql()
                .select(VOLUNTEER_AREA.AREA_ID)
                .from(VOLUNTEER_AREA)
                .where(VOLUNTEER_AREA.VOLUNTEER_ID.eq(shift.givenBy()))
                .orderBy(VOLUNTEER_AREA.AREA_ID)
                .fetch(VOLUNTEER_AREA.AREA_ID);
    }

    private static Condition isPeer(OpenShift shift) {
        var given = VOLUNTEER.as("given");
        var theirs = VOLUNTEER_AREA.as("theirs");
        var areas = VOLUNTEER_AREA.as("areas");
        return VOLUNTEER
                .STATUS
                .eq("active")
                .and(VOLUNTEER.CONFIRMED_AT.isNotNull())
                .and(VOLUNTEER.ROLE.eq(DSL.select(given.ROLE).from(given).where(given.PERSON_ID.eq(shift.givenBy()))))
                .and(VOLUNTEER
                        .PERSON_ID
                        .eq(shift.givenBy())
                        .or(VOLUNTEER.PERSON_ID.in(DSL.select(theirs.VOLUNTEER_ID)
                                .from(theirs)
                                .join(areas)
                                .on(areas.AREA_ID.eq(theirs.AREA_ID))
                                .where(areas.VOLUNTEER_ID.eq(shift.givenBy())))));
    }

    private static OpenShift openShift(OpenShiftRecord row) {
        return new OpenShift(
                row.getNumber(),
                row.getGivenBy(),
                new DatedShift(row.getStarts(), row.getEnds()),
                new Span(row.getStartsAt(), row.getEndsAt()),
                row.getOpenedAt(),
                row.getCoveredBy());
    }
}
