package org.ringround;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ringround.account.PrivateLinks;
import org.ringround.call.CallDesk;
import org.ringround.call.ScriptLibrary;
import org.ringround.callback.Callbacks;
import org.ringround.callback.MessageSounds;
import org.ringround.db.Database;
import org.ringround.offer.OfferDesk;
import org.ringround.offer.Outcomes;
import org.ringround.offer.Searches;
import org.ringround.offer.Subjects;
import org.ringround.outbox.Courier;
import org.ringround.outbox.Sender;
import org.ringround.outcall.OutCallDesk;
import org.ringround.script.Scripts;
import org.ringround.task.MorningDigest;
import org.ringround.task.TaskRounds;
import org.ringround.task.Tasks;
import org.ringround.telephony.Conversation;
import org.ringround.telephony.Telephony;
import org.ringround.text.PageLinks;
import org.ringround.text.TextDesk;
import org.ringround.words.Words;

/** Those who decide, behind the doors: the desks of calls, of offers and of texts, and the worker who acts for them. */
record Desks(
        CallDesk calls,
        OfferDesk offers,
        RoundDesks rounds,
        Callbacks callbacks,
        Tasks tasks,
        TextDesk texts,
        MessageSounds sounds,
        Opening opening) {

    /** What they are made of. */
    record Needs(Database db, Rules rules, Words words, Scripts scripts, PrivateLinks links, ServerOptions options) {

        /** A new private link, as text. */
        PageLinks pageLinks() {
            return (tx, volunteer, now) -> links.make(tx, volunteer, now).toString();
        }
    }

    static Desks furnish(Needs needs, Telephony telephony) {
        var trunk = Trunk.of(needs);
        var subjects = new Subjects();
        var offerParts = trunk.offers(needs, subjects);
        var searches = new Searches(offerParts);
        var offers = new OfferDesk(offerParts);
        var outcomes = new Outcomes(offerParts, trunk.alarms());
        var sounds = new MessageSounds(needs.rules().account().token().reveal());
        var callbacks = new Callbacks(trunk.callbacks(needs, searches), sounds);
        callbacks.subjects().forEach(subjects::introduce);
        var library = new ScriptLibrary(needs.scripts());
        var rounds = RoundDesks.furnish(needs, trunk, callbacks, searches);
        rounds.escalations().subjects().forEach(subjects::introduce);
        var calls = new CallDesk(trunk.calls(needs, library, rounds.rounds()), searches, callbacks);
        rounds.asCaller().introduce(calls);
        subjects.introduce(calls.subject());
        var taskParts = trunk.tasks(needs);
        var tasks = new Tasks(taskParts, needs.pageLinks()::make, callbacks::done);
        var texts = trunk.texts(needs, tasks, outcomes, callbacks, rounds.escalations());
        var horizon = trunk.horizon(needs);

        var legs = legs(calls, offers, rounds);
        var watchers = Watchers.furnish(needs, trunk.outbox(), legs, calls.found(), texts.desk());
        List<Sender> own = List.of(offers, outcomes.sender(), calls.sender(), new TaskRounds(taskParts));
        List<Sender> senders = Stream.of(
                        own,
                        searches.senders(),
                        callbacks.senders(),
                        texts.senders(),
                        rounds.senders(),
                        watchers.senders())
                .flatMap(List::stream)
                .toList();
        var courier = trunk.courier(needs, telephony)
                .serve(senders)
                .post(needs.options().post())
                .whenTextsAreStopped(texts.optOuts()::refused);
        List<Runnable> first = List.of(
                () -> trunk.db().run(tx -> library.store(tx, trunk.clock().instant())),
                horizon::keep,
                watchers::begin,
                rounds.books().first());
        trunk.time().repeat(Timekeeping.jobs(texts.reminders(), new MorningDigest(taskParts), watchers, horizon));
        List<Runnable> looks = List.of(
                offers::lookAtAll,
                calls::lookAtAll,
                rounds::lookAtAll,
                callbacks::lookAtAll,
                watchers.reconciler()::begin);
        return new Desks(
                calls, offers, rounds, callbacks, tasks, texts.desk(), sounds, opening(trunk, courier, first, looks));
    }

    /**
     * @param first what is done at the start
     * @param looks what is done then, and whenever the database was away
     */
    private static Opening opening(Trunk trunk, Courier courier, List<Runnable> first, List<Runnable> looks) {
        courier.whenTheDatabaseIsBack(() -> looks.forEach(Runnable::run));
        return new Opening(trunk.db(), courier, trunk.time(), () -> {
            first.forEach(Runnable::run);
            looks.forEach(Runnable::run);
        });
    }

    Map<String, Conversation> conversations() {
        return legs(calls, offers, rounds);
    }

    /** Who speaks on legs, by their kind. */
    private static Map<String, Conversation> legs(CallDesk calls, OfferDesk offers, RoundDesks rounds) {
        return Map.of(CallDesk.KIND, calls, OfferDesk.KIND, offers, OutCallDesk.KIND, rounds.outCalls());
    }
}
