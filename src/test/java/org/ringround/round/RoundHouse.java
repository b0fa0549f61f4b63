package org.ringround.round;

import static org.ringround.db.generated.Tables.ALARM;
import static org.ringround.db.generated.Tables.OCCURRENCE;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.ROUND;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.ringround.alarm.AlarmKind;
import org.ringround.alarm.Alarms;
import org.ringround.db.Database;
import org.ringround.db.TestDatabase;
import org.ringround.db.Tx;
import org.ringround.outbox.Bell;
import org.ringround.outbox.Outbox;
import org.ringround.outcall.OutCallParts;
import org.ringround.outcall.OutCalls;
import org.ringround.outcall.Purposes;
import org.ringround.people.Newcomers;
import org.ringround.request.CallingHours;
import org.ringround.telephony.Language;
import org.ringround.timetable.WrittenWakes;
import org.ringround.words.Words;

/** Rounds in London on a database, by a clock that stands until it is put on. Nobody works: no phone rings. */
final class RoundHouse implements AutoCloseable {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final TestDatabase test = TestDatabase.create();
    private final RoundParts parts;
    private final Rounds rounds;
    private final RoundClock clock;
    private final WrittenWakes wakes = new WrittenWakes();
    private Instant now;

    RoundHouse(String begin) {
        now = Instant.parse(begin);
        Database db = test.database();
        var outbox = new Outbox(new Bell(), UUID::randomUUID);
        var purposes = new Purposes();
        var outCalls = new OutCallParts(
                db, outbox, () -> now, UUID::randomUUID, Words.load(), "Ringround", purposes, new AsCaller());
        var rules = new RoundRules(
                "Ringround",
                List.of(Language.ENGLISH, Language.WELSH),
                new CallingHours(LocalTime.of(9, 0), LocalTime.of(20, 0), LONDON),
                List.of(Duration.ofMinutes(15), Duration.ofMinutes(45)),
                Duration.ofMinutes(5),
                Duration.ofMinutes(60));
        parts = new RoundParts(
                db,
                outbox,
                () -> now,
                UUID::randomUUID,
                rules,
                new OutCalls(outCalls),
                new Alarms(),
                Words.load(),
                (tx, request, at) -> {});
        rounds = new Rounds(parts, new NobodyIsSent());
        rounds.purposes().forEach(purposes::introduce);
        clock = new RoundClock(parts, rounds, wakes);
    }

    private record NobodyIsSent() implements Escalator {

        @Override
        public void begin(Tx tx, Turn turn, OnRound who, Instant now) {}

        @Override
        public void heard(Tx tx, Turn turn, Instant now) {}
    }

    RoundParts parts() {
        return parts;
    }

    Rounds rounds() {
        return rounds;
    }

    Database db() {
        return test.database();
    }

    void at(Instant moment) {
        now = moment;
    }

    void at(String moment) {
        at(Instant.parse(moment));
    }

    /** What the server does each minute. */
    void mends() {
        clock.mend();
    }

    /** Round and moment of each wake, by round: "1 2026-11-23T10:00:00Z". */
    List<String> wakes() {
        return wakes.list(clock.group()).stream()
                .map(wake -> wake.name() + " " + wake.at())
                .toList();
    }

    /** What the server does when a turn is due. */
    void looksAt(UUID turn) {
        rounds.senders(clock).get(0).due(turn);
    }

    /** What the server does with every turn of which nothing came yet. */
    void looksAtOpen() {
        test.database().transact(tx -> new TurnStore(tx).listOpen()).forEach(this::looksAt);
    }

    /** A resident of their own, with a check-in each day that they agreed to in January 2026. */
    long daily(String time) {
        return round("daily", time, 1, "2026-01-05", "call");
    }

    long round(String days, String time, int everyWeeks, String startsOn, String bankHolidays) {
        return test.database()
                .transact(tx -> tx.sql()
                        .insertInto(ROUND)
                        .set(ROUND.RESIDENT_ID, resident(tx))
                        .set(ROUND.KIND, "checkin")
                        .set(ROUND.LOCAL_TIME, LocalTime.parse(time))
                        .set(ROUND.WEEKDAYS, numbers(Weekdays.parse(days)))
                        .set(ROUND.EVERY_WEEKS, everyWeeks)
                        .set(ROUND.STARTS_ON, LocalDate.parse(startsOn))
                        .set(ROUND.BANK_HOLIDAYS, bankHolidays)
                        .set(ROUND.AGREED_ON, LocalDate.parse("2026-01-01"))
                        .set(ROUND.RING_SECONDS, 40)
                        .set(ROUND.COUNTS_FROM, now)
                        .set(ROUND.BEGUN_TO, now)
                        .returning(ROUND.ID)
                        .fetchSingle(ROUND.ID));
    }

    private static long resident(Tx tx) {
        int so = tx.sql().fetchCount(PERSON);
        return Newcomers.resident(tx, "Resident " + so, "+441632960%03d".formatted(so));
    }

    private static Integer[] numbers(Weekdays days) {
        return days.inOrder().stream().map(day -> day.getValue()).toArray(Integer[]::new);
    }

    void sql(String statement) {
        test.database().run(tx -> tx.sql().execute(statement));
    }

    /** What came of the turns of all days, in their order: "2026-11-23 open". */
    List<String> turns() {
        return test.database()
                .transact(tx -> tx.sql()
                        .selectFrom(OCCURRENCE)
                        .orderBy(OCCURRENCE.DUE_AT, OCCURRENCE.ROUND_ID)
                        .fetch(row -> row.getLocalDate() + " " + row.getResult()));
    }

    List<String> alarms(AlarmKind kind) {
        return test.database()
                .transact(tx -> tx.sql()
                        .selectFrom(ALARM)
                        .where(ALARM.KIND.eq(kind.name().toLowerCase(Locale.ROOT)))
                        .orderBy(ALARM.NUMBER)
                        .fetch(ALARM.MATTER));
    }

    @Override
    public void close() {
        test.close();
    }
}
