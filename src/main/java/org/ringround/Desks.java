package org.ringround;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.ringround.account.PrivateLinks;
import org.ringround.alarm.Alarms;
import org.ringround.call.CallDesk;
import org.ringround.call.CallParts;
import org.ringround.call.ScriptLibrary;
import org.ringround.callback.CallbackParts;
import org.ringround.callback.Callbacks;
import org.ringround.callback.MessageSounds;
import org.ringround.db.Database;
import org.ringround.offer.OfferDesk;
import org.ringround.offer.OfferParts;
import org.ringround.offer.Outcomes;
import org.ringround.offer.Searches;
import org.ringround.offer.Subjects;
import org.ringround.outbox.Bell;
import org.ringround.outbox.Courier;
import org.ringround.outbox.Outbox;
import org.ringround.rota.DutyHorizon;
import org.ringround.script.Scripts;
import org.ringround.task.MorningDigest;
import org.ringround.task.TaskParts;
import org.ringround.task.TaskRounds;
import org.ringround.task.Tasks;
import org.ringround.telephony.Conversation;
import org.ringround.telephony.Telephony;
import org.ringround.text.TextInbox;
import org.ringround.words.Words;

/** Those who decide, behind the doors: the desks of calls and of offers, the inbox, and the worker who acts for them. */
record Desks(
        CallDesk calls,
        OfferDesk offers,
        Callbacks callbacks,
        Tasks tasks,
        TextInbox texts,
        MessageSounds sounds,
        Opening opening) {

    /** What they are made of. */
    record Needs(
            Database db, Rules rules, Words words, Scripts scripts, PrivateLinks links, ServerOptions options) {}

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
        var alarms = new Alarms();
        var outcomes = new Outcomes(offerParts, alarms);
        var sounds = new MessageSounds(needs.rules().account().token().reveal());
        var callbacks = new Callbacks(
                new CallbackParts(db, outbox, clock, ids, needs.rules().callbacks(), searches, alarms), sounds);
        callbacks.subjects().forEach(subjects::introduce);
        var library = new ScriptLibrary(needs.scripts());
        var callParts = new CallParts(
                db, outbox, clock, ids, needs.rules().calls(), needs.words(), library, alarms);
        var calls = new CallDesk(callParts, searches, callbacks);
        subjects.introduce(calls.subject());
        var taskParts = new TaskParts(db, outbox, clock, needs.rules().tasks(), needs.words(), alarms);
        var tasks = new Tasks(taskParts, (tx, volunteer, now) -> needs.links().make(tx, volunteer, now).toString());

        var senders = new ArrayList<>(searches.senders());
        senders.addAll(callbacks.senders());
        senders.addAll(List.of(offers, outcomes.sender(), calls.sender(), horizon));
        senders.addAll(List.of(new TaskRounds(taskParts), new MorningDigest(taskParts)));
        var courier = new Courier(db, telephony, clock, bell, needs.options().callsPerSecond()).serve(senders);
        Runnable lookAtAll = () -> {
            offers.lookAtAll();
            calls.lookAtAll();
            callbacks.lookAtAll();
        };
        Runnable first = () -> {
            db.run(tx -> library.store(tx, clock.instant()));
            horizon.keep();
        };
        return new Desks(
                calls, offers, callbacks, tasks, new TextInbox(db, clock), sounds, opening(db, courier, first, lookAtAll));
    }

    /** @param lookAtAll at the start, and whenever the database was away */
    private static Opening opening(Database db, Courier courier, Runnable first, Runnable lookAtAll) {
        courier.whenTheDatabaseIsBack(lookAtAll);
        return new Opening(db, courier, () -> {
            first.run();
            lookAtAll.run();
        });
    }

    Map<String, Conversation> conversations() {
        return Map.of(CallDesk.KIND, calls, OfferDesk.KIND, offers);
    }
}
