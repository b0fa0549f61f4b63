package org.ringround.alarm;

import static org.ringround.db.generated.Tables.ALARM;
import static org.ringround.db.generated.Tables.ALARM_TOLD;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Json;
import org.ringround.db.Tx;
import org.ringround.db.generated.tables.records.AlarmRecord;

/** Alarms in the database, and who was told of them. */
final class AlarmStore {

    private static final Condition OPEN = ALARM.ACKNOWLEDGED_AT.isNull().and(ALARM.SETTLED_AT.isNull());

    private final Tx tx;

    AlarmStore(Tx tx) {
        this.tx = tx;
    }

    void raise(AlarmKind kind, String matter, @Nullable Long area, Map<String, String> particulars, Instant now) {
        // Looked at first, because an insert that meets another uses up a number.
        if (tx.sql()
                .fetchExists(
                        ALARM,
                        ALARM.KIND.eq(kind.word()).and(ALARM.MATTER.eq(matter)).and(OPEN))) {
            return;
        }
        tx.sql()
                .insertInto(ALARM)
                .set(ALARM.KIND, kind.word())
                .set(ALARM.MATTER, matter)
                .set(ALARM.AREA_ID, area)
                .set(ALARM.PARTICULARS, Json.write(particulars))
                .set(ALARM.RAISED_AT, now)
                .set(ALARM.NEXT_AT, now)
                .onConflictDoNothing()
                .execute();
    }

    Optional<Long> lockOpen(AlarmKind kind, String matter) {
        return tx.sql()
                .select(ALARM.NUMBER)
                .from(ALARM)
                .where(ALARM.KIND.eq(kind.word()))
                .and(ALARM.MATTER.eq(matter))
                .and(OPEN)
                .forUpdate()
                .fetchOptional(ALARM.NUMBER);
    }

    void say(long number, Map<String, String> particulars) {
        tx.sql()
                .update(ALARM)
                .set(ALARM.PARTICULARS, Json.write(particulars))
                .where(ALARM.NUMBER.eq(number))
                .execute();
    }

    boolean wasRaised(AlarmKind kind, String matter, Instant since) {
        return tx.sql()
                .fetchExists(
                        ALARM,
                        ALARM.KIND.eq(kind.word()).and(ALARM.MATTER.eq(matter)).and(ALARM.RAISED_AT.ge(since)));
    }

    /** The open alarms that are due, the one that is due longest first. */
    List<Long> listDue(Instant now, int most) {
        return tx.sql()
                .select(ALARM.NUMBER)
                .from(ALARM)
                .where(isDue(now))
                .orderBy(ALARM.NEXT_AT, ALARM.NUMBER)
                .limit(most)
                .fetch(ALARM.NUMBER);
    }

    /** Held; empty when it is not due any more, or another server holds it. */
    Optional<Alarm> lockDue(long number, Instant now) {
        return tx.sql()
                .selectFrom(ALARM)
                .where(ALARM.NUMBER.eq(number))
                .and(isDue(now))
                .forUpdate()
                .skipLocked()
                .fetchOptional(AlarmStore::alarm);
    }

    private static Condition isDue(Instant now) {
        return OPEN.and(ALARM.NEXT_AT.le(now))
                .and(ALARM.KIND.in(
                        Stream.of(AlarmKind.values()).map(AlarmKind::word).toList()));
    }

    void later(long number, Instant next) {
        tx.sql()
                .update(ALARM)
                .set(ALARM.NEXT_AT, next)
                .where(ALARM.NUMBER.eq(number))
                .execute();
    }

    void told(long number, Instant next) {
        tx.sql()
                .update(ALARM)
                .set(ALARM.TOLD, ALARM.TOLD.plus(1))
                .set(ALARM.NEXT_AT, next)
                .where(ALARM.NUMBER.eq(number))
                .execute();
    }

    void toldTo(long number, long volunteer, Instant now) {
        tx.sql()
                .insertInto(ALARM_TOLD)
                .set(ALARM_TOLD.NUMBER, number)
                .set(ALARM_TOLD.VOLUNTEER_ID, volunteer)
                .set(ALARM_TOLD.AT, now)
                .set(ALARM_TOLD.FIRST_AT, now)
                .onConflict(ALARM_TOLD.NUMBER, ALARM_TOLD.VOLUNTEER_ID)
                .doUpdate()
                .set(ALARM_TOLD.AT, now)
                .execute();
    }

    boolean wasTold(long number, long volunteer) {
        return tx.sql()
                .fetchExists(ALARM_TOLD, ALARM_TOLD.NUMBER.eq(number).and(ALARM_TOLD.VOLUNTEER_ID.eq(volunteer)));
    }

    List<Long> listTold(AlarmKind kind, String matter) {
        return tx.sql()
                .selectDistinct(ALARM_TOLD.VOLUNTEER_ID)
                .from(ALARM_TOLD)
                .join(ALARM)
                .on(ALARM.NUMBER.eq(ALARM_TOLD.NUMBER))
                .where(ALARM.KIND.eq(kind.word()))
                .and(ALARM.MATTER.eq(matter))
                .orderBy(ALARM_TOLD.VOLUNTEER_ID)
                .fetch(ALARM_TOLD.VOLUNTEER_ID);
    }

    /** Of those of which the volunteer knew at that moment. */
    Optional<Long> findLastTold(long volunteer, Instant at) {
        return findLast(volunteer, ALARM_TOLD.FIRST_AT.le(at).and(OPEN));
    }

    /** The newest that this volunteer was told of since then, that is open no more, and that they did not have in hand. */
    Optional<Long> findLastOver(long volunteer, Instant since) {
        return findLast(
                volunteer, ALARM_TOLD.AT.ge(since).andNot(OPEN).and(ALARM.ACKNOWLEDGED_BY.isDistinctFrom(volunteer)));
    }

    private Optional<Long> findLast(long volunteer, Condition which) {
        return tx.sql()
                .select(ALARM.NUMBER)
                .from(ALARM_TOLD)
                .join(ALARM)
                .on(ALARM.NUMBER.eq(ALARM_TOLD.NUMBER))
                .where(ALARM_TOLD.VOLUNTEER_ID.eq(volunteer))
                .and(which)
                .orderBy(ALARM_TOLD.AT.desc(), ALARM.NUMBER.desc())
                .limit(1)
                .fetchOptional(ALARM.NUMBER);
    }

    /** @param by who has it in hand, null when nobody said so */
    record Told(AlarmKind kind, String matter, @Nullable Long by) {}

    Told getTold(long number) {
        return tx.sql()
                .selectFrom(ALARM)
                .where(ALARM.NUMBER.eq(number))
                .fetchSingle(row -> new Told(kind(row), row.getMatter(), row.getAcknowledgedBy()));
    }

    Optional<Told> findOpen(long number) {
        return tx.sql()
                .selectFrom(ALARM)
                .where(ALARM.NUMBER.eq(number))
                .and(OPEN)
                .fetchOptional(row -> new Told(kind(row), row.getMatter(), null));
    }

    /** By somebody who is nobody in People. False when it is not open any more. */
    boolean seenTo(long number, Instant now) {
        return tx.sql()
                        .update(ALARM)
                        .set(ALARM.ACKNOWLEDGED_AT, now)
                        .where(ALARM.NUMBER.eq(number))
                        .and(OPEN)
                        .execute()
                == 1;
    }

    /** False when it is not open any more: then nothing changes. */
    boolean acknowledge(long number, long volunteer, Instant now) {
        return acknowledge(ALARM.NUMBER.eq(number).and(OPEN), volunteer, now);
    }

    /** Whoever has the matter has the alarm as well, also one that is over because of it. */
    void inHand(long number, long volunteer, Instant now) {
        acknowledge(ALARM.NUMBER.eq(number).and(ALARM.ACKNOWLEDGED_AT.isNull()), volunteer, now);
    }

    private boolean acknowledge(Condition which, long volunteer, Instant now) {
        return tx.sql()
                        .update(ALARM)
                        .set(ALARM.ACKNOWLEDGED_AT, now)
                        .set(ALARM.ACKNOWLEDGED_BY, volunteer)
                        .where(which)
                        .execute()
                == 1;
    }

    void settle(AlarmKind kind, String matter, Instant now) {
        tx.sql()
                .update(ALARM)
                .set(ALARM.SETTLED_AT, now)
                .where(ALARM.KIND.eq(kind.word()))
                .and(ALARM.MATTER.eq(matter))
                .and(OPEN)
                .execute();
    }

    private static Alarm alarm(AlarmRecord row) {
        Map<String, String> particulars = new HashMap<>();
        Map<?, ?> stored = Json.read(row.getParticulars(), Map.class);
        stored.forEach((name, value) -> particulars.put(String.valueOf(name), String.valueOf(value)));
        return new Alarm(row.getNumber(), kind(row), row.getAreaId(), particulars, row.getTold());
    }

    private static AlarmKind kind(AlarmRecord row) {
        return AlarmKind.valueOf(row.getKind().toUpperCase(Locale.ROOT));
    }
}
