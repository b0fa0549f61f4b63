package org.ringround.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.ringround.account.AccountRole;
import org.ringround.account.Visitor;
import org.ringround.db.Database;
import org.ringround.http.Access;
import org.ringround.http.Guard;
import org.ringround.http.Metrics;
import org.ringround.http.Route;
import org.ringround.http.Server;
import org.ringround.people.Scope;
import org.ringround.telephony.Language;
import org.ringround.words.Words;

/** A server with the pages of one section, to which an admin comes until it is somebody else. */
public final class SectionHouse implements AutoCloseable {

    public static final Visitor ADMIN =
            new Visitor(1, 7, "Sioned", AccountRole.ADMIN, new Scope.Everywhere(), Language.ENGLISH, "secret");

    private final HttpClient client = HttpClient.newHttpClient();
    private final Metrics metrics = new Metrics();
    private final Server server;
    private volatile Visitor visitor = ADMIN;

    /** @param practice the phone network is simulated */
    public SectionHouse(Database database, Instant now, boolean practice, Function<ConsoleParts, List<Route>> section) {
        var page = new PageRules(
                "",
                "Conwy Helpline",
                Language.ENGLISH,
                ZoneId.of("Europe/London"),
                LocalTime.of(9, 0),
                LocalTime.of(20, 0),
                "01632 960000",
                "07700 900999");
        var parts = new ConsoleParts(
                database,
                InstantSource.fixed(now),
                (tx, request, at) -> Optional.of(visitor),
                Words.load(),
                new ConsoleRules(page, "GB", List.of(Language.ENGLISH, Language.WELSH), practice));
        List<Route> routes = Stream.concat(section.apply(parts).stream(), Assets.routes().stream())
                .toList();
        server = Server.start(0, routes, Map.of(Access.PUBLIC, Guard.OPEN, Access.COORDINATOR, Guard.OPEN), metrics);
    }

    public static Visitor coordinator(Language language, Long... areas) {
        return new Visitor(2, 8, "Carys", AccountRole.COORDINATOR, new Scope.Within(Set.of(areas)), language, "secret");
    }

    public SectionHouse visitedBy(Visitor somebody) {
        visitor = somebody;
        return this;
    }

    public String address(String path) {
        return "http://localhost:" + server.port() + path;
    }

    public HttpResponse<String> get(String path) {
        try {
            return client.send(HttpRequest.newBuilder(URI.create(address(path))).build(), BodyHandlers.ofString());
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
    }
}
