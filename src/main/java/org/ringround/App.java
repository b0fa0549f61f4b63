package org.ringround;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ringround.call.CallDesk;
import org.ringround.call.CallParts;
import org.ringround.call.ScriptLibrary;
import org.ringround.db.Database;
import org.ringround.http.Access;
import org.ringround.http.Guard;
import org.ringround.http.Health;
import org.ringround.http.Metrics;
import org.ringround.http.Route;
import org.ringround.http.Server;
import org.ringround.offer.OfferDesk;
import org.ringround.offer.OfferParts;
import org.ringround.offer.Searches;
import org.ringround.offer.Subjects;
import org.ringround.outbox.Bell;
import org.ringround.outbox.Courier;
import org.ringround.outbox.Outbox;
import org.ringround.rota.DutyHorizon;
import org.ringround.script.Scripts;
import org.ringround.settings.HelplineSettings;
import org.ringround.telephony.Telephony;
import org.ringround.telephony.twilio.Links;
import org.ringround.telephony.twilio.Signature;
import org.ringround.telephony.twilio.TwilioAccount;
import org.ringround.telephony.twilio.TwilioDoors;
import org.ringround.telephony.twilio.TwilioGuard;
import org.ringround.telephony.twilio.TwilioTelephony;
import org.ringround.telephony.twilio.TwimlWriter;
import org.ringround.text.TextInbox;
import org.ringround.words.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole house, wired by hand from top to bottom: a server on one database and one phone network. */
final class App implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(App.class);

    private final Server server;
    private final Metrics metrics;
    private final Opening opening;
    private final String publicUrl;

    private App(Server server, Metrics metrics, Opening opening, String publicUrl) {
        this.server = server;
        this.metrics = metrics;
        this.opening = opening;
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
        InstantSource clock = options.clock();
        Supplier<UUID> ids = UUID::randomUUID;
        Words words = Words.load();
        var rules = new Rules(helpline, account);

        var port = new Port(options);
        var links = new Links(port::publicUrl);
        Telephony telephony = new TwilioTelephony(account, links);

        var bell = new Bell();
        var outbox = new Outbox(bell, ids);
        var horizon = new DutyHorizon(db, outbox, clock, helpline.zone());
        var subjects = new Subjects();
        var offerParts = new OfferParts(db, outbox, clock, ids, rules.offers(), words, subjects);
        var searches = new Searches(offerParts);
        var offers = new OfferDesk(offerParts);
        var library = new ScriptLibrary(scripts);
        var calls = new CallDesk(new CallParts(db, outbox, clock, ids, rules.calls(), words, library), searches);
        subjects.introduce(calls.subject());
        var texts = new TextInbox(db, clock);

        var courier = new Courier(db, telephony, clock, bell, options.callsPerSecond())
                .serve(searches.senders())
                .serve(List.of(offers, calls.sender(), horizon));
        Runnable lookAtAll = () -> {
            offers.lookAtAll();
            calls.lookAtAll();
        };
        courier.whenTheDatabaseIsBack(lookAtAll);
        var opening = new Opening(db, courier, () -> {
            db.run(tx -> library.store(tx, clock.instant()));
            horizon.keep();
            lookAtAll.run();
        });

        var emergency = new EmergencySpeech(words, helpline.languages(), helpline.fallbackNumber());
        var writer = new TwimlWriter(links, account.central(), emergency);
        var doors =
                new TwilioDoors(calls, texts, Map.of(CallDesk.KIND, calls, OfferDesk.KIND, offers), writer, emergency);
        var metrics = new Metrics();
        List<Route> routes = Stream.of(
                        doors.routes(),
                        Health.routes(opening::isDone),
                        metrics.routes(),
                        Sounds.routes(helpline.scripts()))
                .flatMap(List::stream)
                .toList();
        Map<Access, Guard> guards = Map.of(
                Access.PUBLIC, Guard.OPEN, Access.TWILIO, new TwilioGuard(new Signature(account.token()), links));
        Server server = Server.start(options.port(), routes, guards, metrics);
        port.is(server.port());
        opening.begin();
        LOG.info("Serving {} on port {}", helpline.name(), server.port());
        return new App(server, metrics, opening, port.publicUrl());
    }

    int port() {
        return server.port();
    }

    String publicUrl() {
        return publicUrl;
    }

    /** Ends what is under way, then stops; the database and the phone network are not ours to close. */
    @Override
    public void close() {
        server.close();
        opening.close();
        metrics.close();
    }
}
