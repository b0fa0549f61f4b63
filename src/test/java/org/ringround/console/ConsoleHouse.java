package org.ringround.console;

import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.AUDIT;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ringround.account.AccountChange;
import org.ringround.account.AccountName;
import org.ringround.account.AccountRole;
import org.ringround.account.Accounts;
import org.ringround.account.Actor;
import org.ringround.account.FirstAdmin;
import org.ringround.account.OwnPassword;
import org.ringround.account.PasswordCost;
import org.ringround.account.PasswordHashes;
import org.ringround.account.Powers;
import org.ringround.account.Sessions;
import org.ringround.account.SignIn;
import org.ringround.console.settings.SettingsDoors;
import org.ringround.console.settings.SettingsParts;
import org.ringround.console.signin.ConsoleGuard;
import org.ringround.console.signin.SignedIn;
import org.ringround.console.signin.SigninDoors;
import org.ringround.console.signin.SigninParts;
import org.ringround.db.Database;
import org.ringround.db.TestDatabase;
import org.ringround.exchange.ImportRules;
import org.ringround.exchange.Ledger;
import org.ringround.http.Access;
import org.ringround.http.Guard;
import org.ringround.http.Metrics;
import org.ringround.http.Response;
import org.ringround.http.Route;
import org.ringround.http.Server;
import org.ringround.request.CallingHours;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;
import org.ringround.watch.Erasure;
import org.ringround.watch.Purge;
import org.ringround.watch.WatchRules;
import org.ringround.words.Words;

/**
 * The console on a real server and database, with two areas, and at each level a door that does nothing. It is Tuesday
 * 24 November 2026, 2:30pm, until somebody says later.
 */
public final class ConsoleHouse implements AutoCloseable {

    public static final Instant NOW = Instant.parse("2026-11-24T14:30:00Z");
    public static final String PASSWORD = "three blue teapots";

    /** Next to nothing: how passwords are hashed is shown elsewhere. */
    private static final PasswordCost AT_NO_COST = new PasswordCost(8, 1);

    private static final SecureRandom CHANCE = new SecureRandom();
    private static final PageRules PAGES = new PageRules(
            "",
            "Conwy Helpline",
            Language.ENGLISH,
            ZoneId.of("Europe/London"),
            LocalTime.of(9, 0),
            LocalTime.of(20, 0),
            "01632 960000",
            "01632 960001");

    private final TestDatabase test = TestDatabase.create();
    private final HttpClient client = HttpClient.newHttpClient();
    private final Metrics metrics = new Metrics();
    private final Server server;
    private Instant now = NOW;

    private final SigninParts parts;
    private final long llanrwst;
    private final long conwy;

    public ConsoleHouse() {
        llanrwst = area("Llanrwst");
        conwy = area("Conwy");
        parts = parts(test.database(), "http://localhost");
        List<Route> routes = Stream.of(
                        new SigninDoors(parts).routes(),
                        new SettingsDoors(parts.shell(), settings()).routes(),
                        probes())
                .flatMap(List::stream)
                .toList();
        Map<Access, Guard> guards = Map.of(
                Access.PUBLIC, Guard.OPEN,
                Access.SESSION, new ConsoleGuard(parts, Access.SESSION),
                Access.COORDINATOR, new ConsoleGuard(parts, Access.COORDINATOR),
                Access.ADMIN, new ConsoleGuard(parts, Access.ADMIN));
        server = Server.start(0, routes, guards, metrics);
    }

    private SettingsParts settings() {
        var zone = PAGES.zone();
        var rules = new ImportRules(
                new CallingHours(LocalTime.of(9, 0), LocalTime.of(20, 0), zone),
                "GB",
                Language.ENGLISH,
                Set.of("night"));
        var watch = new WatchRules(new PhoneNumber("+441632960000"), Set.of(), zone, WatchRules.MESSAGES_KEPT);
        return new SettingsParts(parts.accounts(), new Ledger(rules), new Erasure("GB"), Purge.terms(watch));
    }

    private List<Route> probes() {
        Doors doors = parts.shell().doors();
        Deed fine = visit -> Optional.of(Response.text(200, "fine for " + visit.who()));
        return Stream.of(Access.SESSION, Access.COORDINATOR, Access.ADMIN)
                .flatMap(level -> Stream.of(
                        doors.get("/probe/" + level, level, fine), doors.post("/probe/" + level, level, fine)))
                .toList();
    }

    /** As an address of ours would have them. */
    public SigninParts parts(Database db, String publicUrl) {
        var sessions = new Sessions(CHANCE);
        var cookie = SessionCookie.behind(publicUrl);
        var rules = new ConsoleRules(PAGES, "GB", List.of(Language.ENGLISH, Language.WELSH), false);
        var shell = new ConsoleParts(db, () -> now, new SignedIn(cookie, sessions), Words.load(), rules);
        var hashes = new PasswordHashes(CHANCE, AT_NO_COST);
        return new SigninParts(
                shell,
                new SignIn(db, () -> now, hashes, sessions, CHANCE),
                new OwnPassword(db, () -> now, hashes, sessions),
                new FirstAdmin(db, () -> now, hashes, sessions, CHANCE),
                sessions,
                new Accounts(CHANCE),
                cookie,
                SessionCookie.named("ringround-device", publicUrl),
                new OwnForms(() -> publicUrl));
    }

    public SigninParts parts() {
        return parts;
    }

    public TestDatabase test() {
        return test;
    }

    public long llanrwst() {
        return llanrwst;
    }

    public long conwy() {
        return conwy;
    }

    public void after(Duration time) {
        now = now.plus(time);
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

    /** With a one-time password, which is returned. */
    public String add(String name, AccountRole role, Long... areas) {
        AccountChange added = test.database()
                .transact(tx -> parts.accounts()
                        .add(
                                tx,
                                new Actor.Operator(),
                                AccountName.read(name).orElseThrow(),
                                new Powers(role, Set.of(areas), null),
                                now));
        return ((AccountChange.WithPassword) added).password();
    }

    /** A coordinator of Llanrwst who has chosen the password above; in their own browser. */
    public Browser coordinator(String name) {
        return chosen(name, add(name, AccountRole.COORDINATOR, llanrwst));
    }

    /** An admin who has chosen the password above; in their own browser. */
    public Browser admin(String name) {
        return chosen(name, add(name, AccountRole.ADMIN));
    }

    private Browser chosen(String name, String oneTime) {
        Browser browser = browser();
        browser.post("/sign-in", "name", name, "password", oneTime);
        browser.post("/password", "csrf", browser.csrf("/password"), "wanted", PASSWORD, "again", PASSWORD);
        return browser;
    }

    public Browser browser() {
        return new Browser(this::send, publicUrl());
    }

    public String publicUrl() {
        return "http://localhost:" + server.port();
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

    /** The acts, the oldest first. */
    public List<String> audit() {
        return test.database()
                .transact(tx -> tx.sql().selectFrom(AUDIT).orderBy(AUDIT.ID).fetch(AUDIT.WHAT));
    }

    @Override
    public void close() {
        server.close();
        metrics.close();
        test.close();
    }
}
