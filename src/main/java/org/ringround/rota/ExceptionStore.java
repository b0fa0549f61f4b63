package org.ringround.rota;

import static org.ringround.db.generated.Tables.SHIFT_EXCEPTION;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.impl.DSL;
import org.ringround.db.Tx;
import org.ringround.db.generated.tables.records.ShiftExceptionRecord;

/** What differs from the weekly patterns, in the database. */
final class ExceptionStore {

    private static final String AWAY = "away";
    private static final String EXTRA = "extra";

    private final Tx tx;

    ExceptionStore(Tx tx) {
        this.tx = tx;
    }

    /** By volunteer; those without any are absent. */
    Map<Long, Exceptions> list(Collection<Long> volunteers) {
        Map<Long, List<ShiftExceptionRecord>> rows = new HashMap<>();
        tx.sql()
                .selectFrom(SHIFT_EXCEPTION)
                .where(DSL.condition(
                        "{0} in (select unnest({1}))",
                        SHIFT_EXCEPTION.VOLUNTEER_ID, DSL.val(volunteers.toArray(Long[]::new))))
                .orderBy(SHIFT_EXCEPTION.STARTS, SHIFT_EXCEPTION.ENDS)
                .forEach(row -> rows.computeIfAbsent(row.getVolunteerId(), id -> new ArrayList<>())
                        .add(row));
        Map<Long, Exceptions> exceptions = new HashMap<>();
        rows.forEach((volunteer, theirs) ->
                exceptions.put(volunteer, new Exceptions(shifts(theirs, AWAY), shifts(theirs, EXTRA))));
        return exceptions;
    }

    /** A repeat changes nothing. */
    void addAway(long volunteer, DatedShift shift, Change change) {
        add(AWAY, volunteer, shift, change);
    }

    /** A repeat changes nothing. */
    void addExtra(long volunteer, DatedShift shift, Change change) {
        add(EXTRA, volunteer, shift, change);
    }

    void deleteExtra(long volunteer, DatedShift shift) {
        tx.sql()
                .deleteFrom(SHIFT_EXCEPTION)
                .where(SHIFT_EXCEPTION.VOLUNTEER_ID.eq(volunteer))
                .and(SHIFT_EXCEPTION.KIND.eq(EXTRA))
                .and(SHIFT_EXCEPTION.STARTS.eq(shift.from()))
                .and(SHIFT_EXCEPTION.ENDS.eq(shift.to()))
                .execute();
    }

    private void add(String kind, long volunteer, DatedShift shift, Change change) {
        tx.sql()
                .insertInto(SHIFT_EXCEPTION)
                .set(SHIFT_EXCEPTION.VOLUNTEER_ID, volunteer)
                .set(SHIFT_EXCEPTION.KIND, kind)
                .set(SHIFT_EXCEPTION.STARTS, shift.from())
                .set(SHIFT_EXCEPTION.ENDS, shift.to())
                .set(SHIFT_EXCEPTION.AT, change.at())
                .set(SHIFT_EXCEPTION.CHANNEL, change.channel().word())
                .set(SHIFT_EXCEPTION.ACTOR, change.actor())
                .onConflictDoNothing()
                .execute();
    }

    private static List<DatedShift> shifts(List<ShiftExceptionRecord> rows, String kind) {
        return rows.stream()
                .filter(row -> row.getKind().equals(kind))
                .map(row -> new DatedShift(row.getStarts(), row.getEnds()))
                .toList();
    }
}
