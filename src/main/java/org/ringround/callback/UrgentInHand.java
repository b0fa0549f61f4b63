package org.ringround.callback;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.ringround.alarm.AlarmKind;
import org.ringround.alarm.InHand;
import org.ringround.alarm.Whose;
import org.ringround.db.Tx;
import org.ringround.offer.Searches;
import org.ringround.request.Request;
import org.ringround.request.RequestStore;

/**
 * A coordinator who was told of an urgent matter has it in hand: as though they had pressed 1 on the phone. Holds the matter,
 * its search and the phones that ring, then the request, as whoever presses 1 does.
 */
final class UrgentInHand implements InHand {

    private final Urgent urgent;
    private final Searches searches;

    UrgentInHand(Urgent urgent, Searches searches) {
        this.urgent = urgent;
        this.searches = searches;
    }

    @Override
    public AlarmKind kind() {
        return AlarmKind.URGENT;
    }

    @Override
    public Optional<Whose> take(Tx tx, String matter, long volunteer, Instant now) {
        long reference = Long.parseLong(matter);
        var matters = new RingOutStore(tx);
        Optional<UUID> rung = matters.findUnderWay(UrgentMatter.KIND, reference)
                .filter(id -> !matters.lock(id).isOver());
        rung.ifPresent(id -> searches.taken(tx, id));
        return new RequestStore(tx)
                .lockIfThere(reference)
                .filter(Request::isOpenOrClaimed)
                .map(request -> rung.isPresent()
                        ? pressed(tx, rung.get(), request, volunteer, now)
                        : said(tx, request, volunteer, now));
    }

    /** Coordinators are rung about it, until now. */
    private Whose pressed(Tx tx, UUID matter, Request request, long volunteer, Instant now) {
        Optional<Long> holder = Urgent.findCoordinator(tx, request);
        if (holder.isPresent()) {
            urgent.known(tx, matter, holder.get(), request.reference(), now);
            return whose(request, holder.get(), volunteer);
        }
        urgent.taken(tx, matter, request, volunteer, now);
        return new Whose.TheirRequest(request.reference());
    }

    /** Nobody is rung about it any more: somebody has it, or had it and gave it back. */
    private Whose said(Tx tx, Request request, long volunteer, Instant now) {
        Long holder = request.volunteer();
        if (holder != null && request.isHeldBy(holder)) {
            return whose(request, holder, volunteer);
        }
        urgent.claim(tx, request, volunteer, now);
        return new Whose.TheirRequest(request.reference());
    }

    private static Whose whose(Request request, long holder, long volunteer) {
        return holder == volunteer ? new Whose.TheirRequest(request.reference()) : new Whose.Anothers(holder);
    }
}
