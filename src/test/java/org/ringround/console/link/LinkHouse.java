package org.ringround.console.link;

import static org.ringround.db.generated.Tables.AUDIT;
import static org.ringround.db.generated.Tables.MESSAGE;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.REQUEST;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.VOLUNTEER;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.ringround.account.PrivateLinks;
import org.ringround.alarm.Alarms;
import org.ringround.console.Assets;
import org.ringround.console.PageRules;
import org.ringround.db.Database;
import org.ringround.db.TestDatabase;
import org.ringround.db.Tx;
import org.ringround.db.generated.tables.records.RequestRecord;
import org.ringround.http.Access;
import org.ringround.http.Guard;
import org.ringround.http.Metrics;
import org.ringround.http.Server;
import org.ringround.outbox.Bell;
import org.ringround.outbox.Outbox;
import org.ringround.request.CallingHours;
import org.ringround.rota.Change;
import org.ringround.rota.Channel;
import org.ringround.rota.DatedShift;
import org.ringround.rota.Rota;
import org.ringround.rota.ShiftStore;
import org.ringround.rota.WeeklyPattern;
import org.ringround.task.TaskParts;
import org.ringround.task.TaskRules;
import org.ringround.task.Tasks;
import org.ringround.telephony.Language;
import org.ringround.words.Words;

/** The private pages on a real server and database; it is Tuesday 24 November 2026, 2:30pm, until somebody says later. */
final class LinkHouse implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-24T14:30:00Z");
    private static final Change CHANGE = new Change(NOW, Channel.TEXT, "volunteer");
    static final byte[] SOUND = {'m', 'e', 's', 's', 'a', 'g', 'e'};

    private final TestDatabase test = TestDatabase.create();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Metrics metrics = new Metrics();
    private final Server server;
    private int people;

    final PrivateLinks links = new PrivateLinks(this::publicUrl, new SecureRandom());

    /** What was asked of whoever rings: the volunteer and the reference. */
    final List<List<Long>> rung = new ArrayList<>();

    volatile Ringing.Answer answer = new Ringing.Begun();
    volatile Instant now = NOW;

    LinkHouse() {
        var parts = parts(test.database());
        var routes = Stream.concat(new LinkDoors(parts).routes().stream(), Assets.routes().stream())
                .toList();
        var guards = Map.of(Access.PUBLIC, Guard.OPEN, Access.LINK, new LinkGuard(parts, this::publicUrl));
        server = Server.start(0, routes, guards, metrics);
    }

    LinkParts parts(Database database) {
        return parts(database, "");
    }

    /** Below that path of the public address. */
    LinkParts parts(Database database, String root) {
        var rules = new PageRules(
                root,
                "Ringround",
                Language.ENGLISH,
                ZoneId.of("Europe/London"),
                LocalTime.of(9, 0),
                LocalTime.of(20, 0),
                "01632 960000",
                "07700 900999");
        var hours = new CallingHours(rules.callingFrom(), rules.callingTo(), rules.zone());
        var taskParts = new TaskParts(
                database,
                new Outbox(new Bell(), UUID::randomUUID),
                () -> now,
                new TaskRules("Ringround", List.of(Language.ENGLISH, Language.WELSH), hours),
                Words.load(),
                new Alarms());
        var tasks = new Tasks(
                taskParts, (tx, volunteer, at) -> links.make(tx, volunteer, at).toString(), (tx, reference, at) -> {});
        return new LinkParts(database, () -> now, links, this::ring, tasks, Words.load(), rules);
    }

    private Ringing.Answer ring(Tx tx, long volunteer, long reference, Instant at) {
        rung.add(List.of(volunteer, reference));
        return answer;
    }

    String publicUrl() {
        return "http://localhost:" + server.port();
    }

    TestDatabase test() {
        return test;
    }

    /** Sam speaks English and Welsh, and has no shifts. */
    long sam() {
        return volunteer("Sam", "en", "cy");
    }

    long volunteer(String name, String... languages) {
        return test.database().transact(tx -> {
            long id = person(tx, name);
            tx.sql()
                    .insertInto(VOLUNTEER)
                    .set(VOLUNTEER.PERSON_ID, id)
                    .set(VOLUNTEER.PHONE, phone(people))
                    .set(VOLUNTEER.LANGUAGES, languages)
                    .set(VOLUNTEER.CONFIRMED_AT, NOW.minus(Duration.ofDays(9)))
                    .execute();
            return id;
        });
    }

    void shifts(long volunteer, String pattern) {
        test.database().run(tx -> new ShiftStore(tx).replace(Map.of(volunteer, WeeklyPattern.parse(pattern))));
    }

    void givesUp(long volunteer, String from, String to) {
        test.database().run(tx -> rota(tx).giveUp(volunteer, shift(from, to), CHANGE));
    }

    void takesOver(long volunteer, String from, String to) {
        test.database().run(tx -> rota(tx).takeOver(volunteer, shift(from, to), CHANGE));
    }

    private static Rota rota(Tx tx) {
        return new Rota(tx, ZoneId.of("Europe/London"));
    }

    private static DatedShift shift(String from, String to) {
        return new DatedShift(LocalDateTime.parse(from), LocalDateTime.parse(to));
    }

    long resident(String name, @Nullable String address, @Nullable String notes) {
        return test.database().transact(tx -> {
            long id = person(tx, name);
            tx.sql()
                    .insertInto(RESIDENT)
                    .set(RESIDENT.PERSON_ID, id)
                    .set(RESIDENT.ADDRESS, address)
                    .set(RESIDENT.NOTES, notes)
                    .execute();
            return id;
        });
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

    static String phone(int person) {
        return "+447700900%03d".formatted(person);
    }

    /** Shopping, asked for an hour ago, claimed by that volunteer. */
    long claimed(long volunteer, @Nullable Long resident) {
        return claimed(volunteer, resident, row -> row);
    }

    long claimed(long volunteer, @Nullable Long resident, UnaryOperator<RequestRecord> changed) {
        return test.database().transact(tx -> {
            RequestRecord row = tx.sql().newRecord(REQUEST);
            row.setOpenedAt(NOW.minus(Duration.ofHours(1)));
            row.setNeed("shopping");
            row.setLanguage("cy");
            row.setStatus("claimed");
            row.setReason("connected");
            row.setResidentId(resident);
            row.setNumber("+447700900777");
            row.setVolunteerId(volunteer);
            RequestRecord ready = changed.apply(row);
            ready.insert();
            return ready.getReference();
        });
    }

    /** A message of that request, with its sound when it is fetched already. */
    void message(long reference, String recording, byte @Nullable [] sound) {
        UUID call = UUID.randomUUID();
        test.database().run(tx -> {
            tx.sql()
                    .execute(
                            "insert into call (id, sid, dialled, script_hash, kind, particulars, state, turn, started_at,"
                                    + " heard_at) values ({0}, {1}, '+441632960000', '', 'help', '{}', '{}', 1, now(), now())",
                            DSL.val(call), DSL.val("CA" + recording));
            tx.sql()
                    .insertInto(MESSAGE)
                    .set(MESSAGE.RECORDING_SID, recording)
                    .set(MESSAGE.CALL_ID, call)
                    .set(MESSAGE.REFERENCE, reference)
                    .set(MESSAGE.SECONDS, 12)
                    .set(MESSAGE.LEFT_AT, NOW.minus(Duration.ofMinutes(50)))
                    .set(MESSAGE.SOUND, sound)
                    .execute();
        });
    }

    /** The address of a new link. */
    String link(long volunteer) {
        return test.database().transact(tx -> links.make(tx, volunteer, now)).toString();
    }

    RequestRecord request(long reference) {
        return test.database().transact(tx -> tx.sql().fetchSingle(REQUEST, REQUEST.REFERENCE.eq(reference)));
    }

    /** The audit as "what volunteer person reference", in order. */
    List<String> audit() {
        return test.database()
                .transact(tx -> tx.sql()
                        .selectFrom(AUDIT)
                        .orderBy(AUDIT.ID)
                        .fetch(row -> row.getWhat() + " " + row.getVolunteerId() + " " + row.getPersonId() + " "
                                + row.getReference()));
    }

    HttpResponse<String> get(String address, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    /** As the page's own forms do, in Welsh. */
    HttpResponse<String> press(String address, String... headers) {
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("in=cy"));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.close();
        metrics.close();
        test.close();
    }
}
