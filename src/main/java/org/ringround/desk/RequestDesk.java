package org.ringround.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringround.alarm.AlarmKind;
import org.ringround.db.Tx;
import org.ringround.people.Need;
import org.ringround.request.Ending;
import org.ringround.request.HistoryStore;
import org.ringround.request.Matter;
import org.ringround.request.Reason;
import org.ringround.request.Request;
import org.ringround.request.RequestStore;

/**
 * Requests, as coordinators end, reopen and change them. Each in the caller's transaction, which has seen that it is theirs to
 * see; whatever has changed since they looked is told, and then nothing is done.
 */
public final class RequestDesk {

    private static final Duration PROMISED_AT_MOST = Duration.ofDays(14);
    private static final Duration JOINS = Duration.ofDays(7);

    private final DeskParts parts;
    private final Holding holding;

    public RequestDesk(DeskParts parts) {
        this.parts = parts;
        this.holding = new Holding(parts);
    }

    /** Phones that ring about it stop, and nobody is reminded of it. */
    public Done end(Tx tx, Hand hand, Ending why) {
        parts.searches().hold(tx, hand.reference());
        var requests = new RequestStore(tx);
        Optional<Done> refused =
                Holding.refused(tx, hand, requests.find(hand.reference()).orElse(null));
        if (refused.isPresent()) {
            return refused.get();
        }
        parts.callbacks().standDown(tx, hand.reference(), hand.now());
        Request request = requests.lock(hand.reference());
        if (!request.isOpenOrClaimed()) {
            return Done.ENDED;
        }
        requests.save(request.ended(why, hand.now()), "ended: " + why.word(), hand.actor(), hand.now());
        parts.callbacks().done(tx, hand.reference(), hand.now());
        String matter = String.valueOf(hand.reference());
        parts.alarms().settle(tx, AlarmKind.OUTCOME_MISSING, matter, hand.now());
        return Done.YES;
    }

    /** It goes on: where a coordinator ended it by mistake, with whoever had it. */
    public Done reopen(Tx tx, Hand hand) {
        Optional<Request> found = holding.lock(tx, hand);
        if (found.isEmpty()) {
            return Done.ABSENT;
        }
        Request request = found.get();
        if (request.isOpenOrClaimed()) {
            return Done.NOT_ENDED;
        }
        var history = new HistoryStore(tx);
        if (history.isLetGo(hand.reference())) {
            return Done.LET_GO;
        }
        boolean atDesk = Ending.find(history.getLast(hand.reference()).what()).isPresent();
        Request again = request.reopened(atDesk ? request.volunteer() : null);
        new RequestStore(tx).save(again, "reopened", hand.actor(), hand.now());
        if (again.dueAt() != null) {
            parts.callbacks().promised(tx, hand.reference(), again.dueAt());
        }
        if (again.urgent()) {
            parts.callbacks().press(tx, again, hand.actor(), hand.now());
        }
        return Done.YES;
    }

    /** Somebody is to ring them by then, null: nobody is any more. */
    public Done promise(Tx tx, Hand hand, @Nullable Instant due) {
        Done may = due == null ? Done.YES : mayPromise(due, hand.now());
        if (may != Done.YES) {
            return may;
        }
        Optional<Request> request = holding.lock(tx, hand);
        Optional<Done> refused = Holding.refused(tx, hand, request.orElse(null));
        if (refused.isPresent()) {
            return refused.get();
        }
        String what = due == null ? "promise taken back" : "promised: " + due;
        new RequestStore(tx).save(request.get().dueBy(due), what, hand.actor(), hand.now());
        parts.alarms().settle(tx, AlarmKind.PROMISE_OVERDUE, String.valueOf(hand.reference()), hand.now());
        if (due != null) {
            parts.callbacks().promised(tx, hand.reference(), due);
        }
        return Done.YES;
    }

    /** Coordinators are rung at once, until one of them has it. */
    public Done press(Tx tx, Hand hand) {
        Optional<Request> request = holding.lock(tx, hand);
        Optional<Done> refused = Holding.refused(tx, hand, request.orElse(null));
        if (refused.isEmpty() && !request.get().urgent()) {
            parts.callbacks().press(tx, request.get(), hand.actor(), hand.now());
        }
        return refused.orElse(Done.YES);
    }

    /** Nobody is rung because it is urgent, since it is not. */
    public Done calm(Tx tx, Hand hand) {
        parts.searches().hold(tx, hand.reference());
        var requests = new RequestStore(tx);
        Optional<Request> found = requests.find(hand.reference());
        Optional<Done> refused = Holding.refused(tx, hand, found.orElse(null));
        if (refused.isPresent()) {
            return refused.get();
        }
        if (found.get().reason() == Reason.CHECKIN) {
            return Done.ESCALATED;
        }
        if (found.get().urgent()) {
            parts.callbacks().standDown(tx, hand.reference(), hand.now());
            Request request = requests.lock(hand.reference());
            requests.save(request.calm(), "not urgent", hand.actor(), hand.now());
        }
        return Done.YES;
    }

    /** What it is about, and in which area, null: nobody knows. */
    public Done about(Tx tx, Hand hand, Need need, @Nullable Long area) {
        Optional<Request> request = holding.lock(tx, hand);
        Optional<Done> refused = Holding.refused(tx, hand, request.orElse(null));
        if (refused.isEmpty()) {
            new RequestStore(tx).save(request.get().about(need, area), "need and area", hand.actor(), hand.now());
        }
        return refused.orElse(Done.YES);
    }

    /**
     * Written down by hand, because somebody asked in another way than by ringing.
     *
     * @param due by when they are to be rung, null: by no time
     */
    public record Wish(
            Matter matter, boolean urgent, @Nullable Instant due) {}

    /** What became of a wish: a request of its own, or the one that is there for the same already. */
    public record Opened(long reference, boolean isNew) {}

    /** The promise has been looked at with {@link #mayPromise}. */
    public Opened open(Tx tx, Wish wish, String actor, Instant now) {
        var requests = new RequestStore(tx);
        Optional<Request> same = requests.lockSame(wish.matter(), now.minus(JOINS));
        Request request = same.orElseGet(() -> requests.open(wish.matter(), Reason.MANUAL, actor, now));
        if (wish.due() != null) {
            request = requests.save(request.dueBy(wish.due()), "promised: " + wish.due(), actor, now);
            parts.callbacks().promised(tx, request.reference(), wish.due());
        }
        if (wish.urgent() && !request.urgent()) {
            parts.callbacks().press(tx, request, actor, now);
        }
        return new Opened(request.reference(), same.isEmpty());
    }

    /** Whether somebody may be promised to be rung then. */
    public Done mayPromise(Instant due, Instant now) {
        if (!due.isAfter(now) || due.isAfter(now.plus(PROMISED_AT_MOST))) {
            return Done.NO_SUCH_TIME;
        }
        return parts.hours().isOpen(due) ? Done.YES : Done.OUT_OF_HOURS;
    }
}
