package org.ringround;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.awaitility.Awaitility.await;
import static org.ringround.db.generated.Tables.ACCOUNT;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ringround.account.AccountChange;
import org.ringround.account.AccountName;
import org.ringround.account.AccountRole;
import org.ringround.account.Accounts;
import org.ringround.account.Actor;
import org.ringround.account.Powers;
import org.ringround.console.Browser;
import org.ringround.db.Database;
import org.ringround.db.TestDatabase;
import org.ringround.demo.Town;
import org.ringround.exchange.ImportRules;
import org.ringround.exchange.Importer;
import org.ringround.http.LivePage;
import org.ringround.http.Route;
import org.ringround.settings.HelplineSettings;
import org.ringround.settings.Settings;
import org.ringround.telephony.Language;

/** The whole server, as it is served, on a database of its own and simulated phones. */
final class ServedTown implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-24T14:30:00Z");
    static final String PASSWORD = "three blue teapots";

    private static final Map<String, String> FAST =
            Map.of("HELPLINE_NAME", "Conwy Valley Helpline", "HELPLINE_WAVE_TIME", "5s", "HELPLINE_SEARCH_TIME", "60s");

    private final TestDatabase test = TestDatabase.create();
    private final HttpClient client = HttpClient.newHttpClient();
    private final InstantSource clock;
    private final Lines lines;
    private final App app;

    /** Who lives there, before anybody is served. */
    private interface Moving {
        void in(Database db, HelplineSettings helpline, InstantSource clock);
    }

    private ServedTown(InstantSource clock, Map<String, String> environment, double speed, Moving moving) {
        this.clock = clock;
        var wanted = new HashMap<>(environment);
        wanted.put("TWILIO_CALLS_PER_SECOND", "0");
        var settings = ((Settings.Valid) Settings.read(wanted, Path.of("no-such-file"))).settings();
        moving.in(test.database(), settings.helpline(), clock);
        lines = Lines.simulated(settings.helpline(), 0, speed);
        app = App.start(
                test.database(),
                settings.helpline(),
                Loaded.scripts(settings.helpline()),
                lines.account(),
                new ServerOptions(0, null, 0, clock).practisingOn(lines.practice()));
        lines.connect(app.publicUrl());
    }

    /** The demo's valley on one of its days, from the time above on; phones go four times as fast as life. */
    static ServedTown ofTheDemo() {
        var system = InstantSource.system();
        Duration ahead = Duration.between(system.instant(), NOW);
        return new ServedTown(() -> system.instant().plus(ahead), FAST, 4, ServedTown::moveIn);
    }

    private static void moveIn(Database db, HelplineSettings helpline, InstantSource clock) {
        var rules = new ImportRules(
                Rules.callingHours(helpline),
                helpline.region(),
                helpline.languages().get(0),
                new HashSet<>(Loaded.scripts(helpline).names()));
        Town.moveIn(new Importer(db, clock, rules));
        db.run(tx -> tx.sql().execute(rows("valley")));
    }

    /** Conwy and Betws as the file has them, at the time above, which stands still. */
    static ServedTown ofTwoAreas() {
        return new ServedTown(
                () -> NOW,
                Map.of(),
                1,
                (db, helpline, clock) -> db.run(tx -> tx.sql().execute(rows("two-areas"))));
    }

    private static String rows(String file) {
        try (InputStream in = ServedTown.class.getResourceAsStream("/console/" + file + ".sql")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Database database() {
        return test.database();
    }

    List<Route> routes() {
        return app.routes();
    }

    /** What a page that stays open shows them first. */
    String firstShown(Browser who, String path) {
        LivePage page = LivePage.open(client, URI.create(address(path)), "Cookie", who.cookie());
        await().atMost(20, SECONDS).until(() -> page.pictures() > 0);
        page.shut();
        return page.shown();
    }

    String address(String path) {
        return app.publicUrl() + path;
    }

    String invitation() {
        return app.invitation();
    }

    /** A browser in which nobody is signed in. */
    Browser browser() {
        return new Browser(this::send, app.publicUrl());
    }

    /** A browser in which somebody new is signed in, with the password above. */
    Browser signedIn(String name, AccountRole role, Language language, Long... areas) {
        String oneTime = add(name, role, language, areas);
        Browser browser = browser();
        browser.post("/sign-in", "name", name, "password", oneTime);
        browser.post("/password", "csrf", browser.csrf("/password"), "wanted", PASSWORD, "again", PASSWORD);
        return browser;
    }

    private String add(String name, AccountRole role, Language language, Long... areas) {
        return database().transact(tx -> {
            var added = (AccountChange.WithPassword) new Accounts(new SecureRandom())
                    .add(
                            tx,
                            new Actor.Operator(),
                            AccountName.read(name).orElseThrow(),
                            new Powers(role, Set.of(areas), null),
                            clock.instant());
            tx.sql()
                    .update(ACCOUNT)
                    .set(ACCOUNT.LANGUAGE, language.code())
                    .where(ACCOUNT.ID.eq(added.account()))
                    .execute();
            return added.password();
        });
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
        app.close();
        lines.close();
        test.close();
    }
}
