package org.ringround.offer;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.offer.OfferState.AskingOutcome;
import org.ringround.offer.OfferState.AskingWhen;
import org.ringround.offer.OfferState.CallerGone;
import org.ringround.offer.OfferState.Due;
import org.ringround.offer.OfferState.Knowing;
import org.ringround.offer.OfferState.Ringing;
import org.ringround.offer.OfferState.RingingBack;
import org.ringround.offer.OfferState.Said;
import org.ringround.offer.OfferState.Screening;
import org.ringround.offer.OfferState.Taken;
import org.ringround.offer.OfferState.Withdrawing;
import org.ringround.offer.OfferState.WrappingUp;
import org.ringround.telephony.CallEvent;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Moves offers along their arrows, in a transaction that holds the matter and the search: follows the flow, saves, does what
 * the arrow wants, and sets the time after which the leg is looked at.
 */
final class Legs {

    private static final Logger LOG = LoggerFactory.getLogger(Legs.class);

    /** Product: an offer is looked at this long after it should have rung out. */
    private static final Duration AFTER_RINGING = Duration.ofSeconds(40);

    /** A screening lasts 15 s at most; its last callback may be a little late. */
    private static final Duration AFTER_ANSWER = Duration.ofSeconds(25);

    /** Product: a volunteer who gave no outcome is left in peace for so long. */
    private static final Duration WRAP_UP = Duration.ofSeconds(120);

    /** Product: a bridged call is looked at every five minutes. */
    private static final Duration TALKING = Duration.ofMinutes(5);

    static final Duration LOOK_AGAIN = Duration.ofSeconds(60);

    private static final Duration SPEAKING = Duration.ofSeconds(60);

    private final OfferParts parts;

    Legs(OfferParts parts) {
        this.parts = parts;
    }

    /** Applies the event and whatever follows from it at once; returns the offer as it is then. */
    Offer apply(Tx tx, Search search, Offer before, CallEvent event) {
        Instant now = parts.now();
        Optional<OfferMove> move = OfferFlow.next(before.state(), event, now);
        if (move.isEmpty()) {
            return before;
        }
        Offer after = before.in(move.get().next());
        if (!after.equals(before)) {
            new OfferStore(tx).save(after, now);
            changed(tx, search, before, after, now);
        }
        Offer last = after;
        for (OfferEffect effect : move.get().effects()) {
            Optional<CallEvent> follows = effect.by(new Deeds(parts, tx, search, last, now, this));
            if (follows.isPresent()) {
                last = apply(tx, search, last, follows.get());
            }
        }
        return last;
    }

    /** The matter is not to be had any more: drops, cancels or tells whoever still has an offer of it, except one. */
    void withdraw(Tx tx, Search search, OfferEvent.Withdrawn event, @Nullable Offer except) {
        List<Offer> live = new OfferStore(tx).lockLive(search.id());
        for (Offer offer : live) {
            if (except == null || !offer.id().equals(except.id())) {
                apply(tx, search, offer, event);
            }
        }
    }

    private void changed(Tx tx, Search search, Offer before, Offer after, Instant now) {
        LOG.debug("Offer {} is {}", after.id(), after.state().getClass().getSimpleName());
        Optional<Duration> patience = patience(after);
        if (patience.isPresent()) {
            parts.outbox().remind(tx, OfferDesk.KIND, after.id(), now.plus(patience.get()));
        } else {
            parts.outbox().forget(tx, OfferDesk.KIND, after.id());
        }
        if (after.state() instanceof WrappingUp) {
            parts.outbox().remind(tx, Outcomes.KIND, after.id(), now.plus(Outcomes.FIRST));
        }
        if (before.state() instanceof Due && search.isLive() && !new OfferStore(tx).hasDue(search.id())) {
            Instant next = now.plus(parts.rules().wave());
            new SearchStore(tx).reached(search.id(), search.tier(), search.wave(), next);
            parts.outbox().remind(tx, Searches.KIND, search.id(), next);
        }
        if (search.isLive() && isOut(after) && !isOut(before)) {
            parts.outbox().remind(tx, Searches.KIND, search.id(), now);
        }
        if (!after.isLive() && new SearchStore(tx).isAnyLive()) {
            parts.outbox().remind(tx, Searches.FREED, after.id(), now);
        }
    }

    /** This offer will not take the matter any more. */
    private static boolean isOut(Offer offer) {
        return !offer.isLive() || offer.state() instanceof Said;
    }

    /** After how long without news the leg is looked at; empty: never. */
    private static Optional<Duration> patience(Offer offer) {
        OfferState state = offer.state();
        if (state instanceof Ringing || state instanceof Withdrawing) {
            return Optional.of(Duration.ofSeconds(offer.ringSeconds()).plus(AFTER_RINGING));
        }
        if (state instanceof Screening) {
            return Optional.of(AFTER_ANSWER);
        }
        if (state instanceof Taken || state instanceof RingingBack) {
            return Optional.of(TALKING);
        }
        if (state instanceof WrappingUp) {
            return Optional.of(WRAP_UP);
        }
        boolean speaking = state instanceof CallerGone
                || state instanceof Knowing
                || state instanceof AskingOutcome
                || state instanceof AskingWhen
                || state instanceof Said;
        return speaking ? Optional.of(SPEAKING) : Optional.empty();
    }
}
