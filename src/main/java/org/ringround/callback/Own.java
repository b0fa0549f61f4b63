package org.ringround.callback;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.offer.Group;
import org.ringround.offer.Searches.Beginning;
import org.ringround.offer.Wanted;
import org.ringround.request.Request;
import org.ringround.request.RequestStore;
import org.ringround.telephony.PhoneNumber;

/**
 * Connects a volunteer with somebody whose request they hold, at their wish. Caller ID can be forged: so their registered
 * phone is rung, and never the call or the page on which they asked is used.
 */
final class Own {

    static final String KIND = "own-requests";

    /** Time to hang up in. */
    private static final Duration TO_HANG_UP = Duration.ofSeconds(4);

    /** Whoever rang us so recently is awake, and waits. */
    private static final Duration JUST_RANG = Duration.ofMinutes(30);

    private final CallbackParts parts;

    Own(CallbackParts parts) {
        this.parts = parts;
    }

    /** @param reference null: the one that is due first, else the newest */
    Ringing ring(Tx tx, long volunteer, @Nullable Long reference, Instant now) {
        var requests = new RequestStore(tx);
        Optional<Request> held = reference == null
                ? requests.findHeld(volunteer).map(requests::lock)
                : requests.lockIfThere(reference).filter(request -> request.isHeldBy(volunteer));
        if (held.isEmpty()) {
            return Ringing.HOLDS_NOTHING;
        }
        Optional<Ringing> refused = refused(tx, held.get(), now);
        if (refused.isPresent()) {
            return refused.get();
        }
        UUID id = parts.ids().get();
        new RingOutStore(tx).insert(id, OwnMatter.KIND, held.get().reference(), volunteer, now);
        parts.outbox().remind(tx, KIND, id, now.plus(TO_HANG_UP));
        return Ringing.RINGING;
    }

    Optional<Ringing> refused(Tx tx, Request request, Instant now) {
        Optional<PhoneNumber> number = new RequestStore(tx).findSafeNumber(request);
        if (number.isEmpty()) {
            return Optional.of(Ringing.CANNOT_BE);
        }
        var ringOuts = new RingOutStore(tx);
        if (parts.searches().isUnderWay(tx, request.reference())
                || ringOuts.findUnderWay(OwnMatter.KIND, request.reference()).isPresent()) {
            return Optional.of(Ringing.ALREADY);
        }
        boolean awake = parts.rules().hours().isOpen(now)
                || (parts.rules().atAll().isOpen(now) && ringOuts.rangSince(number.get(), now.minus(JUST_RANG)));
        return awake ? Optional.empty() : Optional.of(Ringing.OUT_OF_HOURS);
    }

    /** May be called at any time and any number of times. */
    void due(UUID matter) {
        parts.db().run(tx -> {
            RingOut ringOut = new RingOutStore(tx).lock(matter);
            // The volunteer may still make notes of their last call about it.
            parts.searches().hold(tx, ringOut.reference());
            Request request = new RequestStore(tx).lock(ringOut.reference());
            Long volunteer = ringOut.volunteer();
            if (ringOut.isOver() || volunteer == null || parts.searches().hasBegun(tx, matter)) {
                return;
            }
            if (!begin(tx, matter, request, volunteer)) {
                new RingOutStore(tx).end(matter, "nobody", parts.now());
            }
        });
    }

    /** False when the request is not theirs any more, or others have come to be rung about it, or its caller rings just now. */
    private boolean begin(Tx tx, UUID matter, Request request, long volunteer) {
        if (!request.isHeldBy(volunteer) || parts.searches().isUnderWay(tx, request.reference())) {
            return false;
        }
        parts.searches().release(tx, volunteer);
        Wanted wanted = Whom.wanted(OwnMatter.KIND, matter, request, Group.ONE, volunteer);
        return parts.searches().begin(tx, wanted) instanceof Beginning.Begun;
    }
}
