package org.ringround;

import static org.ringround.db.generated.Tables.AUDIT;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ringround.account.AccountRole;
import org.ringround.account.PrivateLinks;
import org.ringround.account.Visitor;
import org.ringround.console.ConsoleParts;
import org.ringround.console.ConsoleRules;
import org.ringround.console.PageRules;
import org.ringround.db.Database;
import org.ringround.db.TestDatabase;
import org.ringround.http.Method;
import org.ringround.http.Request;
import org.ringround.http.Response;
import org.ringround.http.Route;
import org.ringround.people.PeopleStore;
import org.ringround.people.Scope;
import org.ringround.round.Occurrence;
import org.ringround.round.OnRound;
import org.ringround.round.TurnStore;
import org.ringround.script.ScriptReader;
import org.ringround.script.ScriptReading;
import org.ringround.settings.HelplineSettings;
import org.ringround.settings.Settings;
import org.ringround.telephony.Language;
import org.ringround.telephony.twilio.Links;
import org.ringround.telephony.twilio.TwilioAccount;
import org.ringround.telephony.twilio.TwilioTelephony;
import org.ringround.words.Words;

/**
 * The pages of rounds and scripts, asked as the server asks them, on a real database; nobody works, and it is Monday 23 November
 * 2026, 10:30am, until somebody says later. Ann and Sam are of Conwy, Bob is of Llandudno, Cai is of no area.
 */
final class RoundsConsole implements AutoCloseable {

    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    static final Visitor JO = visitor(1, AccountRole.COORDINATOR, new Scope.Within(Set.of(1L)), null);
    static final Visitor SIAN = visitor(2, AccountRole.COORDINATOR, new Scope.Within(Set.of(1L)), Language.WELSH);
    static final Visitor ADMIN = visitor(3, AccountRole.ADMIN, new Scope.Everywhere(), null);

    static final long ANNS_CHECKIN = 1;
    static final long ANNS_CHAT = 2;
    static final long BOBS_CHECKIN = 3;
    static final long CAIS_CHECKIN = 4;

    private static final String ROWS = """
            insert into area (name) values ('Conwy'), ('Llandudno');
            insert into account (name, name_key, role, password_hash, made_at) values
                ('Jo', 'jo', 'coordinator', 'x', now()), ('Sian', 'sian', 'coordinator', 'x', now()),
                ('Admin', 'admin', 'admin', 'x', now());
            insert into person (name, phone) values ('Sam', '+447700900101'), ('Ann Puw', '+441632960201'),
                ('Bob Jones', '+441632960202'), ('Cai', '+441632960203'), ('Tal', '+447700900106');
            insert into volunteer (person_id, phone, languages, confirmed_at)
            values (1, '+447700900101', '{en}', now()), (5, '+447700900106', '{en}', now());
            insert into volunteer_area values (1, 1), (5, 2);
            insert into resident (person_id, area_id, language, address)
            values (2, 1, 'cy', '1 High Street'), (3, 2, null, null), (4, null, null, null);
            insert into resident_contact (resident_id, place, name, phone) values (2, 1, 'Bet', '+447700900301');
            insert into round (resident_id, kind, local_time, weekdays, every_weeks, starts_on, bank_holidays, ring_seconds,
                    agreed_on, counts_from, begun_to)
            values (2, 'checkin', '10:00', '{1,2,3,4,5,6,7}', 1, '2026-11-01', 'call', 40, '2026-11-01', '2026-11-23', '2026-11-23'),
                   (2, 'befriending', '14:30', '{1}', 1, '2026-11-01', 'skip', 40, '2026-11-01', '2026-11-23', '2026-11-23'),
                   (3, 'checkin', '10:00', '{1,2,3,4,5,6,7}', 1, '2026-11-01', 'call', 40, '2026-11-01', '2026-11-23', '2026-11-23'),
                   (4, 'checkin', '11:00', '{1,2,3,4,5,6,7}', 1, '2026-11-01', 'call', 40, null, '2026-11-23', '2026-11-23');
            insert into round_volunteer (round_id, place, volunteer_id) values (2, 1, 1);
            """;

    private final TestDatabase storage = TestDatabase.create();
    private final Desks desks;
    private final List<Route> routes;
    private Instant now = Instant.parse("2026-11-23T10:30:00Z");
    private Visitor who = JO;

    RoundsConsole() {
        database().run(tx -> tx.sql().execute(ROWS));
        Settings settings = settings();
        HelplineSettings helpline = settings.helpline();
        var central = helpline.number();
        var account = TwilioAccount.of(
                FaultHouse.ACCOUNT, settings.twilio().authToken(), "http://localhost:1", central, central);
        var words = Words.load();
        var scripts = ((ScriptReading.Read) ScriptReader.packaged()).scripts();
        var links = new PrivateLinks(() -> "http://localhost", new SecureRandom());
        var options = new ServerOptions(0, null, 0, () -> now);
        var needs = new Desks.Needs(database(), new Rules(helpline, account), words, scripts, links, options);
        desks = Desks.furnish(needs, new TwilioTelephony(account, new Links(() -> "http://localhost")));
        var page = new PageRules(
                "",
                helpline.name(),
                Language.ENGLISH,
                helpline.zone(),
                helpline.times().callingFrom(),
                helpline.times().callingTo(),
                "01632 960000",
                "01632 960000");
        var rules = new ConsoleRules(page, "GB", helpline.languages(), true);
        var parts = new ConsoleParts(database(), () -> now, (tx, request, at) -> Optional.of(who), words, rules);
        routes = RoundPages.routes(needs, desks, parts);
    }

    private static Settings settings() {
        Map<String, String> environment = Map.of(
                "TWILIO_ACCOUNT_SID", FaultHouse.ACCOUNT,
                "TWILIO_AUTH_TOKEN", FaultHouse.TOKEN,
                "HELPLINE_NUMBER", FaultHouse.HELPLINE);
        return ((Settings.Valid) Settings.read(environment, Path.of("no-such-file"))).settings();
    }

    private static Visitor visitor(long account, AccountRole role, Scope scope, @Nullable Language language) {
        return new Visitor(account, account, "Visitor " + account, role, scope, language, "csrf");
    }

    Database database() {
        return storage.database();
    }

    void at(String moment) {
        now = Instant.parse(moment);
    }

    Desks desks() {
        return desks;
    }

    /** Ann's check-in of today, or another round's, begins at that time. */
    void begins(long round, String due) {
        desks.rounds().rounds().begin(new Occurrence(round, MONDAY, Instant.parse(due)));
    }

    /** Nobody could hear from Ann this morning; returns the reference. */
    long escalates() {
        begins(ANNS_CHECKIN, "2026-11-23T10:00:00Z");
        database().run(tx -> {
            UUID turn = (UUID) tx.sql()
                    .fetchSingle("update occurrence set result = 'escalated' returning id")
                    .get(0);
            var ann = new PeopleStore(tx).getResident(2);
            desks.rounds().escalations().begin(tx, new TurnStore(tx).lock(turn), new OnRound(ann, null), now);
        });
        return Long.parseLong(one("select reference from escalation"));
    }

    /** Whatever is to be looked at because something changed, is. */
    void looks() {
        desks.rounds().rounds().senders(desks.rounds().clock()).stream()
                .filter(sender -> sender.kind().equals("turns"))
                .forEach(sender -> open().forEach(sender::due));
    }

    private List<UUID> open() {
        return database()
                .transact(tx -> tx.sql().fetch("select id from occurrence where result = 'open'"))
                .map(row -> row.get(0, UUID.class));
    }

    Response get(Visitor visitor, String address) {
        return ask(visitor, Method.GET, address, Map.of());
    }

    Response post(Visitor visitor, String address, Map<String, List<String>> form) {
        return ask(visitor, Method.POST, address, form);
    }

    private Response ask(Visitor visitor, Method method, String address, Map<String, List<String>> form) {
        who = visitor;
        int mark = address.indexOf('?');
        String path = mark < 0 ? address : address.substring(0, mark);
        String query = mark < 0 ? null : address.substring(mark + 1);
        for (Route route : routes) {
            Map<String, String> parts = new LinkedHashMap<>();
            if (route.method() == method && matches(route.path(), path, parts)) {
                var request = new Request(method, path, query, parts, form, Map.of(), new byte[0], "127.0.0.1");
                return answer(route, request);
            }
        }
        throw new IllegalArgumentException("there is no door " + method + " " + address);
    }

    private static Response answer(Route route, Request request) {
        try {
            return route.handler().handle(request);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean matches(String template, String path, Map<String, String> parts) {
        Matcher names = Pattern.compile("\\{(\\w+)}").matcher(template);
        Matcher values = Pattern.compile(template.replace(".", "\\.").replaceAll("\\{\\w+}", "([^/]+)"))
                .matcher(path);
        if (!values.matches()) {
            return false;
        }
        for (int group = 1; names.find(); group++) {
            parts.put(names.group(1), values.group(group));
        }
        return true;
    }

    static String body(Response response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /** What is read. */
    static String text(Response response) {
        return body(response)
                .replaceAll("<[^>]*>", " ")
                .replaceAll("&#39;", "'")
                .replaceAll("\\s+", " ");
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** What the audit has of that account: "looked 2". */
    List<String> audit(Visitor visitor) {
        return database()
                .transact(tx -> tx.sql()
                        .selectFrom(AUDIT)
                        .where(AUDIT.ACCOUNT_ID.eq(visitor.account()))
                        .orderBy(AUDIT.ID)
                        .fetch(row -> row.getWhat() + " " + row.getPersonId()));
    }

    String one(String sql) {
        return database()
                .transact(tx -> String.valueOf(tx.sql().fetchSingle(sql).get(0)));
    }

    @Override
    public void close() {
        storage.close();
    }
}
