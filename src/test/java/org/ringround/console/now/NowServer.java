package org.ringround.console.now;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.ringround.account.AccountRole;
import org.ringround.account.Visitor;
import org.ringround.console.Assets;
import org.ringround.console.ConsoleParts;
import org.ringround.console.ConsoleRules;
import org.ringround.console.PageRules;
import org.ringround.db.Database;
import org.ringround.db.DatabaseAddress;
import org.ringround.db.Doorbell;
import org.ringround.db.Tx;
import org.ringround.http.Access;
import org.ringround.http.Guard;
import org.ringround.http.LivePage;
import org.ringround.http.LiveStreams;
import org.ringround.http.Method;
import org.ringround.http.Metrics;
import org.ringround.http.Response;
import org.ringround.http.Route;
import org.ringround.http.Server;
import org.ringround.people.Scope;
import org.ringround.telephony.Language;
import org.ringround.words.Words;

/** A server with the board and nothing else, and one visitor, who may be somebody else from one moment to the next. */
final class NowServer implements AutoCloseable {

    static final Visitor ADMIN = visitor(new Scope.Everywhere(), Language.ENGLISH);

    /** What the shell asks of every session: it goes on for an hour. */
    private static final Route SESSION = new Route(
            Method.GET,
            "/session",
            Access.SESSION,
            request -> Response.of(200, "application/json", "{\"seconds\":3600}"));

    private final AtomicReference<Visitor> who = new AtomicReference<>(ADMIN);
    private final HttpClient client = HttpClient.newHttpClient();
    private final Metrics metrics = new Metrics();
    /** Whatever is shown anew is so because it was rung. */
    private static final LiveStreams.Pace PACE =
            new LiveStreams.Pace(Duration.ofMillis(1), Duration.ofSeconds(15), Duration.ofMinutes(10));

    private final Map<Long, Visitor> signedIn = new ConcurrentHashMap<>(Map.of(ADMIN.session(), ADMIN));
    private final LiveStreams<Visitor> live;
    private final Database database;
    private final Doorbell.Bell bell;
    private final Server server;

    NowServer(DatabaseAddress address) {
        database = Database.open(address, 4);
        var page = new PageRules(
                "",
                "Ringround",
                Language.ENGLISH,
                ZoneId.of("Europe/London"),
                LocalTime.of(9, 0),
                LocalTime.of(20, 0),
                "",
                "");
        var rules = new ConsoleRules(page, "GB", List.of(Language.ENGLISH, Language.WELSH), false);
        var parts = new ConsoleParts(
                database,
                InstantSource.fixed(NowTown.NOW),
                (tx, request, now) -> Optional.ofNullable(signedIn.get(who.get().session())),
                Words.load(),
                rules);
        var doors = new NowDoors(parts, this::still, 300, PACE, Duration.ofMinutes(60));
        live = doors.live();
        bell = database.doorbell().hang(live::ring);
        List<Route> routes = Stream.of(doors.routes(), Assets.routes(), List.of(SESSION))
                .flatMap(List::stream)
                .toList();
        server = Server.start(
                0,
                routes,
                Map.of(Access.PUBLIC, Guard.OPEN, Access.SESSION, Guard.OPEN, Access.COORDINATOR, Guard.OPEN),
                metrics);
    }

    static Visitor visitor(Scope scope, Language language) {
        return visitor(7, scope, language);
    }

    static Visitor visitor(long session, Scope scope, Language language) {
        return new Visitor(session, 3, "Carys", AccountRole.COORDINATOR, scope, language, "csrf");
    }

    /** From now on whatever is asked, is asked by that one, who is signed in. */
    void visitedBy(Visitor visitor) {
        signedIn.put(visitor.session(), visitor);
        who.set(visitor);
    }

    /** Whoever asked last is so no more. */
    void signedOut() {
        signedIn.remove(who.get().session());
    }

    private List<Visitor> still(Tx tx, Collection<Visitor> some, Instant now) {
        return some.stream()
                .map(Visitor::session)
                .distinct()
                .map(signedIn::get)
                .filter(Objects::nonNull)
                .toList();
    }

    Database database() {
        return database;
    }

    HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    LivePage open() {
        return LivePage.open(client, at("/now/live"));
    }

    int live() {
        return live.size();
    }

    String address(String path) {
        return at(path).toString();
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + server.port() + path);
    }

    @Override
    public void close() {
        bell.close();
        live.close();
        server.close();
        metrics.close();
        database.close();
    }
}
