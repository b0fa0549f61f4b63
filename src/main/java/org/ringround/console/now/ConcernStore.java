package org.ringround.console.now;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.ringround.db.generated.Tables.ALARM;
import static org.ringround.db.generated.Tables.ESCALATION;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.REQUEST;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.TEXT_IN;
import static org.ringround.db.generated.Tables.VOLUNTEER;
import static org.ringround.db.generated.Tables.VOLUNTEER_AREA;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.ringround.alarm.AlarmKind;
import org.ringround.db.Json;
import org.ringround.db.Tx;
import org.ringround.people.AreaStore;
import org.ringround.people.Scope;

/** What needs a human. Alarms about what is listed for itself are left out: each matter is one line. */
final class ConcernStore {

    private static final Field<Integer> ALL = count().over().as("all_of_them");

    private static final Set<AlarmKind> SAID_OTHERWISE =
            Set.of(AlarmKind.ESCALATION, AlarmKind.URGENT, AlarmKind.PROMISE_OVERDUE, AlarmKind.UNKNOWN_TEXT);

    /** Others may have been raised by a newer server, and cannot be said here. */
    private static final List<String> KINDS = Stream.of(AlarmKind.values())
            .filter(kind -> !SAID_OTHERWISE.contains(kind))
            .map(kind -> kind.name().toLowerCase(Locale.ROOT))
            .toList();

    private final Tx tx;
    private final Scope scope;

    ConcernStore(Tx tx, Scope scope) {
        this.tx = tx;
        this.scope = scope;
    }

    /** People in danger first, then promises, texts and alarms; of each the oldest first. */
    First<Concern> list(Instant now) {
        List<First<Concern>> all = List.of(unheard(), urgent(), overdue(now), texts(), alarms());
        List<Concern> rows = all.stream()
                .flatMap(some -> some.rows().stream())
                .limit(First.ROWS)
                .toList();
        return First.of(rows, all.stream().mapToInt(First::all).sum());
    }

    private First<Concern> unheard() {
        var rows = tx.sql()
                .select(ESCALATION.REFERENCE, ESCALATION.BEGAN_AT, ESCALATION.HELD_BY, ALL)
                .select(PERSON.ID, PERSON.NAME, PERSON.PHONE)
                .from(ESCALATION)
                .join(REQUEST)
                .on(REQUEST.REFERENCE.eq(ESCALATION.REFERENCE))
                .join(PERSON)
                .on(PERSON.ID.eq(ESCALATION.RESIDENT_ID))
                .where(ESCALATION.CLOSED_AT.isNull())
                .and(AreaStore.seen(scope, REQUEST.AREA_ID))
                .orderBy(ESCALATION.BEGAN_AT, ESCALATION.REFERENCE)
                .limit(First.ROWS)
                .fetch();
        return first(
                rows,
                row -> new Concern.Unheard(
                        who(row, PERSON.PHONE),
                        row.get(ESCALATION.REFERENCE),
                        row.get(ESCALATION.BEGAN_AT),
                        row.get(ESCALATION.HELD_BY) != null));
    }

    private First<Concern> urgent() {
        var rows = requests(REQUEST.STATUS
                .eq("open")
                .and(REQUEST.URGENT)
                .and(notExists(
                        select(ESCALATION.ID).from(ESCALATION).where(ESCALATION.REFERENCE.eq(REQUEST.REFERENCE)))));
        return first(
                rows,
                row -> new Concern.Urgent(
                        who(row, REQUEST.NUMBER), row.get(REQUEST.REFERENCE), row.get(REQUEST.OPENED_AT)));
    }

    private First<Concern> overdue(Instant now) {
        var rows = requests(REQUEST.STATUS
                .in("open", "claimed")
                .and(REQUEST.DUE_AT.lt(now))
                .andNot(REQUEST.URGENT.eq(true).and(REQUEST.STATUS.eq("open"))));
        return first(
                rows,
                row -> new Concern.Overdue(
                        who(row, REQUEST.NUMBER),
                        row.get(REQUEST.REFERENCE),
                        Objects.requireNonNull(row.get(REQUEST.DUE_AT))));
    }

    private List<? extends Record> requests(Condition which) {
        return tx.sql()
                .select(REQUEST.REFERENCE, REQUEST.NUMBER, REQUEST.OPENED_AT, REQUEST.DUE_AT, ALL)
                .select(PERSON.ID, PERSON.NAME)
                .from(REQUEST)
                .leftJoin(PERSON)
                .on(PERSON.ID.eq(REQUEST.RESIDENT_ID))
                .where(which)
                .and(AreaStore.seen(scope, REQUEST.AREA_ID))
                .orderBy(REQUEST.DUE_AT.asc().nullsLast(), REQUEST.OPENED_AT, REQUEST.REFERENCE)
                .limit(First.ROWS)
                .fetch();
    }

    /** One line for all of them: they are read in the inbox. */
    private First<Concern> texts() {
        var row = tx.sql()
                .select(count(), min(TEXT_IN.LISTED_AT))
                .from(TEXT_IN)
                .where(TEXT_IN.LISTED_AT.isNotNull())
                .and(TEXT_IN.SETTLED_AT.isNull())
                .and(isTextSeen())
                .fetchSingle();
        Instant since = row.value2();
        return since == null ? First.of(List.of(), 0) : First.of(List.of(new Concern.Texts(row.value1(), since)), 1);
    }

    /** What a number of ours wrote is for the areas of whose it is; what a stranger wrote is for everybody. */
    private Condition isTextSeen() {
        if (!(scope instanceof Scope.Within within)) {
            return noCondition();
        }
        var volunteers = select(VOLUNTEER.PERSON_ID).from(VOLUNTEER).where(VOLUNTEER.PHONE.eq(TEXT_IN.NUMBER));
        var residents = select(RESIDENT.PERSON_ID)
                .from(RESIDENT)
                .join(PERSON)
                .on(PERSON.ID.eq(RESIDENT.PERSON_ID))
                .where(PERSON.PHONE.eq(TEXT_IN.NUMBER));
        var theirVolunteers = select(VOLUNTEER_AREA.AREA_ID)
                .from(VOLUNTEER_AREA)
                .join(VOLUNTEER)
                .on(VOLUNTEER.PERSON_ID.eq(VOLUNTEER_AREA.VOLUNTEER_ID))
                .where(VOLUNTEER.PHONE.eq(TEXT_IN.NUMBER))
                .and(VOLUNTEER_AREA.AREA_ID.in(within.areas()));
        var theirResidents = select(RESIDENT.PERSON_ID)
                .from(RESIDENT)
                .join(PERSON)
                .on(PERSON.ID.eq(RESIDENT.PERSON_ID))
                .where(PERSON.PHONE.eq(TEXT_IN.NUMBER))
                .and(AreaStore.seen(scope, RESIDENT.AREA_ID));
        Condition strangers = notExists(volunteers).and(notExists(residents));
        return strangers.or(exists(theirVolunteers)).or(exists(theirResidents));
    }

    private First<Concern> alarms() {
        var rows = tx.sql()
                .select(ALARM.NUMBER, ALARM.KIND, ALARM.PARTICULARS, ALARM.RAISED_AT, ALL)
                .from(ALARM)
                .where(ALARM.ACKNOWLEDGED_AT.isNull())
                .and(ALARM.SETTLED_AT.isNull())
                .and(ALARM.KIND.in(KINDS))
                .and(AreaStore.seen(scope, ALARM.AREA_ID))
                .orderBy(ALARM.RAISED_AT, ALARM.NUMBER)
                .limit(First.ROWS)
                .fetch();
        return first(rows, ConcernStore::alarm);
    }

    private static Concern alarm(Record row) {
        Map<String, String> particulars = new HashMap<>();
        Map<?, ?> stored = Json.read(row.get(ALARM.PARTICULARS), Map.class);
        stored.forEach((name, value) -> particulars.put(String.valueOf(name), String.valueOf(value)));
        String reference = particulars.get("reference");
        return new Concern.Alarmed(
                row.get(ALARM.NUMBER),
                AlarmKind.valueOf(row.get(ALARM.KIND).toUpperCase(Locale.ROOT)),
                particulars,
                reference == null ? null : Long.valueOf(reference),
                row.get(ALARM.RAISED_AT));
    }

    private static Who who(Record row, Field<@Nullable String> number) {
        return Who.of(row.get(PERSON.ID), row.get(PERSON.NAME), row.get(number));
    }

    private static First<Concern> first(List<? extends Record> rows, Function<Record, Concern> concern) {
        List<Concern> all = rows.stream().map(concern).toList();
        return First.of(all, rows.isEmpty() ? 0 : rows.get(0).get(ALL));
    }
}
