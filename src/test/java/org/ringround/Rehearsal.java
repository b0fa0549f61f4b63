package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.ALARM;
import static org.ringround.db.generated.Tables.MESSAGE;
import static org.ringround.db.generated.Tables.SEARCH;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ringround.db.Database;
import org.ringround.db.TestDatabase;
import org.ringround.exchange.ImportRules;
import org.ringround.exchange.Imported;
import org.ringround.exchange.Importer;
import org.ringround.exchange.What;
import org.ringround.settings.Settings;
import org.ringround.simulator.NetworkOptions;
import org.ringround.simulator.Phone;
import org.ringround.simulator.PhoneCall;
import org.ringround.simulator.PhoneNetwork;
import org.ringround.telephony.Language;
import org.ringround.telephony.twilio.TwilioAccount;

/** A server on a fresh database and a simulated phone network, twenty times as fast as life, or six. */
final class Rehearsal implements AutoCloseable {

    static final String HELPLINE = "+441632960000";
    private static final double SPEED = 20;

    /** Where somebody takes their time while others make whole calls. */
    private static final double UNHURRIED = 6;

    private static final String ACCOUNT = "AC00000000000000000000000000000001";

    private final TestDatabase storage = TestDatabase.create();
    private final PhoneNetwork network;
    private final Settings settings;
    private final App app;
    private volatile Duration ahead;

    private Rehearsal(double speed, Map<String, String> changed, Duration ahead) {
        this.ahead = ahead;
        network = PhoneNetwork.start(NetworkOptions.forAccount(ACCOUNT, "secret")
                .withCallsPerSecond(0)
                .withSpeed(speed));
        Map<String, String> environment = new HashMap<>(Map.of(
                "TWILIO_ACCOUNT_SID", ACCOUNT,
                "TWILIO_AUTH_TOKEN", "secret",
                "TWILIO_API_URL", network.apiUrl(),
                "TWILIO_CALLS_PER_SECOND", "0",
                "HELPLINE_NUMBER", HELPLINE,
                "HELPLINE_SEARCH_TIME", "6s",
                "HELPLINE_WAVE_TIME", "1s",
                "HELPLINE_RING_TIME", "18s"));
        environment.putAll(changed);
        Settings.Reading reading = Settings.read(environment, Path.of("no-such-file"));
        assertThat(reading).isInstanceOf(Settings.Valid.class);
        settings = ((Settings.Valid) reading).settings();
        app = App.start(
                storage.database(),
                settings.helpline(),
                Loaded.scripts(settings.helpline()),
                TwilioAccount.of(
                        ACCOUNT,
                        settings.twilio().authToken(),
                        network.apiUrl(),
                        settings.helpline().number(),
                        settings.helpline().number()),
                new ServerOptions(0, null, settings.twilio().callsPerSecond(), this::now));
        String voice = app.publicUrl() + "/twilio/voice";
        network.owns(HELPLINE, voice, voice + "/status", voice + "/fallback", app.publicUrl() + "/twilio/sms");
    }

    /** Searches last 6 s of real time, waves follow after 1 s; whatever happens on a line takes a twentieth of its time. */
    static Rehearsal begin() {
        return new Rehearsal(SPEED, Map.of(), Duration.ZERO);
    }

    /** With these settings changed. */
    static Rehearsal begin(Map<String, String> settings) {
        return new Rehearsal(SPEED, settings, Duration.ZERO);
    }

    /** Likewise, but on a line everything takes a sixth of its time. */
    static Rehearsal unhurried(Map<String, String> settings) {
        return new Rehearsal(UNHURRIED, settings, Duration.ZERO);
    }

    /** Likewise, with a clock that begins at that moment. */
    static Rehearsal unhurriedAt(Instant moment, Map<String, String> settings) {
        return new Rehearsal(UNHURRIED, settings, Duration.between(Instant.now(), moment));
    }

    /** With these settings changed, and a clock that begins at that moment. */
    static Rehearsal beginAt(Instant moment, Map<String, String> settings) {
        return new Rehearsal(SPEED, settings, Duration.between(Instant.now(), moment));
    }

    /** A village V{name} with a resident +4477009001{name} and, always on duty, a volunteer +4477009002{name}. */
    Rehearsal withVillage(String name, String language) {
        return with("areas.csv", "name", "V" + name)
                .with(
                        "volunteers.csv",
                        "phone,name,area,languages,shifts",
                        "+4477009002%s,Sam,V%s,%s,daily 00:00-24:00".formatted(name, name, language))
                .with(
                        "residents.csv",
                        "phone,name,area,language",
                        "+4477009001%s,Ann,V%s,%s".formatted(name, name, language));
    }

    /** Imports the file of that name with these lines, the first being its header. */
    Rehearsal with(String file, String... lines) {
        try {
            Path folder = Files.createTempDirectory("rehearsal");
            Files.write(folder.resolve(file), List.of(lines));
            var rules =
                    new ImportRules(Rules.callingHours(settings.helpline()), "GB", Language.ENGLISH, Set.of("central"));
            Imported imported = new Importer(storage.database(), this::now, rules).importFolder(folder);
            assertThat(imported).isInstanceOf(Imported.Taken.class);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The server's clock is this much later at once: whatever was to happen until then is due. */
    void later(Duration duration) {
        ahead = ahead.plus(duration);
    }

    /** The server's clock. */
    Instant now() {
        return Instant.now().plus(ahead);
    }

    Phone phone(String number) {
        return network.phone(number);
    }

    /** Dials the central number. */
    PhoneCall rings(String number) {
        return network.phone(number).dials(HELPLINE);
    }

    PhoneNetwork network() {
        return network;
    }

    Database database() {
        return storage.database();
    }

    App app() {
        return app;
    }

    /** An export, row by row. */
    List<Map<String, Object>> export(What what) {
        return ExportedRows.of(storage.database(), what);
    }

    /** The only request. */
    Map<String, Object> request() {
        List<Map<String, Object>> requests = export(What.REQUESTS);
        assertThat(requests).hasSize(1);
        return requests.get(0);
    }

    /** The request that this call belongs to. */
    Map<String, Object> request(PhoneCall call) {
        Object reference = call(call).get("request");
        return only(export(What.REQUESTS), "reference", String.valueOf(reference));
    }

    /** The alarms of that call's request that nobody has in hand. */
    List<String> openAlarms(PhoneCall call) {
        String reference = String.valueOf(call(call).get("request"));
        return storage.database()
                .transact(tx -> tx.sql()
                        .select(ALARM.KIND)
                        .from(ALARM)
                        .where(ALARM.MATTER.eq(reference))
                        .and(ALARM.ACKNOWLEDGED_AT.isNull())
                        .and(ALARM.SETTLED_AT.isNull())
                        .fetch(ALARM.KIND));
    }

    /** Whether somebody is still sought who takes that call's request. */
    boolean isSought(PhoneCall call) {
        Long reference = Long.valueOf(String.valueOf(call(call).get("request")));
        return storage.database()
                .transact(tx -> tx.sql()
                        .fetchExists(SEARCH, SEARCH.REFERENCE.eq(reference).and(SEARCH.ENDED_AT.isNull())));
    }

    /** How many messages are in the database with their sound. */
    int messagesFetched() {
        return storage.database().transact(tx -> tx.sql().fetchCount(MESSAGE, MESSAGE.SOUND.isNotNull()));
    }

    /** The export's row of that call. */
    Map<String, Object> call(PhoneCall call) {
        return only(export(What.CALLS), "call_sid", call.sid());
    }

    private static Map<String, Object> only(List<Map<String, Object>> rows, String column, String value) {
        List<Map<String, Object>> found = rows.stream()
                .filter(row -> value.equals(String.valueOf(row.get(column))))
                .toList();
        assertThat(found).as("%s %s", column, value).hasSize(1);
        return found.get(0);
    }

    @Override
    public void close() {
        app.close();
        try {
            new Privacy(network, storage.database(), HELPLINE).isKept();
        } finally {
            network.close();
            storage.close();
        }
    }
}
