package org.ringround;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.ringround.call.CallDesk;
import org.ringround.call.CallParts;
import org.ringround.call.ScriptLibrary;
import org.ringround.db.Database;
import org.ringround.offer.OfferDesk;
import org.ringround.offer.OfferParts;
import org.ringround.offer.Searches;
import org.ringround.offer.Subjects;
import org.ringround.outbox.Bell;
import org.ringround.outbox.Courier;
import org.ringround.outbox.Outbox;
import org.ringround.rota.DutyHorizon;
import org.ringround.script.Scripts;
import org.ringround.telephony.Conversation;
import org.ringround.telephony.Telephony;
import org.ringround.text.TextInbox;
import org.ringround.words.Words;

/** Those who decide, behind the doors: the desks of calls and of offers, the inbox, and the worker who acts for them. */
record Desks(CallDesk calls, OfferDesk offers, TextInbox texts, Opening opening) {

    /** What they are made of. */
    record Needs(Database db, Rules rules, Words words, Scripts scripts, ServerOptions options) {}

    static Desks furnish(Needs needs, Telephony telephony) {
        Database db = needs.db();
        InstantSource clock = needs.options().clock();
        Supplier<UUID> ids = UUID::randomUUID;
        var bell = new Bell();
        var outbox = new Outbox(bell, ids);
        var horizon =
                new DutyHorizon(db, outbox, clock, needs.rules().helpline().zone());

        var subjects = new Subjects();
        var offerParts = new OfferParts(db, outbox, clock, ids, needs.rules().offers(), needs.words(), subjects);
        var searches = new Searches(offerParts);
        var offers = new OfferDesk(offerParts);
        var library = new ScriptLibrary(needs.scripts());
        var callParts = new CallParts(db, outbox, clock, ids, needs.rules().calls(), needs.words(), library);
        var calls = new CallDesk(callParts, searches);
        subjects.introduce(calls.subject());

        var watchers = Watchers.furnish(needs, outbox, calls, offers);

        Runnable lookAtAll = () -> {
            offers.lookAtAll();
            calls.lookAtAll();
            watchers.reconciler().begin();
        };
        var courier = new Courier(db, telephony, clock, bell, needs.options().callsPerSecond())
                .serve(searches.senders())
                .serve(List.of(offers, calls.sender(), horizon))
                .serve(watchers.senders())
                .post(needs.options().post())
                .whenTheDatabaseIsBack(lookAtAll);
        var opening = new Opening(db, courier, () -> {
            db.run(tx -> library.store(tx, clock.instant()));
            horizon.keep();
            watchers.begin();
            lookAtAll.run();
        });
        return new Desks(calls, offers, new TextInbox(db, clock), opening);
    }

    Map<String, Conversation> conversations() {
        return Map.of(CallDesk.KIND, calls, OfferDesk.KIND, offers);
    }
}
