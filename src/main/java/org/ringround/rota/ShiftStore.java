package org.ringround.rota;

import static org.ringround.db.generated.Tables.SHIFT;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.impl.DSL;
import org.ringround.db.Tx;
import org.ringround.db.generated.tables.records.ShiftRecord;

/** The shifts of volunteers. */
public final class ShiftStore {

    private final Tx tx;

    public ShiftStore(Tx tx) {
        this.tx = tx;
    }

    /** By volunteer; those without any shift are absent. */
    public Map<Long, WeeklyPattern> listPatterns(Collection<Long> volunteers) {
        Map<Long, List<Shift>> shifts = new HashMap<>();
        tx.sql()
                .selectFrom(SHIFT)
                .where(DSL.condition(
                        "{0} in (select unnest({1}))", SHIFT.VOLUNTEER_ID, DSL.val(volunteers.toArray(Long[]::new))))
                .forEach(row -> shifts.computeIfAbsent(row.getVolunteerId(), id -> new ArrayList<>())
                        .add(shift(row)));
        Map<Long, WeeklyPattern> patterns = new HashMap<>();
        shifts.forEach((volunteer, theirs) -> patterns.put(volunteer, new WeeklyPattern(theirs)));
        return patterns;
    }

    /** Replaces the shifts of those volunteers; the spans are written anew by {@link Duty#rewrite}, not here. */
    public void replace(Map<Long, WeeklyPattern> patterns) {
        tx.sql()
                .deleteFrom(SHIFT)
                .where(DSL.condition(
                        "{0} in (select unnest({1}))",
                        SHIFT.VOLUNTEER_ID, DSL.val(patterns.keySet().toArray(Long[]::new))))
                .execute();
        var rows = new ArrayList<ShiftRecord>();
        patterns.forEach((volunteer, pattern) -> pattern.shifts().forEach(shift -> rows.add(row(volunteer, shift))));
        tx.sql().batchInsert(rows).execute();
    }

    private static Shift shift(ShiftRecord row) {
        return new Shift(
                DayOfWeek.of(row.getWeekday()), row.getStarts(), row.getEnds(), row.getEveryWeeks(), row.getAnchor());
    }

    private static ShiftRecord row(long volunteer, Shift shift) {
        var row = new ShiftRecord();
        row.setVolunteerId(volunteer);
        row.setWeekday(shift.day().getValue());
        row.setStarts(shift.starts());
        row.setEnds(shift.ends());
        row.setEveryWeeks(shift.everyWeeks());
        row.setAnchor(shift.anchor());
        return row;
    }
}
