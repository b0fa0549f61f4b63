package org.ringround.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ringround.db.Tx;
import org.ringround.request.Request;
import org.ringround.request.RequestStore;
import org.ringround.request.RequestTimer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks, at the beginning of calling hours, for everything that waited for it: one text to each volunteer. Safe to repeat: what
 * was asked for waits no more.
 */
public final class MorningDigest {

    private static final Logger LOG = LoggerFactory.getLogger(MorningDigest.class);

    /** What could not be asked for when calling hours began is tried again as often, in seconds. */
    private static final long AGAIN = 600;

    private final TaskParts parts;

    public MorningDigest(TaskParts parts) {
        this.parts = parts;
    }

    /** When to ask next, later than that moment: when calling hours begin, and every ten minutes while they last. */
    public Instant next(Instant after) {
        Instant opening = parts.rules().hours().openingAfter(after);
        Instant again = Instant.ofEpochSecond((Math.floorDiv(after.getEpochSecond(), AGAIN) + 1) * AGAIN);
        return parts.rules().hours().isOpen(again) && again.isBefore(opening) ? again : opening;
    }

    /** Asks now for what waits no longer. */
    public void ask() {
        parts.db().run(tx -> digest(tx, parts.now()));
    }

    private void digest(Tx tx, Instant now) {
        if (!parts.rules().hours().isOpen(now)) {
            return;
        }
        List<Long> waiting = new TaskStore(tx).listWaiting(now);
        Map<Long, Bundle> bundles = new TreeMap<>();
        for (long reference : waiting) {
            tx.attempt(
                    "The digest of request " + reference,
                    part -> new RequestStore(part)
                            .lockIfThere(reference)
                            .ifPresent(request -> gather(part, request, now)
                                    .forEach(one ->
                                            Bundle.of(bundles, one).tasks().add(request))));
        }
        for (Bundle bundle : bundles.values()) {
            // Whoever cannot be texted is asked again with the next round.
            tx.attempt(
                    "The digest of volunteer " + bundle.recipient().volunteer(),
                    part -> new Asking(parts, part, now).digest(bundle.recipient(), bundle.tasks()));
        }
        if (!bundles.isEmpty()) {
            LOG.info("The morning's open tasks were texted to {} volunteers", bundles.size());
        }
    }

    /**
     * Who is asked for it now. Read again under the request's lock: another server may have been quicker, or somebody may have it
     * by now.
     */
    private List<Recipient> gather(Tx tx, Request request, Instant now) {
        Optional<Spell> waiting = Optional.of(new Standings(tx).of(request))
                .filter(Standing.ForVolunteers.class::isInstance)
                .map(standing -> ((Standing.ForVolunteers) standing).spell())
                .filter(spell -> spell.isWaiting(now));
        if (waiting.isEmpty()) {
            new TaskStore(tx).forgetMorning(request.reference());
            return List.of();
        }
        Spell spell = waiting.get();
        var asked = new AskedStore(tx);
        int round = spell.rounds() + 1;
        List<Recipient> recipients = asked.listToAsk(request, spell, round);
        recipients.forEach(recipient -> asked.asked(request.reference(), recipient.volunteer(), spell, round, now));
        new TaskStore(tx).save(request.reference(), spell.asked(now));
        parts.outbox().remind(tx, RequestTimer.KIND, Request.id(request.reference()), now);
        return recipients;
    }

    /** What one volunteer is asked for. */
    private record Bundle(Recipient recipient, List<Request> tasks) {

        static Bundle of(Map<Long, Bundle> all, Recipient recipient) {
            return all.computeIfAbsent(recipient.volunteer(), id -> new Bundle(recipient, new ArrayList<>()));
        }
    }
}
