package org.ringround.desk;

import static org.ringround.db.generated.Tables.ACCOUNT;
import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.REQUEST;
import static org.ringround.db.generated.Tables.REQUEST_EVENT;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.VOLUNTEER;
import static org.ringround.db.generated.Tables.VOLUNTEER_AREA;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ringround.alarm.Acknowledgements;
import org.ringround.alarm.Alarms;
import org.ringround.call.FloodReview;
import org.ringround.callback.CallbackParts;
import org.ringround.callback.CallbackRules;
import org.ringround.callback.Callbacks;
import org.ringround.callback.MessageSounds;
import org.ringround.db.TestDatabase;
import org.ringround.db.Tx;
import org.ringround.db.generated.tables.records.RequestRecord;
import org.ringround.offer.OfferParts;
import org.ringround.offer.OfferRules;
import org.ringround.offer.Searches;
import org.ringround.offer.Subjects;
import org.ringround.outbox.Bell;
import org.ringround.outbox.Outbox;
import org.ringround.request.CallingHours;
import org.ringround.request.Reviews;
import org.ringround.task.Assignments;
import org.ringround.task.TaskBoard;
import org.ringround.task.TaskParts;
import org.ringround.task.TaskRules;
import org.ringround.telephony.Language;
import org.ringround.text.Inbox;
import org.ringround.text.TextParts;
import org.ringround.text.TextRoom;
import org.ringround.text.TextRules;
import org.ringround.words.Words;

/**
 * Conwy and Betws, and those who work at their desks; it is Tuesday 24 November 2026, 2:30pm, until somebody says later. Calling
 * hours are from nine to eight.
 */
public final class DeskTown implements AutoCloseable {

    public static final Instant NOW = Instant.parse("2026-11-24T14:30:00Z");
    public static final String ACTOR = "account:1";
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final List<Language> LANGUAGES = List.of(Language.ENGLISH, Language.WELSH);

    private final TestDatabase test = TestDatabase.create();
    private final Words words = Words.load();
    private final Outbox outbox = new Outbox(new Bell(), UUID::randomUUID);
    private final Alarms alarms = new Alarms();
    private final CallingHours hours = new CallingHours(LocalTime.of(9, 0), LocalTime.of(20, 0), LONDON);
    private final Callbacks callbacks;
    private final RequestDesk requests;
    private final WorkDesk work;
    private final TaskBoard board;
    private int people;

    public Instant now = NOW;
    public final long conwy = area("Conwy");
    public final long betws = area("Betws");

    public DeskTown() {
        var subjects = new Subjects();
        var times = new OfferRules.Times(Duration.ofSeconds(90), Duration.ofSeconds(12), Duration.ofSeconds(18));
        var offerRules = new OfferRules(
                "Ringround", LANGUAGES, LONDON, times, LocalTime.of(20, 0), List.of(Duration.ofMinutes(15)));
        var offers = new OfferParts(test.database(), outbox, () -> now, UUID::randomUUID, offerRules, words, subjects);
        var searches = new Searches(offers);
        var rules = new CallbackRules(hours, Duration.ofMinutes(5), Duration.ofMinutes(30), Duration.ofMinutes(10));
        callbacks = new Callbacks(
                new CallbackParts(test.database(), outbox, () -> now, UUID::randomUUID, rules, searches, alarms),
                new MessageSounds("secret"));
        callbacks.subjects().forEach(subjects::introduce);
        var tasks = new TaskParts(
                test.database(), outbox, () -> now, new TaskRules("Ringround", LANGUAGES, hours), words, alarms);
        var assignments = new Assignments(tasks, (tx, volunteer, at) -> "https://ring.example.org/v/" + volunteer);
        var parts = new DeskParts(callbacks, searches, assignments, alarms, hours);
        requests = new RequestDesk(parts);
        work = new WorkDesk(parts);
        board = new TaskBoard(words, tasks.rules(), "01632 960000");
    }

    public TestDatabase test() {
        return test;
    }

    public RequestDesk requests() {
        return requests;
    }

    public WorkDesk work() {
        return work;
    }

    public TaskBoard board() {
        return board;
    }

    public Words words() {
        return words;
    }

    public Outbox outbox() {
        return outbox;
    }

    public Alarms alarms() {
        return alarms;
    }

    public Inbox inbox() {
        var parts = new TextParts(
                test.database(),
                outbox,
                () -> now,
                UUID::randomUUID,
                new TextRules("Ringround", LANGUAGES, LONDON),
                words,
                alarms,
                (tx, volunteer, at) -> "https://ring.example.org/v/" + volunteer);
        return TextRoom.furnish(parts, List.of(), (tx, from, said, now) -> Optional.empty())
                .inbox();
    }

    public Acknowledgements acknowledgements() {
        return new Acknowledgements(List.of(callbacks.urgentInHand(), new Reviews(alarms), new FloodReview()));
    }

    public <T> T in(Function<Tx, T> deed) {
        return test.database().transact(deed::apply);
    }

    public Hand hand(long reference) {
        return new Hand(reference, null, ACTOR, now);
    }

    private long area(String name) {
        return in(tx -> tx.sql()
                .insertInto(AREA)
                .set(AREA.NAME, name)
                .returning()
                .fetchSingle()
                .getId());
    }

    private long person(Tx tx, String name) {
        people++;
        return tx.sql()
                .insertInto(PERSON)
                .set(PERSON.NAME, name)
                .set(PERSON.PHONE, phone(people))
                .returning()
                .fetchSingle()
                .getId();
    }

    public static String phone(int person) {
        return "+447700900%03d".formatted(person);
    }

    /** Takes texts, speaks English, is of that area and confirmed. */
    public long volunteer(String name, long area) {
        return helper(name, "volunteer", area);
    }

    public long coordinator(String name, long area) {
        return helper(name, "coordinator", area);
    }

    private long helper(String name, String role, long area) {
        return in(tx -> {
            long id = person(tx, name);
            tx.sql()
                    .insertInto(VOLUNTEER)
                    .set(VOLUNTEER.PERSON_ID, id)
                    .set(VOLUNTEER.PHONE, phone(people))
                    .set(VOLUNTEER.ROLE, role)
                    .set(VOLUNTEER.LANGUAGES, new String[] {"en"})
                    .set(VOLUNTEER.CONFIRMED_AT, NOW.minus(Duration.ofDays(9)))
                    .execute();
            tx.sql()
                    .insertInto(VOLUNTEER_AREA)
                    .set(VOLUNTEER_AREA.VOLUNTEER_ID, id)
                    .set(VOLUNTEER_AREA.AREA_ID, area)
                    .execute();
            return id;
        });
    }

    public long resident(String name, long area) {
        return in(tx -> {
            long id = person(tx, name);
            tx.sql()
                    .insertInto(RESIDENT)
                    .set(RESIDENT.PERSON_ID, id)
                    .set(RESIDENT.AREA_ID, area)
                    .set(RESIDENT.ADDRESS, "1 High Street")
                    .execute();
            return id;
        });
    }

    /** Linked to whoever has that phone, null: to nobody. */
    public long account(String name, @Nullable String phone) {
        return in(tx -> tx.sql()
                .insertInto(ACCOUNT)
                .set(ACCOUNT.NAME, name)
                .set(ACCOUNT.NAME_KEY, name)
                .set(ACCOUNT.ROLE, "coordinator")
                .set(ACCOUNT.PHONE, phone)
                .set(ACCOUNT.PASSWORD_HASH, "none")
                .set(ACCOUNT.MADE_AT, NOW)
                .returning()
                .fetchSingle()
                .getId());
    }

    /** Shopping in Conwy, asked for an hour ago from +441632960777; open, unless it is changed. */
    public long request(UnaryOperator<RequestRecord> changed) {
        return in(tx -> {
            RequestRecord row = tx.sql().newRecord(REQUEST);
            row.setOpenedAt(NOW.minus(Duration.ofHours(1)));
            row.setNeed("shopping");
            row.setLanguage("en");
            row.setStatus("open");
            row.setReason("callback");
            row.setAreaId(conwy);
            row.setNumber("+441632960777");
            RequestRecord ready = changed.apply(row);
            ready.insert();
            tx.sql()
                    .insertInto(REQUEST_EVENT)
                    .set(REQUEST_EVENT.REFERENCE, ready.getReference())
                    .set(REQUEST_EVENT.AT, NOW.minus(Duration.ofHours(1)))
                    .set(REQUEST_EVENT.WHAT, "opened")
                    .set(REQUEST_EVENT.ACTOR, "caller")
                    .set(REQUEST_EVENT.STATUS, ready.getStatus())
                    .set(REQUEST_EVENT.REASON, ready.getReason())
                    .execute();
            return ready.getReference();
        });
    }

    public long open() {
        return request(row -> row);
    }

    public long claimed(long volunteer) {
        return request(row -> {
            row.setStatus("claimed");
            row.setVolunteerId(volunteer);
            return row;
        });
    }

    public RequestRecord row(long reference) {
        return in(tx -> tx.sql().fetchSingle(REQUEST, REQUEST.REFERENCE.eq(reference)));
    }

    /** What came of it. */
    public DeskTables tables() {
        return new DeskTables(test);
    }

    public List<String> history(long reference) {
        return tables().history(reference);
    }

    public List<String> texts() {
        return tables().texts();
    }

    public List<String> openAlarms() {
        return tables().openAlarms();
    }

    public List<String> audit() {
        return tables().audit();
    }

    @Override
    public void close() {
        test.close();
    }
}
