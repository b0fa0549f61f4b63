package org.ringround;

import java.util.ArrayList;
import java.util.List;
import org.ringround.callback.Callbacks;
import org.ringround.escalation.Escalations;
import org.ringround.offer.Searches;
import org.ringround.outbox.Sender;
import org.ringround.outcall.OutCallDesk;
import org.ringround.outcall.OutCalls;
import org.ringround.outcall.Purposes;
import org.ringround.round.AsCaller;
import org.ringround.round.BefriendingReminders;
import org.ringround.round.RoundClock;
import org.ringround.round.Rounds;

/** Those who see to the rounds: when they come, who is rung, and who looks when nobody answers. */
record RoundDesks(
        Rounds rounds,
        RoundClock clock,
        Escalations escalations,
        OutCallDesk outCalls,
        AsCaller asCaller,
        BefriendingReminders reminders,
        Bookkeeping books) {

    static RoundDesks furnish(Desks.Needs needs, Trunk trunk, Callbacks callbacks, Searches searches) {
        var asCaller = new AsCaller();
        var purposes = new Purposes();
        var outCallParts = trunk.outCalls(needs, purposes, asCaller);
        var outgoing = new OutCalls(outCallParts);
        var escalations = new Escalations(trunk.escalations(needs, outgoing, searches, callbacks));
        escalations.purposes().forEach(purposes::introduce);
        var parts = trunk.rounds(needs, outgoing, callbacks::press);
        var rounds = new Rounds(parts, escalations);
        rounds.purposes().forEach(purposes::introduce);
        var clock = new RoundClock(parts, rounds, trunk.time().wakes());
        trunk.time().serve(List.of(clock));
        var reminders = new BefriendingReminders(parts);
        var books = Bookkeeping.furnish(needs, parts, rounds);
        trunk.time().repeat(books.jobs());
        trunk.time().repeat(List.of(reminders.job()));
        var outCalls = new OutCallDesk(outCallParts);
        return new RoundDesks(rounds, clock, escalations, outCalls, asCaller, reminders, books);
    }

    List<Sender> senders() {
        var senders = new ArrayList<>(rounds.senders(clock));
        senders.addAll(escalations.senders());
        senders.addAll(List.of(outCalls, reminders));
        return senders;
    }

    /** At the start, and whenever the database was away. */
    void lookAtAll() {
        clock.begin();
        outCalls.lookAtAll();
        rounds.lookAtAll();
        escalations.lookAtAll();
    }
}
