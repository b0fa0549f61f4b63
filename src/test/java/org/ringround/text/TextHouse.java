package org.ringround.text;

import static org.ringround.db.generated.Tables.ALARM;
import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.INTENT;
import static org.ringround.db.generated.Tables.VOLUNTEER_AREA;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.ringround.alarm.Alarms;
import org.ringround.db.Json;
import org.ringround.db.TestDatabase;
import org.ringround.db.Tx;
import org.ringround.outbox.Bell;
import org.ringround.outbox.Errand;
import org.ringround.outbox.Outbox;
import org.ringround.people.Newcomers;
import org.ringround.rota.Duty;
import org.ringround.rota.ShiftStore;
import org.ringround.rota.WeeklyPattern;
import org.ringround.telephony.IncomingText;
import org.ringround.telephony.Language;
import org.ringround.telephony.NetworkWord;
import org.ringround.telephony.PhoneNumber;
import org.ringround.words.Words;

/** The desk of texts on a database of its own, with people whose texts out can be read, at a time that the test sets. */
final class TextHouse implements AutoCloseable {

    static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final TestDatabase test = TestDatabase.create();
    private final AtomicInteger sids = new AtomicInteger();
    private volatile Instant now;

    private final TextParts parts = new TextParts(
            test.database(),
            new Outbox(new Bell(), UUID::randomUUID),
            () -> now(),
            UUID::randomUUID,
            new TextRules("Ringround", List.of(Language.ENGLISH, Language.WELSH), LONDON),
            Words.load(),
            new Alarms(),
            (tx, volunteer, at) -> "https://ring.example.org/v/" + volunteer);
    private final List<CommandHandler> others = new ArrayList<>();

    TextHouse(String now) {
        this.now = Instant.parse(now);
    }

    Instant now() {
        return now;
    }

    void at(String moment) {
        now = Instant.parse(moment);
    }

    TestDatabase test() {
        return test;
    }

    /** From another room. */
    void with(CommandHandler handler) {
        others.add(handler);
    }

    TextRoom room() {
        return TextRoom.furnish(parts, others, (tx, from, said, now) -> Optional.empty());
    }

    Leaving leaving() {
        return new Leaving(parts);
    }

    long area(String name) {
        return test.database().transact(tx -> {
            tx.sql().insertInto(AREA).set(AREA.NAME, name).onConflictDoNothing().execute();
            return tx.sql()
                    .selectFrom(AREA)
                    .where(AREA.NAME.eq(name))
                    .fetchSingle()
                    .getId();
        });
    }

    /** An active volunteer of Llanrwst. */
    long volunteer(String name, String phone, String language, String shifts) {
        return volunteer(name, phone, language, "Llanrwst", shifts);
    }

    long volunteer(String name, String phone, String language, String area, String shifts) {
        long where = area(area);
        return test.database().transact(tx -> {
            long id = Newcomers.volunteer(tx, name, phone, language, now);
            tx.sql()
                    .insertInto(VOLUNTEER_AREA)
                    .set(VOLUNTEER_AREA.VOLUNTEER_ID, id)
                    .set(VOLUNTEER_AREA.AREA_ID, where)
                    .execute();
            shifts(tx, id, shifts);
            return id;
        });
    }

    /** Other shifts every week from now on, as an import would have it. */
    void shifts(long volunteer, String shifts) {
        test.database().run(tx -> shifts(tx, volunteer, shifts));
    }

    private void shifts(Tx tx, long volunteer, String shifts) {
        new ShiftStore(tx).replace(Map.of(volunteer, WeeklyPattern.parse(shifts)));
        new Duty(tx, LONDON).rewrite(volunteer, now);
    }

    /** Texts, and returns what that phone got meanwhile. */
    List<String> texts(String phone, String body) {
        int before = sentTo(phone).size();
        desk().text(text(phone, body, null));
        List<String> all = sentTo(phone);
        return all.subList(before, all.size());
    }

    /** Found at the network now, sent at that moment; returns what that phone got meanwhile. */
    List<String> found(String phone, String body, String said) {
        int before = sentTo(phone).size();
        desk().found(text(phone, body, null), Instant.parse(said));
        List<String> all = sentTo(phone);
        return all.subList(before, all.size());
    }

    IncomingText text(@Nullable String phone, String body, @Nullable NetworkWord word) {
        String sid = "SM%032d".formatted(sids.incrementAndGet());
        return new IncomingText(sid, phone == null ? null : new PhoneNumber(phone), body, word);
    }

    TextDesk desk() {
        return room().desk();
    }

    /** The texts to that phone, oldest first. */
    List<String> sentTo(String phone) {
        return test
                .database()
                .transact(tx -> tx.sql()
                        .selectFrom(INTENT)
                        .orderBy(INTENT.CREATED_AT, INTENT.DUE_AT)
                        .fetch(row -> Json.read(row.getErrand(), Errand.class)))
                .stream()
                .filter(errand ->
                        errand instanceof Errand.SendText text && text.number().equals(phone))
                .map(errand -> ((Errand.SendText) errand).body())
                .toList();
    }

    /** Kind and matter of each alarm, in order. */
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

    /** Whether the volunteer is on duty now. */
    boolean isOnDuty(long volunteer) {
        return test.database()
                .transact(tx -> new Duty(tx, LONDON).onDutyUntil(volunteer, now).isPresent());
    }

    @Override
    public void close() {
        test.close();
    }
}
