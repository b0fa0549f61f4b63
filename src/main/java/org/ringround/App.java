package org.ringround;

import java.security.SecureRandom;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ringround.account.FirstAdmin;
import org.ringround.account.PrivateLinks;
import org.ringround.db.Database;
import org.ringround.http.Access;
import org.ringround.http.Guard;
import org.ringround.http.Health;
import org.ringround.http.Metrics;
import org.ringround.http.Route;
import org.ringround.http.Server;
import org.ringround.script.Scripts;
import org.ringround.settings.HelplineSettings;
import org.ringround.telephony.twilio.Links;
import org.ringround.telephony.twilio.Signature;
import org.ringround.telephony.twilio.TwilioAccount;
import org.ringround.telephony.twilio.TwilioDoors;
import org.ringround.telephony.twilio.TwilioGuard;
import org.ringround.telephony.twilio.TwilioTelephony;
import org.ringround.telephony.twilio.TwimlWriter;
import org.ringround.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole house, wired by hand from top to bottom: a server on one database and one phone network. */
final class App implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(App.class);

    private final List<Route> routes;
    private final Server server;
    private final Metrics metrics;
    private final LivePages live;
    private final Opening opening;
    private final FirstAdmin first;
    private final String publicUrl;

    private App(
            List<Route> routes,
            Server server,
            Metrics metrics,
            LivePages live,
            Opening opening,
            FirstAdmin first,
            String publicUrl) {
        this.routes = routes;
        this.server = server;
        this.metrics = metrics;
        this.live = live;
        this.opening = opening;
        this.first = first;
        this.publicUrl = publicUrl;
    }

    /**
     * Starts to serve. With the database away it serves all the same: callers hear kind words, and everything else begins
     * when the database is there.
     *
     * @param account of the phone network; the central number is in it
     */
    static App start(
            Database db, HelplineSettings helpline, Scripts scripts, TwilioAccount account, ServerOptions options) {
        var words = Words.load();
        var port = new Port(options);
        var links = Links.persistent(port::publicUrl);
        var privateLinks = new PrivateLinks(port::publicUrl, new SecureRandom());
        var telephony = new TwilioTelephony(account, links);
        var needs = new Desks.Needs(db, new Rules(helpline, account), words, scripts, privateLinks, options);
        var desks = Desks.furnish(needs, telephony);

        var emergency = new EmergencySpeech(words, helpline.languages(), helpline.fallbackNumber());
        var writer = new TwimlWriter(links, account.central(), emergency);
        var doors = new TwilioDoors(desks.calls(), desks.texts(), desks.conversations(), writer, emergency);
        var pages = PrivatePages.furnish(needs, desks, port::publicUrl);
        var console = ConsolePages.furnish(needs, desks, pages.rules(), port::publicUrl);
        var metrics = new Metrics();
        List<Route> routes = Stream.of(
                        doors.routes(),
                        Health.routes(desks.opening()::isDone),
                        metrics.routes(),
                        Sounds.routes(helpline.scripts()),
                        Sounds.ofMessages(db, desks.sounds(), options.clock()),
                        pages.routes(),
                        console.routes())
                .flatMap(List::stream)
                .toList();
        var twilio = new TwilioGuard(new Signature(account.token()), links);
        Map<Access, Guard> guards = new EnumMap<>(console.guards());
        guards.putAll(Map.of(Access.PUBLIC, Guard.OPEN, Access.TWILIO, twilio, Access.LINK, pages.guard()));

        Server server = Server.start(options.port(), routes, guards, metrics);
        var live = LivePages.ring(console.live(), db, metrics);
        port.is(server.port());
        desks.opening().begin();
        LOG.info("Serving {} on port {}", helpline.name(), server.port());
        return new App(routes, server, metrics, live, desks.opening(), console.first(), port.publicUrl());
    }

    /** Every door that there is. */
    List<Route> routes() {
        return routes;
    }

    int port() {
        return server.port();
    }

    String publicUrl() {
        return publicUrl;
    }

    /** How to get into the console, in one line for the terminal: a new link each time as long as there is no admin. */
    String invitation() {
        if (!opening.isDone()) {
            return "console: the database is away; when it is there, bin/ringround account add makes an account";
        }
        return first.invite()
                .map(path -> "console: " + publicUrl + path + " makes the first admin, within 24 hours")
                .orElse("console: sign in at " + publicUrl + "/sign-in");
    }

    /** Ends what is under way, then stops; the database and the phone network are not ours to close. */
    @Override
    public void close() {
        live.close();
        server.close();
        opening.close();
        metrics.close();
    }
}
