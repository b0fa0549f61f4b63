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
        Map<Long, Bundle> bundles = new TreeMap<>();
        for (long reference : new TaskStore(tx).listWaiting(now)) {
            new RequestStore(tx).lockIfThere(reference).ifPresent(request -> gather(tx, request, bundles, now));
        }
        bundles.values().forEach(bundle -> new Asking(parts, tx, now).digest(bundle.recipient(), bundle.tasks()));
        if (!bundles.isEmpty()) {
            LOG.info("The morning's open tasks were texted to {} volunteers", bundles.size());
        }
    }

    /** Read again under the request's lock: another server may have been quicker, or somebody may have it by now. */
    private void gather(Tx tx, Request request, Map<Long, Bundle> bundles, Instant now) {
        Optional<Spell> waiting = Optional.of(new Standings(tx).of(request))
                .filter(Standing.ForVolunteers.class::isInstance)
                .map(standing -> ((Standing.ForVolunteers) standing).spell())
                .filter(spell -> spell.isWaiting(now));
        if (waiting.isEmpty()) {
            new TaskStore(tx).forgetMorning(request.reference());
            return;
        }
        Spell spell = waiting.get();
        var asked = new AskedStore(tx);
        int round = spell.rounds() + 1;
        for (Recipient recipient : asked.listToAsk(request, spell, round)) {
            asked.asked(request.reference(), recipient.volunteer(), spell, round, now);
            bundles.computeIfAbsent(recipient.volunteer(), id -> new Bundle(recipient, new ArrayList<>()))
                    .tasks()
                    .add(request);
        }
        new TaskStore(tx).save(request.reference(), spell.asked(now));
        parts.outbox().remind(tx, RequestTimer.KIND, Request.id(request.reference()), now);
    }

    /** What one volunteer is asked for. */
    private record Bundle(Recipient recipient, List<Request> tasks) {}
}
