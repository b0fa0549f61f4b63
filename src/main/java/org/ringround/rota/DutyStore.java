package org.ringround.rota;

import static org.ringround.db.generated.Tables.DUTY_EVENT;
import static org.ringround.db.generated.Tables.DUTY_HORIZON;
import static org.ringround.db.generated.Tables.DUTY_SPAN;
import static org.ringround.db.generated.Tables.VOLUNTEER;
import static org.ringround.db.generated.Tables.VOLUNTEER_AREA;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.db.generated.tables.records.DutySpanRecord;
import org.ringround.db.generated.tables.records.VolunteerRecord;

/** What volunteers said of their duty, and the spans that follow from it and from their shifts. */
final class DutyStore {

    private final Tx tx;

    DutyStore(Tx tx) {
        this.tx = tx;
    }

    Standing get(long volunteer) {
        return tx.sql()
                .selectFrom(VOLUNTEER)
                .where(VOLUNTEER.PERSON_ID.eq(volunteer))
                .fetchOptional(row -> standings(List.of(row)).get(volunteer))
                .orElseThrow(() -> missing(volunteer));
    }

    /** In ascending order; nobody's row is held. */
    Map<Long, Standing> list(Collection<Long> volunteers) {
        return standings(tx.sql()
                .selectFrom(VOLUNTEER)
                .where(DSL.condition(
                        "{0} in (select unnest({1}))", VOLUNTEER.PERSON_ID, DSL.val(volunteers.toArray(Long[]::new))))
                .orderBy(VOLUNTEER.PERSON_ID)
                .fetch());
    }

    /** Who is on duty at some moment between these two, as far as spans are written. */
    List<Long> listOnDutyWithin(Instant from, Instant to) {
        return tx.sql()
                .selectDistinct(DUTY_SPAN.VOLUNTEER_ID)
                .from(DUTY_SPAN)
                .where(DUTY_SPAN.STARTS_AT.le(to))
                .and(DUTY_SPAN.ENDS_AT.gt(from))
                .fetch(DUTY_SPAN.VOLUNTEER_ID);
    }

    Standing lock(long volunteer) {
        return lock(List.of(volunteer)).values().stream().findFirst().orElseThrow(() -> missing(volunteer));
    }

    /** In the order of their ids, whatever the order asked: two that lock many do not lock each other out. */
    Map<Long, Standing> lock(Collection<Long> volunteers) {
        return standings(tx.sql()
                .selectFrom(VOLUNTEER)
                .where(DSL.condition(
                        "{0} in (select unnest({1}))", VOLUNTEER.PERSON_ID, DSL.val(volunteers.toArray(Long[]::new))))
                .orderBy(VOLUNTEER.PERSON_ID)
                .forNoKeyUpdate()
                .fetch());
    }

    List<Long> listVolunteers() {
        return tx.sql()
                .select(VOLUNTEER.PERSON_ID)
                .from(VOLUNTEER)
                .orderBy(VOLUNTEER.PERSON_ID)
                .fetch(VOLUNTEER.PERSON_ID);
    }

    void save(long volunteer, Standing standing) {
        tx.sql()
                .update(VOLUNTEER)
                .set(VOLUNTEER.ON_UNTIL, standing.onUntil())
                .set(VOLUNTEER.OFF_UNTIL, standing.offUntil())
                .set(VOLUNTEER.PAUSED_UNTIL, standing.pausedUntil())
                .where(VOLUNTEER.PERSON_ID.eq(volunteer))
                .execute();
    }

    void pause(long volunteer, @Nullable Instant until) {
        tx.sql()
                .update(VOLUNTEER)
                .set(VOLUNTEER.PAUSED_UNTIL, until)
                .where(VOLUNTEER.PERSON_ID.eq(volunteer))
                .execute();
    }

    void addEvent(long volunteer, DutyChange change) {
        tx.sql()
                .insertInto(DUTY_EVENT)
                .set(DUTY_EVENT.VOLUNTEER_ID, volunteer)
                .set(DUTY_EVENT.AT, change.at())
                .set(DUTY_EVENT.CHANGE, change.what().word())
                .set(DUTY_EVENT.UNTIL, change.until())
                .set(DUTY_EVENT.CHANNEL, change.channel().word())
                .set(DUTY_EVENT.ACTOR, change.actor())
                .execute();
    }

    boolean hasEvent(long volunteer, Collection<DutyWord> words, Instant after) {
        return tx.sql()
                .fetchExists(
                        DUTY_EVENT,
                        DUTY_EVENT
                                .VOLUNTEER_ID
                                .eq(volunteer)
                                .and(DUTY_EVENT.AT.gt(after))
                                .and(DUTY_EVENT.CHANGE.in(
                                        words.stream().map(DutyWord::word).toList())));
    }

    /** Replaces all spans of those volunteers. */
    void write(Map<Long, Standing> volunteers, Function<Standing, Spans> spansOf) {
        var rows = new ArrayList<DutySpanRecord>();
        volunteers.forEach((volunteer, standing) -> spansOf.apply(standing)
                .list()
                .forEach(span -> rows.add(new DutySpanRecord(volunteer, span.from(), span.to()))));
        tx.sql()
                .deleteFrom(DUTY_SPAN)
                .where(DSL.condition(
                        "{0} in (select unnest({1}))",
                        DUTY_SPAN.VOLUNTEER_ID, DSL.val(volunteers.keySet().toArray(Long[]::new))))
                .execute();
        tx.sql().batchInsert(rows).execute();
    }

    void written(Instant to) {
        tx.sql()
                .insertInto(DUTY_HORIZON)
                .set(DUTY_HORIZON.WRITTEN_TO, to)
                .onConflict(DUTY_HORIZON.ONE)
                .doUpdate()
                .set(DUTY_HORIZON.WRITTEN_TO, to)
                .execute();
    }

    Optional<Instant> findWrittenTo() {
        return tx.sql().selectFrom(DUTY_HORIZON).fetchOptional(DUTY_HORIZON.WRITTEN_TO);
    }

    /** How many volunteers of the area, null of any, are on duty at some moment between these two. */
    int countOnDuty(@Nullable Long area, Instant from, Instant to) {
        Condition here = area == null
                ? DSL.noCondition()
                : DUTY_SPAN.VOLUNTEER_ID.in(DSL.select(VOLUNTEER_AREA.VOLUNTEER_ID)
                        .from(VOLUNTEER_AREA)
                        .where(VOLUNTEER_AREA.AREA_ID.eq(area)));
        return tx.sql()
                .select(DSL.countDistinct(DUTY_SPAN.VOLUNTEER_ID))
                .from(DUTY_SPAN)
                .join(VOLUNTEER)
                .on(VOLUNTEER.PERSON_ID.eq(DUTY_SPAN.VOLUNTEER_ID))
                .where(DUTY_SPAN.STARTS_AT.le(to))
                .and(DUTY_SPAN.ENDS_AT.gt(from))
                .and(VOLUNTEER.PAUSED_UNTIL.isNull().or(VOLUNTEER.PAUSED_UNTIL.le(to)))
                .and(here)
                .fetchSingle()
                .value1();
    }

    private Map<Long, Standing> standings(List<VolunteerRecord> rows) {
        List<Long> volunteers = rows.stream().map(VolunteerRecord::getPersonId).toList();
        Map<Long, WeeklyPattern> patterns = new ShiftStore(tx).listPatterns(volunteers);
        Map<Long, Exceptions> exceptions = new ExceptionStore(tx).list(volunteers);
        var standings = new LinkedHashMap<Long, Standing>();
        for (VolunteerRecord row : rows) {
            long id = row.getPersonId();
            var schedule = new Schedule(
                    patterns.getOrDefault(id, WeeklyPattern.NONE), exceptions.getOrDefault(id, Exceptions.NONE));
            standings.put(id, standing(row, schedule));
        }
        return standings;
    }

    /** Somebody who is not active, or not yet, is never on duty. */
    private static Standing standing(VolunteerRecord row, Schedule schedule) {
        return row.getStatus().equals("active")
                ? new Standing(schedule, row.getOnUntil(), row.getOffUntil(), row.getPausedUntil())
                : new Standing(Schedule.NONE, null, null, null);
    }

    private static NoSuchElementException missing(long volunteer) {
        return new NoSuchElementException("no volunteer " + volunteer);
    }
}
