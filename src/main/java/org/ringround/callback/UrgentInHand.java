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
        Optional<UUID> rung = lock(tx, reference);
        return new RequestStore(tx)
                .lockIfThere(reference)
                .filter(Request::isOpenOrClaimed)
                .map(request -> rung.isPresent()
                        ? pressed(tx, rung.get(), request, volunteer, now)
                        : said(tx, request, volunteer, now));
    }

    /** Nobody is rung about it any more. It is no volunteer's by that: it stays open and urgent until a human closes it. */
    @Override
    public Whose takeAtDesk(Tx tx, String matter, long account, Instant now) {
        long reference = Long.parseLong(matter);
        Optional<UUID> rung = lock(tx, reference);
        Optional<Request> open = new RequestStore(tx).lockIfThere(reference).filter(Request::isOpenOrClaimed);
        if (open.isEmpty()) {
            return new Whose.Over();
        }
        Request request = open.get();
        Optional<Long> holder = rung.isPresent()
                ? Urgent.findCoordinator(tx, request)
                : Optional.ofNullable(request.volunteer()).filter(request::isHeldBy);
        if (holder.isPresent()) {
            rung.ifPresent(id -> urgent.known(tx, id, holder.get(), reference, now));
            return new Whose.Anothers(holder.get());
        }
        urgent.takenAtDesk(tx, request, account, now);
        return new Whose.Theirs();
    }

    /** What rings about it, which stops; held before the request. */
    private Optional<UUID> lock(Tx tx, long reference) {
        var matters = new RingOutStore(tx);
        Optional<UUID> rung = matters.findUnderWay(UrgentMatter.KIND, reference)
                .filter(id -> !matters.lock(id).isOver());
        rung.ifPresent(id -> searches.taken(tx, id));
        return rung;
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
