package org.ringround.console.practice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.AUDIT;
import static org.ringround.db.generated.Tables.DUTY_SPAN;
import static org.ringround.db.generated.Tables.PERSON;
import static org.ringround.db.generated.Tables.RESIDENT;
import static org.ringround.db.generated.Tables.RESIDENT_CONTACT;
import static org.ringround.db.generated.Tables.VOLUNTEER;
import static org.ringround.db.generated.Tables.VOLUNTEER_AREA;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ringround.account.AccountRole;
import org.ringround.account.Visitor;
import org.ringround.console.Assets;
import org.ringround.console.ConsoleParts;
import org.ringround.console.ConsoleRules;
import org.ringround.console.PageRules;
import org.ringround.db.TestDatabase;
import org.ringround.db.Tx;
import org.ringround.http.Access;
import org.ringround.http.Guard;
import org.ringround.http.Metrics;
import org.ringround.http.Request;
import org.ringround.http.Server;
import org.ringround.people.Scope;
import org.ringround.simulator.NetworkOptions;
import org.ringround.simulator.PhoneNetwork;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;
import org.ringround.words.Words;

/**
 * The practice phone on a real server, database and simulated network, five times as fast as life. Behind the central number is
 * a desk that says one sentence in each language, and answers every text with a private link. It is Tuesday 24 November 2026, 2:30pm.
 */
final class PracticeHouse implements AutoCloseable {

    static final String CENTRAL = "+441632960000";
    static final Instant NOW = Instant.parse("2026-11-24T14:30:00Z");

    private final TestDatabase test = TestDatabase.create();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Metrics metrics = new Metrics();
    private final Server server;
    private final HttpServer desk;
    final PhoneNetwork network =
            PhoneNetwork.start(NetworkOptions.forAccount("AC00000000000000000000000000000001", "secret")
                    .withCallsPerSecond(0)
                    .withSpeed(5));
    final long conwy = area("Conwy");
    final long betws = area("Betws");

    PracticeHouse() {
        var page = new PageRules(
                "",
                "Ringround",
                Language.ENGLISH,
                ZoneId.of("Europe/London"),
                LocalTime.of(9, 0),
                LocalTime.of(20, 0),
                "01632 960000",
                "01632 960000");
        var rules = new ConsoleRules(page, "GB", List.of(Language.ENGLISH, Language.WELSH), true);
        var console = new ConsoleParts(test.database(), () -> NOW, this::visitor, Words.load(), rules);
        var central = new PhoneNumber(CENTRAL);
        var parts = new PracticeParts(console, network, central, central, this::publicUrl);
        var routes = Stream.concat(new PracticeDoors(parts).routes().stream(), Assets.routes().stream())
                .toList();
        server = Server.start(0, routes, Map.of(Access.PUBLIC, Guard.OPEN, Access.COORDINATOR, Guard.OPEN), metrics);
        desk = desk();
        network.owns(CENTRAL, deskUrl() + "/voice", "", "", deskUrl() + "/sms");
    }

    String publicUrl() {
        return "http://localhost:" + server.port();
    }

    /** {@code admin} sees everything; {@code conwy} the area of that name, in Welsh; each name has a session of its own. */
    private Optional<Visitor> visitor(Tx tx, Request request, Instant now) {
        return request.header("who")
                .map(who -> who.equals("conwy")
                        ? visitor(2, AccountRole.COORDINATOR, new Scope.Within(Set.of(conwy)), Language.WELSH)
                        : visitor(1, AccountRole.ADMIN, new Scope.Everywhere(), null));
    }

    private static Visitor visitor(long session, AccountRole role, Scope scope, @Nullable Language language) {
        return new Visitor(session, session, "Sam", role, scope, language, "token");
    }

    private HttpServer desk() {
        try {
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
            answers(started, "/voice", """
                    <Response><Say language="cy-GB">Croeso.</Say><Play>%s/audio/waiting.wav</Play>\
                    <Gather numDigits="1" timeout="3600" action="/chosen"><Say language="en-GB">Welcome.</Say></Gather></Response>""".formatted(publicUrl()));
            answers(started, "/chosen", "<Response><Say language=\"en-GB\">Thank you.</Say></Response>");
            answers(
                    started,
                    "/sms",
                    "<Response><Message>Yours: %s/v/token. Thank you!</Message></Response>".formatted(publicUrl()));
            started.start();
            return started;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void answers(HttpServer desk, String path, String document) {
        byte[] body = document.getBytes(StandardCharsets.UTF_8);
        desk.createContext(path, exchange -> {
            exchange.getResponseHeaders().set("Content-Type", "text/xml");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
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

    /** On duty for the hour. */
    long volunteer(String name, String phone, long area) {
        return test.database().transact(tx -> {
            long id = person(tx, name, phone);
            tx.sql()
                    .insertInto(VOLUNTEER)
                    .set(VOLUNTEER.PERSON_ID, id)
                    .set(VOLUNTEER.PHONE, phone)
                    .set(VOLUNTEER.LANGUAGES, new String[] {"en"})
                    .execute();
            tx.sql()
                    .insertInto(VOLUNTEER_AREA)
                    .set(VOLUNTEER_AREA.VOLUNTEER_ID, id)
                    .set(VOLUNTEER_AREA.AREA_ID, area)
                    .execute();
            tx.sql()
                    .insertInto(DUTY_SPAN)
                    .set(DUTY_SPAN.VOLUNTEER_ID, id)
                    .set(DUTY_SPAN.STARTS_AT, NOW.minus(Duration.ofHours(1)))
                    .set(DUTY_SPAN.ENDS_AT, NOW.plus(Duration.ofHours(1)))
                    .execute();
            return id;
        });
    }

    /** With somebody who is rung when they are not heard from. */
    long resident(String name, String phone, long area, String contact) {
        return test.database().transact(tx -> {
            long id = person(tx, name, phone);
            tx.sql()
                    .insertInto(RESIDENT)
                    .set(RESIDENT.PERSON_ID, id)
                    .set(RESIDENT.AREA_ID, area)
                    .execute();
            tx.sql()
                    .insertInto(RESIDENT_CONTACT)
                    .set(RESIDENT_CONTACT.RESIDENT_ID, id)
                    .set(RESIDENT_CONTACT.PLACE, 1)
                    .set(RESIDENT_CONTACT.NAME, "a neighbour")
                    .set(RESIDENT_CONTACT.PHONE, contact)
                    .execute();
            return id;
        });
    }

    private static long person(Tx tx, String name, String phone) {
        return tx.sql()
                .insertInto(PERSON)
                .set(PERSON.NAME, name)
                .set(PERSON.PHONE, phone)
                .returning()
                .fetchSingle()
                .getId();
    }

    /** Who is looked at, by whom: "looked account person". */
    List<String> audit() {
        return test.database()
                .transact(tx -> tx.sql()
                        .selectFrom(AUDIT)
                        .orderBy(AUDIT.ID)
                        .fetch(row -> row.getWhat() + " " + row.getAccountId() + " " + row.getPersonId()));
    }

    /** The desk has that phone rung, and speaks when it is answered. */
    void rings(String number) {
        String account = "AC00000000000000000000000000000001";
        String secret = Base64.getEncoder().encodeToString((account + ":secret").getBytes(StandardCharsets.UTF_8));
        var answer = send(
                HttpRequest.newBuilder(URI.create(network.apiUrl() + "/2010-04-01/Accounts/" + account + "/Calls.json"))
                        .header("Authorization", "Basic " + secret)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("To=" + encoded(number) + "&From=" + encoded(CENTRAL) + "&Url="
                                + encoded(deskUrl() + "/voice"))));
        assertThat(answer.statusCode()).isEqualTo(201);
    }

    private String deskUrl() {
        return "http://localhost:" + desk.getAddress().getPort();
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    HttpResponse<String> get(String who, String path) {
        return send(HttpRequest.newBuilder(URI.create(publicUrl() + path)).header("who", who));
    }

    /** @param form as it is sent */
    HttpResponse<String> post(String who, String path, String form) {
        return send(HttpRequest.newBuilder(URI.create(publicUrl() + path))
                .header("who", who)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
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
        network.close();
        desk.stop(0);
        test.close();
    }
}
