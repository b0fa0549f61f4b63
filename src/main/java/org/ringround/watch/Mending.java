package org.ringround.watch;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.ringround.call.FoundCalls;
import org.ringround.db.Database;
import org.ringround.outbox.Errand;
import org.ringround.outbox.Outbox;
import org.ringround.outbox.Result;
import org.ringround.telephony.CallEvent;
import org.ringround.telephony.Conversation;
import org.ringround.telephony.PhoneNumber;
import org.ringround.telephony.Telephony.CallListed;
import org.ringround.telephony.TextReception;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares what the network knows with what we know, mends what can be mended, and has coordinators told of the rest. Texts that
 * nobody saw are taken as though they had come.
 */
public final class Mending {

    private static final Logger LOG = LoggerFactory.getLogger(Mending.class);

    /** Ours that are younger may not be in the network's list yet. */
    private static final Duration LISTED_BY_THEN = Duration.ofMinutes(5);

    /** A call that never ends does not keep the comparison back for longer. */
    private static final Duration WAITS_AT_MOST = Duration.ofDays(1);

    private final Database db;
    private final Outbox outbox;
    private final InstantSource clock;
    private final WatchRules rules;
    private final FoundCalls found;
    private final Map<String, Conversation> conversations;
    private final Unexplained unexplained;
    private final FoundTexts texts;

    /** @param conversations by the kind of their legs */
    public Mending(
            Database db,
            Outbox outbox,
            InstantSource clock,
            WatchRules rules,
            FoundCalls found,
            Map<String, Conversation> conversations,
            TextReception texts) {
        this.db = db;
        this.outbox = outbox;
        this.clock = clock;
        this.rules = rules;
        this.found = found;
        this.conversations = Map.copyOf(conversations);
        this.unexplained = new Unexplained(db, rules.zone());
        this.texts = new FoundTexts(db, texts);
    }

    /**
     * Mends what differs.
     *
     * @param since from when on the network was asked
     * @return up to when everything is compared now
     */
    Instant mend(Instant since, Result.TrafficListed listed, Instant now) {
        Ours ours = ours(listed.calls());
        Differences differences = Differences.between(listed.calls(), ours, now);
        var open = new Open(now.minus(WAITS_AT_MOST), now);
        differences.pending().forEach(call -> open.since(call.created()));
        differences.over().forEach(call -> open.attempt(call.created(), () -> end(call, ours)));
        differences.unseen().forEach(call -> open.attempt(call.created(), () -> take(call)));
        List<Difference> rest = new ArrayList<>(new Messages(db, outbox, found).mend(listed, differences, open, now));
        differences.strange().forEach(call -> rest.add(new Difference(call.sid(), call.created())));
        unexplained.tell(rest, now);
        lookForOurs(since, listed.calls(), now);
        int unseen = texts.mend(listed.texts(), open, now);
        tell(differences, unseen, listed);
        return open.upTo();
    }

    private Ours ours(List<CallListed> listed) {
        Set<String> sids = new HashSet<>();
        listed.forEach(call -> Stream.of(call.sid(), call.parent() == null ? call.sid() : call.parent())
                .forEach(sids::add));
        return db.transact(tx -> {
            var store = new WatchStore(tx);
            Set<PhoneNumber> numbers = store.listLines();
            numbers.addAll(rules.numbers());
            return new Ours(store.known(sids), numbers, rules.central(), store.listSought());
        });
    }

    /** As though its own news had come. */
    private void end(CallListed call, Ours ours) {
        if (ours.known().get(call.sid()) instanceof Known.Leg leg) {
            Conversation conversation = conversations.get(leg.kind());
            if (conversation == null) {
                throw new IllegalStateException("nobody speaks on legs of the kind " + leg.kind());
            }
            conversation.on(leg.id(), Conversation.NO_TURN, call.sid(), new CallEvent.Progress(call.status()));
        }
    }

    private void take(CallListed call) {
        found.call(call.sid(), call.who(), call.created(), call.ended() == null ? call.created() : call.ended());
    }

    /** Calls of ours that the list does not have are asked for one by one. */
    private void lookForOurs(Instant since, Collection<CallListed> listed, Instant now) {
        Set<String> seen = new HashSet<>();
        listed.forEach(call -> seen.add(call.sid()));
        db.run(tx -> new WatchStore(tx)
                .listOurs(since, now.minus(LISTED_BY_THEN)).stream()
                        .filter(sid -> !seen.contains(sid))
                        .forEach(sid -> outbox.add(
                                tx,
                                Reconciler.KIND,
                                UUID.nameUUIDFromBytes(sid.getBytes(StandardCharsets.UTF_8)),
                                new Errand.LookUp(sid),
                                now)));
    }

    /** The network's word on a call of ours that was not in its list. */
    void lookedUp(String sid, Result.Seen seen) {
        if (seen.call() == null) {
            Instant now = clock.instant();
            Instant began = db.transact(tx -> new WatchStore(tx).findBegan(sid)).orElse(now);
            unexplained.tell(List.of(new Difference(sid, began)), now);
        }
    }

    private static void tell(Differences differences, int unseenTexts, Result.TrafficListed listed) {
        LOG.debug(
                "Compared {} calls, {} recordings and {} texts",
                listed.calls().size(),
                listed.recordings().size(),
                listed.texts().size());
        if (unseenTexts > 0) {
            LOG.warn("{} texts that nobody here saw were found at the phone network", unseenTexts);
        }
        if (!differences.over().isEmpty() || !differences.unseen().isEmpty()) {
            LOG.warn(
                    "Calls mended after the phone network's list: {} had ended, {} were never seen",
                    differences.over().size(),
                    differences.unseen().size());
        }
        if (differences.elsewhere() > 0) {
            LOG.warn("{} calls to numbers that are in no line were left alone", differences.elsewhere());
        }
    }
}
