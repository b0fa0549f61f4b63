package org.ringround;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ringround.account.PrivateLinks;
import org.ringround.call.CallDesk;
import org.ringround.callback.Callbacks;
import org.ringround.callback.MessageSounds;
import org.ringround.db.Database;
import org.ringround.membership.Memberships;
import org.ringround.offer.OfferDesk;
import org.ringround.outbox.Courier;
import org.ringround.outbox.Sender;
import org.ringround.script.Scripts;
import org.ringround.task.MorningDigest;
import org.ringround.task.TaskRounds;
import org.ringround.task.Tasks;
import org.ringround.telephony.Conversation;
import org.ringround.telephony.Telephony;
import org.ringround.text.PageLinks;
import org.ringround.text.ShiftDesk;
import org.ringround.text.TextDesk;
import org.ringround.words.Words;

/** Those who decide, behind the doors: the desks of calls, of offers and of texts, and the worker who acts for them. */
record Desks(
        Legs legs,
        Tasks tasks,
        Memberships memberships,
        TextDesk texts,
        ShiftDesk shifts,
        DeskPages pages,
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
        Legs legs = Legs.furnish(needs, trunk);
        var taskParts = trunk.tasks(needs);
        var tasks = new Tasks(taskParts, needs.pageLinks()::make, legs.callbacks()::done);
        var memberships = trunk.memberships(needs, tasks);
        var texts = trunk.texts(needs, tasks, legs, memberships);
        var horizon = trunk.horizon(needs);
        var watchers = Watchers.furnish(
                needs, trunk.outbox(), legs.conversations(), legs.calls().found(), texts.desk());
        List<Sender> senders = Stream.of(
                        legs.senders(), texts.senders(), watchers.senders(), List.<Sender>of(new TaskRounds(taskParts)))
                .flatMap(List::stream)
                .toList();
        var courier = trunk.courier(needs, telephony)
                .serve(senders)
                .post(needs.options().post())
                .whenTextsAreStopped(texts.optOuts()::refused);
        trunk.time().repeat(Timekeeping.jobs(texts.reminders(), new MorningDigest(taskParts), watchers, horizon));
        var library = legs.library();
        List<Runnable> first = List.of(
                () -> trunk.db().run(tx -> library.store(tx, trunk.clock().instant())),
                horizon::keep,
                watchers::begin,
                legs.rounds().books().first());
        List<Runnable> looks = List.of(legs::lookAtAll, watchers.reconciler()::begin);
        var pages = DeskPages.furnish(needs, trunk, legs, texts);
        return new Desks(
                legs, tasks, memberships, texts.desk(), texts.shifts(), pages, opening(trunk, courier, first, looks));
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

    CallDesk calls() {
        return legs.calls();
    }

    OfferDesk offers() {
        return legs.offers();
    }

    RoundDesks rounds() {
        return legs.rounds();
    }

    Callbacks callbacks() {
        return legs.callbacks();
    }

    MessageSounds sounds() {
        return legs.sounds();
    }

    Map<String, Conversation> conversations() {
        return legs.conversations();
    }
}
