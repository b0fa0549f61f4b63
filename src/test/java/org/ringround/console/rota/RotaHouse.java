package org.ringround.console.rota;

import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.AUDIT;
import static org.ringround.db.generated.Tables.INTENT;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.VOLUNTEER;
import static org.ringround.db.generated.Tables.VOLUNTEER_AREA;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ringround.account.AccountRole;
import org.ringround.account.FeedOwner;
import org.ringround.account.Feeds;
import org.ringround.account.Visitor;
import org.ringround.alarm.Alarms;
import org.ringround.console.ConsoleParts;
import org.ringround.console.ConsoleRules;
import org.ringround.console.PageRules;
import org.ringround.db.Json;
import org.ringround.db.TestDatabase;
import org.ringround.http.Access;
import org.ringround.http.Guard;
import org.ringround.http.Metrics;
import org.ringround.http.Server;
import org.ringround.outbox.Bell;
import org.ringround.outbox.Errand;
import org.ringround.outbox.Outbox;
import org.ringround.people.Scope;
import org.ringround.rota.Duty;
import org.ringround.rota.ShiftStore;
import org.ringround.rota.WeeklyPattern;
import org.ringround.telephony.Language;
import org.ringround.text.TextParts;
import org.ringround.text.TextRoom;
import org.ringround.text.TextRules;
import org.ringround.words.Words;

/**
 * The pages of the rota on a real server and database, for a coordinator who sees Llanrwst until somebody else comes. It is
 * Saturday, 21 November 2026, ten o'clock.
 */
final class RotaHouse implements AutoCloseable {

    static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final List<Language> LANGUAGES = List.of(Language.ENGLISH, Language.WELSH);

    private final TestDatabase test = TestDatabase.create();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Metrics metrics = new Metrics();
    private final Server server;

    final Feeds feeds = new Feeds(this::publicUrl, new SecureRandom());
    final TextRoom texts;
    final long llanrwst = area("Llanrwst");
    final long conwy = area("Conwy");

    volatile Instant now = Instant.parse("2026-11-21T10:00:00Z");
    volatile Visitor visitor = coordinator(Language.ENGLISH, llanrwst);

    RotaHouse() {
        var words = Words.load();
        var page = new PageRules(
                "",
                "Ringround",
                Language.ENGLISH,
                LONDON,
                LocalTime.of(9, 0),
                LocalTime.of(20, 0),
                "01632 960000",
                "07700 900999");
        var shell = new ConsoleParts(
                test.database(),
                () -> now,
                (tx, request, at) -> Optional.of(visitor),
                words,
                new ConsoleRules(page, "GB", LANGUAGES, false));
        texts = TextRoom.furnish(
                new TextParts(
                        test.database(),
                        new Outbox(new Bell(), UUID::randomUUID),
                        () -> now,
                        UUID::randomUUID,
                        new TextRules("Ringround", LANGUAGES, LONDON),
                        words,
                        new Alarms(),
                        (tx, volunteer, at) -> ""),
                List.of(),
                (tx, from, said, now) -> Optional.empty());
        var routes = new RotaDoors(new RotaParts(shell, texts.shifts(), feeds)).routes();
        server = Server.start(0, routes, Map.of(Access.PUBLIC, Guard.OPEN, Access.COORDINATOR, Guard.OPEN), metrics);
    }

    static Visitor coordinator(Language language, long... areas) {
        Set<Long> seen =
                IntStream.range(0, areas.length).mapToObj(i -> areas[i]).collect(Collectors.toSet());
        return new Visitor(1, 7, "Carys", AccountRole.COORDINATOR, new Scope.Within(seen), language, "secret");
    }

    String publicUrl() {
        return "http://localhost:" + server.port();
    }

    TestDatabase test() {
        return test;
    }

    private long area(String name) {
        return test.database()
                .transact(tx -> tx.sql()
                        .insertInto(AREA)
                        .set(AREA.NAME, name)
                        .returning()
                        .fetchSingle()
                        .getId());
    }

    long volunteer(String name, String phone, String languages, long area, String shifts) {
        return test.database().transact(tx -> {
            long id = tx.sql()
                    .insertInto(PERSON)
                    .set(PERSON.NAME, name)
                    .set(PERSON.PHONE, phone)
                    .returning()
                    .fetchSingle()
                    .getId();
            tx.sql()
                    .insertInto(VOLUNTEER)
                    .set(VOLUNTEER.PERSON_ID, id)
                    .set(VOLUNTEER.PHONE, phone)
                    .set(VOLUNTEER.LANGUAGES, languages.split(";"))
                    .set(VOLUNTEER.CONFIRMED_AT, now)
                    .execute();
            tx.sql()
                    .insertInto(VOLUNTEER_AREA)
                    .set(VOLUNTEER_AREA.VOLUNTEER_ID, id)
                    .set(VOLUNTEER_AREA.AREA_ID, area)
                    .execute();
            new ShiftStore(tx).replace(Map.of(id, WeeklyPattern.parse(shifts)));
            new Duty(tx, LONDON).rewrite(id, now);
            return id;
        });
    }

    String pattern(long volunteer) {
        return test.database()
                .transact(tx -> new ShiftStore(tx)
                        .listPatterns(List.of(volunteer))
                        .getOrDefault(volunteer, WeeklyPattern.NONE)
                        .print());
    }

    /** The path of a new address. */
    String feed(FeedOwner owner) {
        return test.database()
                .transact(tx -> feeds.renew(tx, owner, now))
                .toString()
                .substring(publicUrl().length());
    }

    HttpResponse<String> get(String path) {
        return send(HttpRequest.newBuilder(URI.create(publicUrl() + path)).build());
    }

    /** @param fields names and values in turn */
    HttpResponse<String> post(String path, String... fields) {
        String form = IntStream.range(0, fields.length / 2)
                .mapToObj(i -> fields[2 * i] + "=" + URLEncoder.encode(fields[2 * i + 1], StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(publicUrl() + path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
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

    /** All texts that are to go out, each after its number. */
    List<String> sent() {
        return test
                .database()
                .transact(tx -> tx.sql()
                        .selectFrom(INTENT)
                        .orderBy(INTENT.CREATED_AT, INTENT.DUE_AT)
                        .fetch(row -> Json.read(row.getErrand(), Errand.class)))
                .stream()
                .flatMap(errand -> errand instanceof Errand.SendText text
                        ? Stream.of(text.number() + " " + text.body())
                        : Stream.<String>empty())
                .toList();
    }

    /** The audit as "what account person thing id", in order. */
    List<String> audit() {
        return test.database()
                .transact(tx -> tx.sql()
                        .selectFrom(AUDIT)
                        .orderBy(AUDIT.ID)
                        .fetch(row -> row.getWhat() + " " + row.getAccountId() + " " + row.getPersonId() + " "
                                + row.getThing() + " " + row.getThingId()));
    }

    @Override
    public void close() {
        server.close();
        metrics.close();
        test.close();
    }
}
