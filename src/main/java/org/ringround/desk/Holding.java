package org.ringround.desk;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.request.HistoryStore;
import org.ringround.request.Request;
import org.ringround.request.RequestStore;

/** Holds a request in the order of all: first the matters for which phones ring, then the request itself. */
record Holding(DeskParts parts) {

    /** Empty when there is none. */
    Optional<Request> lock(Tx tx, Hand hand) {
        parts.searches().hold(tx, hand.reference());
        return new RequestStore(tx).lockIfThere(hand.reference());
    }

    /**
     * Why nothing can be done with a request that is to be still open or claimed; empty when it can.
     *
     * @param request null: there is none
     */
    static Optional<Done> refused(Tx tx, Hand hand, @Nullable Request request) {
        if (request == null) {
            return Optional.of(Done.ABSENT);
        }
        if (!request.isOpenOrClaimed()) {
            return Optional.of(Done.ENDED);
        }
        return isStale(tx, hand) ? Optional.of(Done.CHANGED) : Optional.empty();
    }

    static boolean isStale(Tx tx, Hand hand) {
        return hand.seen() != null
                && new HistoryStore(tx).getLast(hand.reference()).id() != hand.seen();
    }
}
