package org.ringround;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ringround.call.CallDesk;
import org.ringround.call.ScriptLibrary;
import org.ringround.callback.Callbacks;
import org.ringround.callback.MessageSounds;
import org.ringround.offer.OfferDesk;
import org.ringround.offer.Outcomes;
import org.ringround.offer.Searches;
import org.ringround.offer.Subjects;
import org.ringround.outbox.Sender;
import org.ringround.outcall.OutCallDesk;
import org.ringround.telephony.Conversation;

/** Those who speak with people on the phone, and who decide whose phone rings. */
record Legs(
        CallDesk calls,
        OfferDesk offers,
        Outcomes outcomes,
        RoundDesks rounds,
        Callbacks callbacks,
        Searches searches,
        MessageSounds sounds,
        ScriptLibrary library) {

    static Legs furnish(Desks.Needs needs, Trunk trunk) {
        var subjects = new Subjects();
        var offerParts = trunk.offers(needs, subjects);
        var searches = new Searches(offerParts);
        var sounds = new MessageSounds(needs.rules().account().token().reveal());
        var callbacks = new Callbacks(trunk.callbacks(needs, searches), sounds);
        callbacks.subjects().forEach(subjects::introduce);
        var rounds = RoundDesks.furnish(needs, trunk, callbacks, searches);
        rounds.escalations().subjects().forEach(subjects::introduce);
        var library = new ScriptLibrary(needs.scripts());
        var calls = new CallDesk(trunk.calls(needs, library, rounds.rounds()), searches, callbacks);
        rounds.asCaller().introduce(calls);
        subjects.introduce(calls.subject());
        var outcomes = new Outcomes(offerParts, trunk.alarms());
        return new Legs(calls, new OfferDesk(offerParts), outcomes, rounds, callbacks, searches, sounds, library);
    }

    /** By the kind of the leg. */
    Map<String, Conversation> conversations() {
        return Map.of(CallDesk.KIND, calls, OfferDesk.KIND, offers, OutCallDesk.KIND, rounds.outCalls());
    }

    List<Sender> senders() {
        return Stream.of(
                        List.of(offers, outcomes.sender(), calls.sender()),
                        searches.senders(),
                        callbacks.senders(),
                        rounds.senders())
                .flatMap(List::stream)
                .toList();
    }

    /** At the start, and whenever the database was away. */
    void lookAtAll() {
        offers.lookAtAll();
        calls.lookAtAll();
        rounds.lookAtAll();
        callbacks.lookAtAll();
    }
}
