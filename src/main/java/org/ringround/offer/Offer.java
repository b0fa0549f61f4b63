package org.ringround.offer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ringround.telephony.Language;

/**
 * One ring of one volunteer's phone.
 *
 * @param turn counts the changes of its state
 * @param sid the network's id of the leg, null until somebody tells
 */
record Offer(
        UUID id,
        UUID search,
        long volunteer,
        Language language,
        int ringSeconds,
        OfferState state,
        int turn,
        @Nullable String sid,
        @Nullable Instant takenAt) {

    boolean isLive() {
        return !(state instanceof OfferState.Over);
    }

    Offer in(OfferState next) {
        return next.equals(state)
                ? this
                : new Offer(id, search, volunteer, language, ringSeconds, next, turn + 1, sid, takenAt);
    }

    Offer known(String as) {
        return new Offer(id, search, volunteer, language, ringSeconds, state, turn, as, takenAt);
    }
}
