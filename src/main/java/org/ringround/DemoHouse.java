package org.ringround;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.ringround.db.Database;
import org.ringround.db.EmbeddedDatabase;
import org.ringround.demo.RoundBook;
import org.ringround.demo.Stage;
import org.ringround.demo.Town;
import org.ringround.exchange.Exporter;
import org.ringround.exchange.ImportRules;
import org.ringround.exchange.Importer;
import org.ringround.people.PeopleStore;
import org.ringround.rota.Duty;
import org.ringround.script.Scripts;
import org.ringround.settings.HelplineSettings;
import org.ringround.settings.Settings;
import org.ringround.telephony.PhoneNumber;

/** A server of its own for the demo: a temporary database, the demo town, a simulated phone network. */
final class DemoHouse implements AutoCloseable {

    /** Fast enough to watch, slow enough that a busy machine keeps up with the phones. */
    private static final double FAST = 12;

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final InstantSource clock = () -> InstantSource.system().instant().plus(ahead.get());

    /** Nothing is read from the environment but the port, and no file at all. */
    static final Path NO_FILE = Path.of("/dev/null/.env");

    private final Storage storage;
    private final Lines lines;
    private final App app;
    private final Stage stage;
    private final HelplineSettings helpline;

    private DemoHouse(Settings settings, Scripts scripts, Storage storage, double speed) {
        this.helpline = settings.helpline();
        this.storage = storage;
        Database database = storage.database();
        database.migrate();
        var rules = new ImportRules(
                Rules.callingHours(helpline),
                helpline.region(),
                helpline.languages().get(0),
                new HashSet<>(scripts.names()));
        var importer = new Importer(database, clock, rules);
        Town.moveIn(importer);
        this.lines = Lines.simulated(helpline, 0, speed);
        var options = new ServerOptions(settings.port(), null, 0, clock).practisingOn(lines.network());
        this.app = App.start(database, helpline, scripts, lines.account(), options);
        lines.connect(app.publicUrl());
        this.stage = new Stage(
                lines.network(),
                new Exporter(database),
                lines.account().central().e164(),
                this::isOnDuty,
                new RoundBook(importer, clock, helpline.zone()),
                time -> ahead.updateAndGet(time::plus));
        stage.settle();
    }

    private static DemoHouse open(Map<String, String> ours, double speed) {
        Settings settings = settings(ours);
        Scripts scripts = Loaded.scripts(settings.helpline());
        Storage storage = Storage.in(EmbeddedDatabase.temporary());
        try {
            return new DemoHouse(settings, scripts, storage, speed);
        } catch (RuntimeException e) {
            storage.close();
            throw e;
        }
    }

    /** Phones go faster than life, and nobody is looked for long; on any free port. */
    static DemoHouse fast() {
        return open(
                Map.of(
                        "PORT", "0",
                        "HELPLINE_SEARCH_TIME", "20s",
                        "HELPLINE_WAVE_TIME", "1s",
                        "HELPLINE_TIME_ZONE", zoneOfElevenOClock()),
                FAST);
    }

    /** Where it is between eleven and twelve in the morning: stories of promised calls are told at any hour. */
    private static String zoneOfElevenOClock() {
        int east = 11 - InstantSource.system().instant().atZone(ZoneOffset.UTC).getHour();
        return "Etc/GMT" + (east > 0 ? "-" + east : "+" + -east);
    }

    /** Natural speed, but nobody has to watch a silent phone for an hour. */
    static DemoHouse natural(int port) {
        return open(
                Map.of(
                        "PORT", String.valueOf(port),
                        "HELPLINE_CHECKIN_RETRIES", "2m,4m",
                        "HELPLINE_CALL_GAP", "1m",
                        "HELPLINE_ESCALATION_STEP", "2m"),
                1);
    }

    /** The one setting that is read. */
    static int port(Map<String, String> environment) {
        String port = environment.getOrDefault("PORT", "");
        return settings(port.isBlank() ? Map.of() : Map.of("PORT", port)).port();
    }

    private static Settings settings(Map<String, String> ours) {
        Settings.Reading reading = Settings.read(new HashMap<>(ours), NO_FILE);
        if (reading instanceof Settings.Invalid invalid) {
            throw new CannotGoOn(CannotGoOn.WRONG_USE, invalid.problems());
        }
        return ((Settings.Valid) reading).settings();
    }

    Stage stage() {
        return stage;
    }

    /** What a newcomer should know, a line each. */
    List<String> description() {
        return List.of(
                "listening on http://localhost:" + app.port(),
                app.invitation(),
                PracticePages.invitation(app.publicUrl()),
                "data: in a temporary folder, removed at the end",
                "phone network: simulated inside this program; no real phone rings, and Twilio is never reached",
                "central number: " + lines.account().central().e164() + ", a number for drama, like all others here");
    }

    private boolean isOnDuty(String number) {
        Instant now = clock.instant();
        return storage.database()
                .transact(tx -> new PeopleStore(tx)
                        .findVolunteer(new PhoneNumber(number))
                        .flatMap(volunteer -> new Duty(tx, helpline.zone()).onDutyUntil(volunteer.id(), now))
                        .isPresent());
    }

    @Override
    public void close() {
        app.close();
        lines.close();
        storage.close();
    }
}
