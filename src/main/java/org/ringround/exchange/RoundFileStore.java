package org.ringround.exchange;

import static org.jooq.impl.DSL.array;
import static org.jooq.impl.DSL.select;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.ROUND;
import static org.ringround.db.generated.Tables.ROUND_VOLUNTEER;
import static org.ringround.db.generated.Tables.VOLUNTEER;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.Cursor;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;
import org.jooq.ResultQuery;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.db.generated.tables.records.RoundRecord;
import org.ringround.db.generated.tables.records.RoundVolunteerRecord;
import org.ringround.round.RoundKind;
import org.ringround.round.RoundRowStore;
import org.ringround.round.Weekdays;

/** The rounds as {@code rounds.csv} has them. */
final class RoundFileStore {

    /** Rows that are held in memory at a time. */
    private static final int BATCH = 1_000;

    private static final Field<String[]> VOLUNTEERS = array(select(VOLUNTEER.PHONE)
                    .from(ROUND_VOLUNTEER)
                    .join(VOLUNTEER)
                    .on(VOLUNTEER.PERSON_ID.eq(ROUND_VOLUNTEER.VOLUNTEER_ID))
                    .where(ROUND_VOLUNTEER.ROUND_ID.eq(ROUND.ID))
                    .orderBy(ROUND_VOLUNTEER.PLACE))
            .as("volunteers");

    private final Tx tx;

    RoundFileStore(Tx tx) {
        this.tx = tx;
    }

    /** A round that is there already. */
    record Known(long id, LocalDate startsOn, Map<String, String> cells) {}

    /** The cells of each that was not given up, by time, then phone. */
    void forEach(Consumer<Map<String, String>> row) {
        forEach(ROUND.ENDED_AT.isNull(), row);
    }

    /** Those of these, given up or not. */
    void forEach(Collection<Long> rounds, Consumer<Map<String, String>> row) {
        forEach(ROUND.ID.eq(DSL.any(rounds.toArray(Long[]::new))), row);
    }

    private void forEach(Condition which, Consumer<Map<String, String>> row) {
        try (Cursor<? extends Record> all = query(which).fetchSize(BATCH).fetchLazy()) {
            while (all.hasNext()) {
                row.accept(cells(all.fetchNext()));
            }
        }
    }

    /** Those of everybody at those phones, given up or not; their rows are held. */
    Map<RoundKey, Known> lock(Collection<String> phones) {
        Condition theirs = PERSON.PHONE.eq(DSL.any(phones.toArray(String[]::new)));
        tx.sql()
                .select(ROUND.ID)
                .from(ROUND)
                .where(ROUND.RESIDENT_ID.in(select(PERSON.ID).from(PERSON).where(theirs)))
                .orderBy(ROUND.ID)
                .forNoKeyUpdate()
                .fetch();
        Map<RoundKey, Known> known = new HashMap<>();
        query(theirs).forEach(row -> known.put(key(row), known(row)));
        return known;
    }

    /** @param now from when on their turns count */
    void add(List<RoundRow> rounds, Instant now) {
        Map<PersonKey, Long> residents = new PersonFileStore(tx)
                .listAt(rounds.stream()
                        .map(round -> round.key().resident().phone())
                        .toList());
        tx.sql()
                .batchInsert(rounds.stream()
                        .map(round -> row(round)
                                .with(
                                        ROUND.RESIDENT_ID,
                                        residents.get(round.key().resident()))
                                .with(ROUND.KIND, round.key().kind().word())
                                .with(ROUND.COUNTS_FROM, now)
                                .with(ROUND.BEGUN_TO, now))
                        .toList())
                .execute();
    }

    /**
     * By id; one that was given up is there again.
     */
    void update(Map<Long, RoundRow> rounds, Instant now) {
        var anew = new RoundRowStore(tx);
        var changed = new ArrayList<Query>();
        var rows = new ArrayList<RoundRecord>();
        rounds.forEach((id, round) -> {
            RoundRecord row = row(round).with(ROUND.ID, id);
            row.changed(ROUND.ID, false);
            rows.add(row);
            changed.add(anew.countAnew(row, now));
        });
        tx.sql().batch(changed).execute();
        tx.sql().batchUpdate(rows).execute();
    }

    void replaceVolunteers(Map<Long, RoundRow> rounds) {
        tx.sql()
                .deleteFrom(ROUND_VOLUNTEER)
                .where(ROUND_VOLUNTEER.ROUND_ID.eq(DSL.any(rounds.keySet().toArray(Long[]::new))))
                .execute();
        Map<String, Long> ids = new RoundPeopleStore(tx)
                .listVolunteerIds(rounds.values().stream()
                        .flatMap(round -> round.volunteers().stream())
                        .collect(Collectors.toSet()));
        var rows = new ArrayList<RoundVolunteerRecord>();
        rounds.forEach((id, round) -> {
            int place = 1;
            for (String phone : round.volunteers()) {
                rows.add(new RoundVolunteerRecord(id, place++, ids.get(phone)));
            }
        });
        tx.sql().batchInsert(rows).execute();
    }

    private ResultQuery<? extends Record> query(Condition condition) {
        return tx.sql()
                .select(ROUND.fields())
                .select(PERSON.PHONE, PERSON.NAME, VOLUNTEERS)
                .from(ROUND)
                .join(PERSON)
                .on(PERSON.ID.eq(ROUND.RESIDENT_ID))
                .where(condition)
                .orderBy(ROUND.LOCAL_TIME, PERSON.PHONE, PERSON.NAME, ROUND.KIND);
    }

    private static RoundKey key(Record row) {
        return new RoundKey(
                new PersonKey(row.get(PERSON.PHONE), row.get(PERSON.NAME)),
                RoundKind.of(row.get(ROUND.KIND)),
                row.get(ROUND.LOCAL_TIME));
    }

    private static Known known(Record row) {
        return new Known(row.get(ROUND.ID), row.get(ROUND.STARTS_ON), cells(row));
    }

    private static Map<String, String> cells(Record row) {
        var cells = new HashMap<String, String>();
        cells.put("resident_phone", row.get(PERSON.PHONE));
        cells.put("resident_name", row.get(PERSON.NAME));
        cells.put("kind", row.get(ROUND.KIND));
        cells.put("time", row.get(ROUND.LOCAL_TIME).toString());
        cells.put("days", days(row.get(ROUND.WEEKDAYS)).print());
        cells.put("every_weeks", row.get(ROUND.EVERY_WEEKS).toString());
        cells.put("starts_on", row.get(ROUND.STARTS_ON).toString());
        cells.put("volunteers", String.join(";", row.get(VOLUNTEERS)));
        cells.put("ring_time", row.get(ROUND.RING_SECONDS) + "s");
        cells.put("retries", retries(row.get(ROUND.RETRY_SECONDS)));
        cells.put("bank_holidays", row.get(ROUND.BANK_HOLIDAYS));
        cells.put("agreed_on", orEmpty(row.get(ROUND.AGREED_ON)));
        cells.put("suspended_from", orEmpty(row.get(ROUND.SUSPENDED_FROM)));
        cells.put("suspended_until", orEmpty(row.get(ROUND.SUSPENDED_UNTIL)));
        cells.put("suspended_reason", orEmpty(row.get(ROUND.SUSPENDED_REASON)));
        return Map.copyOf(cells);
    }

    private static Weekdays days(Integer[] numbers) {
        return new Weekdays(Arrays.stream(numbers).map(DayOfWeek::of).collect(Collectors.toSet()));
    }

    private static String retries(Integer @Nullable [] seconds) {
        return seconds == null
                ? ""
                : RoundCells.print(
                        Arrays.stream(seconds).map(Duration::ofSeconds).toList());
    }

    private static String orEmpty(@Nullable Object value) {
        return Objects.requireNonNullElse(value, "").toString();
    }

    /** What an import may change of a round. */
    private static RoundRecord row(RoundRow round) {
        return RoundRowStore.row(round.recurrence(), round.ringing(), round.agreement());
    }
}
