package org.ringround.callback;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.offer.Group;
import org.ringround.offer.Searches.Beginning;
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
                : requests.find(reference).filter(request -> request.isHeldBy(volunteer));
        if (held.isEmpty()) {
            return Ringing.HOLDS_NOTHING;
        }
        if (!mayBeRung(tx, held.get(), now)) {
            return Ringing.NOT_NOW;
        }
        UUID id = parts.ids().get();
        new RingOutStore(tx).insert(id, OwnMatter.KIND, held.get().reference(), volunteer, now);
        parts.outbox().remind(tx, KIND, id, now.plus(TO_HANG_UP));
        return Ringing.RINGING;
    }

    private boolean mayBeRung(Tx tx, Request request, Instant now) {
        Optional<PhoneNumber> number = request.numberToRing();
        return number.isPresent()
                && !parts.searches().isUnderWay(tx, request.reference())
                && (parts.rules().hours().isOpen(now)
                        || new RingOutStore(tx).rangSince(number.get(), now.minus(JUST_RANG)));
    }

    /** May be called at any time and any number of times. */
    void due(UUID matter) {
        parts.db().run(tx -> {
            RingOut ringOut = new RingOutStore(tx).lock(matter);
            Request request = new RequestStore(tx).lock(ringOut.reference());
            Long volunteer = ringOut.volunteer();
            if (ringOut.isOver() || volunteer == null || parts.searches().isUnderWay(tx, ringOut.reference())) {
                return;
            }
            parts.searches().release(tx, volunteer);
            boolean begun = request.isHeldBy(volunteer)
                    && parts.searches().begin(tx, Whom.wanted(OwnMatter.KIND, matter, request, Group.ONE, volunteer))
                            instanceof Beginning.Begun;
            if (!begun) {
                new RingOutStore(tx).end(matter, "nobody", parts.now());
            }
        });
    }
}
