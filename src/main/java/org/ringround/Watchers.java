package org.ringround;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ringround.alarm.AlarmDesk;
import org.ringround.call.FoundCalls;
import org.ringround.outbox.Outbox;
import org.ringround.outbox.Sender;
import org.ringround.telephony.Conversation;
import org.ringround.text.TextDesk;
import org.ringround.watch.Mending;
import org.ringround.watch.Purge;
import org.ringround.watch.Reconciler;

/** Those who look after the house: who tells coordinators, who compares with the network, who lets old things go. */
record Watchers(AlarmDesk alarms, Reconciler reconciler, Purge purge) {

    /** @param texts where texts that nobody saw are done */
    static Watchers furnish(
            Desks.Needs needs, Outbox outbox, Map<String, Conversation> legs, FoundCalls calls, TextDesk texts) {
        var db = needs.db();
        var clock = needs.options().clock();
        var rules = needs.rules();
        var alarms = new AlarmDesk(
                db,
                outbox,
                clock,
                UUID::randomUUID,
                rules.alarms(needs.options().mailIsSet()),
                needs.words());
        var mending = new Mending(db, outbox, clock, rules.watch(), calls, legs, texts);
        return new Watchers(alarms, new Reconciler(db, outbox, clock, mending), new Purge(db, clock, rules.watch()));
    }

    List<Sender> senders() {
        return List.of(alarms, reconciler);
    }

    /** With each start; whoever compares does so whenever live calls are looked at. */
    void begin() {
        alarms.begin();
    }
}
