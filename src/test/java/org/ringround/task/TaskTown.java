package org.ringround.task;

import static org.ringround.db.generated.Tables.ALARM;
import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.CALL;
import static org.ringround.db.generated.Tables.INTENT;
import static org.ringround.db.generated.Tables.TEXT_STOP;
import static org.ringround.db.generated.Tables.VOLUNTEER;
import static org.ringround.db.generated.Tables.VOLUNTEER_AREA;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jooq.JSONB;
import org.ringround.alarm.Alarms;
import org.ringround.db.Json;
import org.ringround.db.TestDatabase;
import org.ringround.db.Tx;
import org.ringround.db.generated.tables.records.VolunteerRecord;
import org.ringround.outbox.Bell;
import org.ringround.outbox.Errand;
import org.ringround.outbox.Outbox;
import org.ringround.people.Need;
import org.ringround.people.Newcomers;
import org.ringround.request.CallingHours;
import org.ringround.request.Matter;
import org.ringround.request.Request;
import org.ringround.request.RequestStore;
import org.ringround.telephony.Language;
import org.ringround.words.Words;

/** Llanrwst and Betws in London's time, calling hours from nine to eight; a worker that does what is due when it is told to. */
final class TaskTown implements AutoCloseable {

    static final String CALLER = "+441632960301";

    private final TestDatabase test = TestDatabase.create();
    private final TaskParts parts = new TaskParts(
            test.database(),
            new Outbox(new Bell(), UUID::randomUUID),
            () -> now(),
            new TaskRules(
                    "Ringround",
                    List.of(Language.ENGLISH, Language.WELSH),
                    new CallingHours(LocalTime.of(9, 0), LocalTime.of(20, 0), ZoneId.of("Europe/London"))),
            Words.load(),
            new Alarms());
    private final TaskRounds rounds = new TaskRounds(parts);
    private final TownWorker worker = new TownWorker(test, rounds, new MorningDigest(parts));
    private final Tasks tasks = new Tasks(
            parts, (tx, volunteer, at) -> "https://ring.example.org/mine/" + volunteer, (tx, reference, at) -> {});
    private Instant now;
    private int people;

    final long llanrwst = area("Llanrwst");
    final long betws = area("Betws");

    TaskTown(String now) {
        this.now = Instant.parse(now);
    }

    TestDatabase test() {
        return test;
    }

    TaskParts parts() {
        return parts;
    }

    Tasks tasks() {
        return tasks;
    }

    TaskRounds rounds() {
        return rounds;
    }

    Instant now() {
        return now;
    }

    /** Does what is due until that moment, each thing at its own time. */
    void until(String time) {
        Instant end = Instant.parse(time);
        worker.until(end, this::now, due -> now = due.isAfter(now) ? due : now);
        now = end;
    }

    /** Does what is due now. */
    void work() {
        until(now.toString());
    }

    /** Nothing was looked at while no server ran. */
    void nobodyWorksUntil(String time) {
        now = Instant.parse(time);
    }

    /** The texts that left since this was last asked, as {@code 101: words}, in the order of their numbers. */
    List<String> texts() {
        return test.database().transact(tx -> {
            List<Errand.SendText> texts = tx.sql()
                    .selectFrom(INTENT)
                    .where(INTENT.STATE.eq("due"))
                    .fetch(row -> (Errand.SendText) Json.read(row.getErrand(), Errand.class));
            tx.sql().update(INTENT).set(INTENT.STATE, "done").execute();
            return texts.stream()
                    .map(text -> text.number().substring(10) + ": " + text.body())
                    .sorted()
                    .toList();
        });
    }

    /** Kind and matter of the alarms, oldest first. */
    List<String> alarms() {
        return test.database()
                .transact(tx -> tx.sql()
                        .selectFrom(ALARM)
                        .orderBy(ALARM.NUMBER)
                        .fetch(row -> row.getKind() + " " + row.getMatter()));
    }

    /** Those of which coordinators are told again. */
    List<String> openAlarms() {
        return test.database()
                .transact(tx -> tx.sql()
                        .selectFrom(ALARM)
                        .where(ALARM.ACKNOWLEDGED_AT.isNull())
                        .and(ALARM.SETTLED_AT.isNull())
                        .orderBy(ALARM.NUMBER)
                        .fetch(row -> row.getKind() + " " + row.getMatter()));
    }

    TaskAnswer take(long volunteer, long reference) {
        return test.database().transact(tx -> tasks.take(tx, volunteer, reference, now));
    }

    TaskAnswer done(long volunteer, long reference) {
        return test.database().transact(tx -> tasks.done(tx, volunteer, reference, now));
    }

    TaskAnswer drop(long volunteer, long reference) {
        return test.database().transact(tx -> tasks.drop(tx, volunteer, reference, now));
    }

    Request request(long reference) {
        return test.database().transact(tx -> new RequestStore(tx).lock(reference));
    }

    void change(long reference, UnaryOperator<Request> change) {
        test.database().run(tx -> change(tx, reference, change));
    }

    void change(Tx tx, long reference, UnaryOperator<Request> change) {
        var requests = new RequestStore(tx);
        requests.save(change.apply(requests.lock(reference)), "changed", "test", now);
    }

    /** Shopping in Llanrwst by a known resident whose call was missed. */
    long missed(long resident) {
        return missed(new Matter(resident, CALLER, llanrwst, Need.SHOPPING, Language.ENGLISH));
    }

    long missed(Matter matter) {
        return test.database().transact(tx -> {
            Request opened = new RequestStore(tx).open(matter, endedCall(tx), "caller", now);
            new RequestStore(tx).save(opened.missed(), "missed", "caller", now);
            return opened.reference();
        });
    }

    private UUID endedCall(Tx tx) {
        UUID id = UUID.randomUUID();
        tx.sql()
                .insertInto(CALL)
                .set(CALL.ID, id)
                .set(CALL.SID, "CA" + id)
                .set(CALL.DIALLED, "+441632960000")
                .set(CALL.SCRIPT_HASH, "hash")
                .set(CALL.KIND, "help")
                .set(CALL.PARTICULARS, JSONB.valueOf("{}"))
                .set(CALL.STATE, JSONB.valueOf("{}"))
                .set(CALL.TURN, 0)
                .set(CALL.STARTED_AT, now)
                .set(CALL.HEARD_AT, now)
                .set(CALL.ENDED_AT, now)
                .set(CALL.ENDING, "abandoned")
                .execute();
        return id;
    }

    long area(String name) {
        return test.database()
                .transact(tx -> tx.sql()
                        .insertInto(AREA)
                        .set(AREA.NAME, name)
                        .returning()
                        .fetchSingle()
                        .getId());
    }

    long resident() {
        return test.database().transact(tx -> Newcomers.resident(tx, "Nia", CALLER));
    }

    /** The first has a number that ends in 101, the next in 102; English, helps with everything. */
    long volunteer(long area) {
        return volunteer("Sam", area);
    }

    long volunteer(String name, long area) {
        return volunteer(name, area, row -> row.setRole("volunteer"));
    }

    /** With these columns changed. */
    long volunteer(String name, long area, Consumer<VolunteerRecord> changed) {
        people++;
        String phone = "+447700900%03d".formatted(100 + people);
        return test.database().transact(tx -> {
            VolunteerRecord row = tx.sql().newRecord(VOLUNTEER);
            row.setPhone(phone);
            row.setLanguages(new String[] {"en"});
            row.setConfirmedAt(now);
            changed.accept(row);
            row.setPersonId(Newcomers.person(tx, name, row.getPhone()));
            row.insert();
            livesIn(tx, row.getPersonId(), area);
            return row.getPersonId();
        });
    }

    void livesIn(Tx tx, long volunteer, long area) {
        tx.sql()
                .insertInto(VOLUNTEER_AREA)
                .set(VOLUNTEER_AREA.VOLUNTEER_ID, volunteer)
                .set(VOLUNTEER_AREA.AREA_ID, area)
                .execute();
    }

    void wantsNoTexts(String number) {
        test.database()
                .run(tx -> tx.sql()
                        .insertInto(TEXT_STOP)
                        .set(TEXT_STOP.NUMBER, number)
                        .set(TEXT_STOP.SINCE, now)
                        .execute());
    }

    @Override
    public void close() {
        test.close();
    }
}
