package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.OFFER;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ringround.account.PrivateLinks;
import org.ringround.db.Database;
import org.ringround.db.TestDatabase;
import org.ringround.exchange.ImportRules;
import org.ringround.exchange.Imported;
import org.ringround.exchange.Importer;
import org.ringround.exchange.What;
import org.ringround.outbox.Post;
import org.ringround.script.ScriptReader;
import org.ringround.script.ScriptReading;
import org.ringround.settings.Settings;
import org.ringround.simulator.NetworkEvent;
import org.ringround.simulator.NetworkOptions;
import org.ringround.simulator.Phone;
import org.ringround.simulator.PhoneCall;
import org.ringround.simulator.PhoneNetwork;
import org.ringround.telephony.Language;
import org.ringround.telephony.twilio.Links;
import org.ringround.telephony.twilio.TwilioAccount;
import org.ringround.telephony.twilio.TwilioTelephony;
import org.ringround.telephony.twilio.Webhooks;
import org.ringround.words.Words;

/**
 * A phone network twenty times as fast as life, a database, and a clock for both that can be put forward; on it as many
 * servers as a test wants, in this process or in others.
 */
final class FaultHouse implements AutoCloseable {

    static final String HELPLINE = "+441632960000";
    static final String CALLER = "+447700900123";
    static final String SAM = "+447700900201";
    static final String ALEX = "+447700900202";
    static final String JO = "+447700900203";

    static final String ACCOUNT = "AC00000000000000000000000000000001";
    static final String TOKEN = "secret";
    private static final double FAST = 20;

    private final MovableClock clock = new MovableClock();
    private final TestDatabase storage;
    private final PhoneNetwork network;
    private final Map<String, String> environment;
    private final List<App> servers = new ArrayList<>();

    private FaultHouse(TestDatabase storage, double speed, Map<String, String> changed) {
        this.storage = storage;
        network = PhoneNetwork.start(NetworkOptions.forAccount(ACCOUNT, TOKEN)
                .withCallsPerSecond(0)
                .withSpeed(speed)
                .withClock(clock));
        environment = new HashMap<>(Map.ofEntries(
                Map.entry("TWILIO_ACCOUNT_SID", ACCOUNT),
                Map.entry("TWILIO_AUTH_TOKEN", TOKEN),
                Map.entry("TWILIO_API_URL", network.apiUrl()),
                Map.entry("TWILIO_CALLS_PER_SECOND", "0"),
                Map.entry("HELPLINE_NUMBER", HELPLINE),
                Map.entry("HELPLINE_SEARCH_TIME", "6s"),
                Map.entry("HELPLINE_WAVE_TIME", "1s")));
        environment.putAll(changed);
    }

    /** Without a server yet. A search lasts 6 s, the next wave follows after 1 s. */
    static FaultHouse prepared(Map<String, String> settings) {
        return preparedAt(FAST, settings);
    }

    /** As {@link #prepared}, with lines so many times as fast as life. */
    static FaultHouse preparedAt(double speed, Map<String, String> settings) {
        return preparedOn(TestDatabase.create(), speed, settings);
    }

    /** As {@link #preparedAt}, on that database, which is closed with the house. */
    static FaultHouse preparedOn(TestDatabase storage, double speed, Map<String, String> settings) {
        return new FaultHouse(storage, speed, settings);
    }

    /** With one server, and these volunteers on duty round the clock. */
    static FaultHouse begin(Map<String, String> settings, String... volunteers) {
        FaultHouse house = prepared(settings).withVolunteers(volunteers);
        house.serve(house.database(), null);
        return house;
    }

    static FaultHouse begin(String... volunteers) {
        return begin(Map.of(), volunteers);
    }

    FaultHouse withVolunteers(String... numbers) {
        Stream<String> rows =
                Stream.of(numbers).map(number -> number + ",Sam " + number + ",Llanrwst,en;cy,daily 00:00-24:00");
        return imports(Stream.concat(Stream.of("phone,name,area,languages,shifts"), rows)
                .toList());
    }

    /** A volunteer of Llanrwst who is on duty then; empty: never. */
    FaultHouse withShifts(String number, String shifts) {
        return imports(
                List.of("phone,name,area,languages,shifts", number + ",Sam " + number + ",Llanrwst,en;cy," + shifts));
    }

    private FaultHouse imports(List<String> volunteers) {
        return imports(Map.of("areas.csv", List.of("name,postcodes", "Llanrwst,LL26"), "volunteers.csv", volunteers));
    }

    /** Files by name, each with its header. */
    FaultHouse imports(Map<String, List<String>> files) {
        try {
            Path folder = Files.createTempDirectory("faults");
            for (var file : files.entrySet()) {
                Files.write(folder.resolve(file.getKey()), file.getValue());
            }
            var rules = new ImportRules(
                    Rules.callingHours(settings().helpline()), "GB", Language.ENGLISH, Set.of("central"));
            Imported imported = new Importer(database(), clock, rules).importFolder(folder);
            assertThat(imported).isInstanceOf(Imported.Taken.class);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A coordinator of Llanrwst who is not on duty. */
    FaultHouse withCoordinator(String number, String email) {
        return imports(
                List.of("phone,name,area,languages,role,email", number + ",Jo,Llanrwst,en,coordinator," + email));
    }

    /** Starts a server here and leads the numbers to it. Its REST client waits a second for an answer. */
    App serve(Database database, @Nullable URI publicUrl) {
        return serve(database, publicUrl, Post.NONE);
    }

    /** As {@link #serve}, with a mail server. */
    App serve(Database database, @Nullable URI publicUrl, Post post) {
        Settings settings = settings();
        var central = settings.helpline().number();
        var second = Duration.ofSeconds(1);
        var account = new TwilioAccount(
                ACCOUNT, settings.twilio().authToken(), network.apiUrl(), central, central, second, second);
        var scripts = ((ScriptReading.Read) ScriptReader.packaged()).scripts();
        var options = new ServerOptions(0, publicUrl, settings.twilio().callsPerSecond(), clock, post);
        App app = App.start(database, settings.helpline(), scripts, account, options);
        servers.add(app);
        leadTo(app.publicUrl());
        return app;
    }

    /** Ends all servers here. */
    void stop() {
        servers.forEach(App::close);
        servers.clear();
    }

    /** The desks of a server on which no worker runs: the test itself says what the network does. */
    Desks desks() {
        Settings settings = settings();
        TwilioAccount account = account(settings);
        var scripts = ((ScriptReading.Read) ScriptReader.packaged()).scripts();
        var options = new ServerOptions(0, null, settings.twilio().callsPerSecond(), clock);
        var links = new PrivateLinks(() -> "http://localhost", new SecureRandom());
        var needs = new Desks.Needs(
                database(), new Rules(settings.helpline(), account), Words.load(), scripts, links, options);
        return Desks.furnish(needs, new TwilioTelephony(account, new Links(() -> "http://localhost")));
    }

    private TwilioAccount account(Settings settings) {
        var central = settings.helpline().number();
        return TwilioAccount.of(ACCOUNT, settings.twilio().authToken(), network.apiUrl(), central, central);
    }

    void leadTo(String publicUrl) {
        String voice = publicUrl + "/twilio/voice";
        network.owns(HELPLINE, voice, voice + "/status", voice + "/fallback", publicUrl + "/twilio/sms");
    }

    /** As {@code connect} leads them: with what the network is to do when a webhook fails. */
    void connect() {
        var webhooks = new Webhooks(account(settings()), Links.persistent(this::publicUrl), null);
        assertThat(webhooks.connect()).isEmpty();
    }

    Settings settings() {
        Settings.Reading reading = Settings.read(environment, Path.of("no-such-file"));
        assertThat(reading).isInstanceOf(Settings.Valid.class);
        return ((Settings.Valid) reading).settings();
    }

    /** The settings of a server in another process, on the same database and network. */
    Map<String, String> environment() {
        var all = new HashMap<>(environment);
        all.put("DATABASE_URL", storage.address().url());
        all.put("DATABASE_USER", storage.address().user());
        all.put("DATABASE_PASSWORD", storage.address().password().reveal());
        return all;
    }

    /** Of the first server. */
    String publicUrl() {
        return servers.get(0).publicUrl();
    }

    MovableClock clock() {
        return clock;
    }

    PhoneNetwork network() {
        return network;
    }

    Phone phone(String number) {
        return network.phone(number);
    }

    TestDatabase storage() {
        return storage;
    }

    Database database() {
        return storage.database();
    }

    /** Rings and asks for a person at once. */
    PhoneCall asksForAPerson(String number) {
        return network.phone(number).dials(HELPLINE).presses("0");
    }

    /** Rings, asks for a person, and waits while phones ring. */
    PhoneCall waits(String number) {
        return asksForAPerson(number).awaitWaiting();
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

    /** The endings of inbound calls, in the order in which they began; null for one that goes on. */
    List<Object> endings() {
        return inbound().map(call -> call.get("ending")).toList();
    }

    Stream<Map<String, Object>> inbound() {
        return export(What.CALLS).stream().filter(call -> "inbound".equals(call.get("direction")));
    }

    /** What became of the offers, oldest first; null for one that goes on. */
    List<String> offers() {
        return database()
                .transact(tx -> tx.sql()
                        .select(OFFER.ENDING)
                        .from(OFFER)
                        .orderBy(OFFER.CREATED_AT, OFFER.ID)
                        .fetch(OFFER.ENDING));
    }

    /** Every phone that rang, rang for an offer, and for one that no other ring was for. */
    void nobodyWasRungTwiceForOneOffer() {
        List<String> known =
                database().transact(tx -> tx.sql().select(OFFER.SID).from(OFFER).fetch(OFFER.SID));
        assertThat(network.log().events(NetworkEvent.Kind.RANG))
                .extracting(NetworkEvent::callSid)
                .doesNotHaveDuplicates()
                .isSubsetOf(known);
    }

    @Override
    public void close() {
        servers.forEach(App::close);
        network.close();
        storage.close();
    }
}
