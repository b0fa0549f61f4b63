package org.ringround.console.people;

import static org.ringround.db.generated.Tables.INTENT;

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
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ringround.account.AccountRole;
import org.ringround.account.PrivateLinks;
import org.ringround.account.Visitor;
import org.ringround.alarm.Alarms;
import org.ringround.console.ConsoleParts;
import org.ringround.console.ConsoleRules;
import org.ringround.console.OwnForms;
import org.ringround.console.PageRules;
import org.ringround.db.Json;
import org.ringround.db.TestDatabase;
import org.ringround.exchange.CsvFile;
import org.ringround.exchange.ImportReport;
import org.ringround.exchange.ImportRules;
import org.ringround.exchange.Importer;
import org.ringround.exchange.Register;
import org.ringround.http.Access;
import org.ringround.http.Guard;
import org.ringround.http.Metrics;
import org.ringround.http.Request;
import org.ringround.http.Server;
import org.ringround.membership.MembershipParts;
import org.ringround.membership.Memberships;
import org.ringround.outbox.Bell;
import org.ringround.outbox.Errand;
import org.ringround.outbox.Outbox;
import org.ringround.people.AreaStore;
import org.ringround.people.Scope;
import org.ringround.request.CallingHours;
import org.ringround.task.TaskParts;
import org.ringround.task.TaskRules;
import org.ringround.task.Tasks;
import org.ringround.telephony.IncomingText;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;
import org.ringround.text.TextParts;
import org.ringround.text.TextRoom;
import org.ringround.text.TextRules;
import org.ringround.text.Texts;
import org.ringround.words.Words;

/**
 * The section People on a real server and database: an admin, and coordinators of the areas North and South. It is Tuesday
 * 24 November 2026, 2:30pm, until somebody says later. Who asks is told by a header, because nobody signs in here.
 */
final class PeopleHouse implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-24T14:30:00Z");
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final List<Language> LANGUAGES = List.of(Language.ENGLISH, Language.WELSH);

    private final TestDatabase test = TestDatabase.create();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Metrics metrics = new Metrics();
    private final Server server;
    private final Importer importer;
    private final TextRoom texts;
    private int sids;

    volatile Instant now = NOW;

    PeopleHouse() {
        var hours = new CallingHours(LocalTime.of(9, 0), LocalTime.of(20, 0), LONDON);
        var rules = new ImportRules(hours, "GB", Language.ENGLISH, Set.of());
        var outbox = new Outbox(new Bell(), UUID::randomUUID);
        var links = new PrivateLinks(this::publicUrl, new SecureRandom());
        var textParts = texts(outbox, links);
        var memberships = memberships(textParts, tasks(outbox, links, hours), links, rules);
        importer = new Importer(test.database(), () -> now, rules);
        texts = TextRoom.furnish(textParts, List.of(), memberships.proofs());
        take("areas.csv", "name,postcodes", "North,LL26", "South,LL27");
        var parts = new ConsoleParts(
                test.database(), () -> now, (tx, request, at) -> visitor(request), Words.load(), page());
        var people = new PeopleParts(new Register(rules), importer, memberships);
        var routes = Stream.concat(
                        new PeopleDoors(parts, people).routes().stream(),
                        new JoinPages(parts, people, new OwnForms(this::publicUrl)).routes().stream())
                .toList();
        server = Server.start(
                0,
                routes,
                Map.of(Access.PUBLIC, Guard.OPEN, Access.COORDINATOR, Guard.OPEN, Access.ADMIN, Guard.OPEN),
                metrics);
    }

    private TextParts texts(Outbox outbox, PrivateLinks links) {
        return new TextParts(
                test.database(),
                outbox,
                () -> now,
                UUID::randomUUID,
                new TextRules("Ringround", LANGUAGES, LONDON),
                Words.load(),
                new Alarms(),
                (tx, volunteer, at) -> links.make(tx, volunteer, at).toString());
    }

    private Tasks tasks(Outbox outbox, PrivateLinks links, CallingHours hours) {
        var parts = new TaskParts(
                test.database(),
                outbox,
                () -> now,
                new TaskRules("Ringround", LANGUAGES, hours),
                Words.load(),
                new Alarms());
        return new Tasks(
                parts, (tx, volunteer, at) -> links.make(tx, volunteer, at).toString(), (tx, reference, at) -> {});
    }

    private static Memberships memberships(TextParts texts, Tasks tasks, PrivateLinks links, ImportRules rules) {
        return new Memberships(new MembershipParts(
                new Texts(texts),
                new Alarms(),
                links,
                tasks,
                new Register(rules),
                new SecureRandom(),
                new MembershipParts.Rules("Ringround", LONDON)));
    }

    private static ConsoleRules page() {
        var page = new PageRules(
                "",
                "Ringround",
                Language.ENGLISH,
                LONDON,
                LocalTime.of(9, 0),
                LocalTime.of(20, 0),
                "01632 960000",
                "07700 900999");
        return new ConsoleRules(page, "GB", LANGUAGES, false);
    }

    private Optional<Visitor> visitor(Request request) {
        String who = request.header("x-who").orElse("");
        return switch (who) {
            case "admin" -> Optional.of(visitor(1, AccountRole.ADMIN, new Scope.Everywhere()));
            case "welsh admin" ->
                Optional.of(
                        new Visitor(1, 1, "Sioned", AccountRole.ADMIN, new Scope.Everywhere(), Language.WELSH, "csrf"));
            case "north" -> Optional.of(visitor(2, AccountRole.COORDINATOR, new Scope.Within(Set.of(area("North")))));
            case "south" -> Optional.of(visitor(3, AccountRole.COORDINATOR, new Scope.Within(Set.of(area("South")))));
            default -> Optional.empty();
        };
    }

    private static Visitor visitor(long account, AccountRole role, Scope scope) {
        return new Visitor(account, account, "account " + account, role, scope, Language.ENGLISH, "csrf");
    }

    long area(String name) {
        return test.database()
                .transact(tx -> new AreaStore(tx).find(name).orElseThrow().id());
    }

    private String publicUrl() {
        return "http://localhost:" + server.port();
    }

    TestDatabase test() {
        return test;
    }

    /** An admin's file, taken. */
    ImportReport take(String file, String... lines) {
        var csv = new CsvFile(file, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        return test.database().transact(tx -> importer.take(tx, List.of(csv), new Scope.Everywhere(), now));
    }

    long id(String name) {
        return Long.parseLong(value("select id from person where name = '" + name + "'"));
    }

    /** The one value that the query has; "null" when it has none. */
    String value(String query) {
        return test.database().transact(tx -> String.valueOf(tx.sql().fetchValue(query)));
    }

    void sql(String statement) {
        test.database().run(tx -> tx.sql().execute(statement));
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    HttpResponse<String> get(String who, String path) {
        return send(who, path, request -> request.GET());
    }

    /** @param fields name and value by turns */
    HttpResponse<String> post(String who, String path, String... fields) {
        var form = new ArrayList<String>();
        for (int i = 0; i < fields.length; i += 2) {
            form.add(encoded(fields[i]) + "=" + encoded(fields[i + 1]));
        }
        return send(
                who,
                path,
                request -> request.header("content-type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(String.join("&", form))));
    }

    /** Files as browsers send them. */
    HttpResponse<String> bring(String who, Map<String, String> files) {
        var body = new StringBuilder("--mark\r\nContent-Disposition: form-data; name=\"csrf\"\r\n\r\ncsrf\r\n");
        files.forEach(
                (name, content) -> body.append("--mark\r\nContent-Disposition: form-data; name=\"files\"; filename=\"")
                        .append(name)
                        .append("\"\r\nContent-Type: text/csv\r\n\r\n")
                        .append(content)
                        .append("\r\n"));
        body.append("--mark--\r\n");
        return send(
                who,
                "/people/import",
                request -> request.header("content-type", "multipart/form-data; boundary=mark")
                        .POST(BodyPublishers.ofString(body.toString())));
    }

    private interface Asking {

        HttpRequest.Builder as(HttpRequest.Builder request);
    }

    private HttpResponse<String> send(@Nullable String who, String path, Asking asking) {
        try {
            var request = HttpRequest.newBuilder(URI.create(publicUrl() + path)).header("x-who", String.valueOf(who));
            return client.send(asking.as(request).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
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

    /** Somebody texts us. */
    void text(String phone, String body) {
        texts.desk().text(new IncomingText("SM%032d".formatted(++sids), new PhoneNumber(phone), body, null));
    }

    static String location(HttpResponse<String> response) {
        return response.headers().firstValue("location").orElse("");
    }

    @Override
    public void close() {
        server.close();
        metrics.close();
        test.close();
    }
}
