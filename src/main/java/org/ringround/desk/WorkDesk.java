package org.ringround.desk;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringround.callback.Ringing;
import org.ringround.callback.Settlement;
import org.ringround.db.Tx;
import org.ringround.offer.Searches;
import org.ringround.people.Role;
import org.ringround.people.Volunteer;
import org.ringround.request.Outcome;
import org.ringround.request.Request;
import org.ringround.request.RequestStore;
import org.ringround.request.Status;
import org.ringround.task.Assignments;

/** Who does what a request asks for, as coordinators decide it; and themselves, when they ring. As {@link RequestDesk}. */
public final class WorkDesk {

    private final DeskParts parts;
    private final Holding holding;

    public WorkDesk(DeskParts parts) {
        this.parts = parts;
        this.holding = new Holding(parts);
    }

    /** It is that volunteer's from now on, and they are told by text. */
    public Done give(Tx tx, Hand hand, long volunteer) {
        Optional<Request> request = holding.lock(tx, hand);
        Optional<Done> refused = Holding.refused(tx, hand, request.orElse(null));
        return refused.orElseGet(
                () -> done(parts.assignments().give(tx, hand.reference(), volunteer, hand.actor(), hand.now())));
    }

    /**
     * It is theirs who is at the desk. Where coordinators are rung because it is urgent, that stops, as though they had pressed
     * {@code 1} on the phone.
     */
    public Done have(Tx tx, Hand hand, Volunteer coordinator) {
        Optional<Request> seen = new RequestStore(tx).find(hand.reference());
        boolean rung = seen.isPresent() && seen.get().urgent() && seen.get().status() == Status.OPEN;
        if (rung && coordinator.role() == Role.COORDINATOR) {
            parts.callbacks().urgentInHand().take(tx, String.valueOf(hand.reference()), coordinator.id(), hand.now());
            Request request = new RequestStore(tx).lock(hand.reference());
            return request.isHeldBy(coordinator.id()) ? Done.YES : Done.GONE;
        }
        Optional<Request> request = holding.lock(tx, hand);
        Optional<Done> refused = Holding.refused(tx, hand, request.orElse(null));
        if (refused.isPresent() || request.get().isHeldBy(coordinator.id())) {
            return refused.orElse(Done.YES);
        }
        return done(parts.assignments().have(tx, hand.reference(), coordinator.id(), hand.actor(), hand.now()));
    }

    /** Whoever has it has it no more. */
    public Done takeBack(Tx tx, Hand hand) {
        Optional<Request> request = holding.lock(tx, hand);
        Optional<Done> refused = Holding.refused(tx, hand, request.orElse(null));
        if (refused.isPresent()) {
            return refused.get();
        }
        return parts.assignments().takeBack(tx, hand.reference(), hand.actor(), hand.now()) ? Done.YES : Done.NOBODYS;
    }

    /** All volunteers whom it suits are asked by text, once more if they were before. */
    public Done askAgain(Tx tx, Hand hand) {
        Optional<Request> request = holding.lock(tx, hand);
        Optional<Done> refused = Holding.refused(tx, hand, request.orElse(null));
        return refused.orElseGet(
                () -> asked(parts.assignments().askAgain(tx, hand.reference(), hand.actor(), hand.now())));
    }

    /**
     * How it went, said for the volunteer who has it.
     *
     * @param due by when they ring again, null unless that is how it went
     */
    public Done outcome(Tx tx, Hand hand, Outcome outcome, @Nullable Instant due) {
        Optional<Request> request = holding.lock(tx, hand);
        Optional<Done> refused = Holding.refused(tx, hand, request.orElse(null));
        if (refused.isPresent()) {
            return refused.get();
        }
        Long volunteer = request.get().volunteer();
        if (volunteer == null || request.get().status() != Status.CLAIMED) {
            return Done.NOBODYS;
        }
        Searches.noted(tx, hand.reference(), volunteer, outcome);
        var said = new Settlement.Said(outcome, due, hand.actor());
        parts.callbacks().settlement().settle(tx, request.get(), volunteer, said, hand.now());
        return Done.YES;
    }

    /** Their own phone rings, and after {@code 1} that of whoever asked. What nobody has is theirs by that. */
    public Done ring(Tx tx, Hand hand, Volunteer coordinator) {
        // Not held yet: what rings because it is urgent is held before it.
        Optional<Request> request = new RequestStore(tx).find(hand.reference());
        Optional<Done> refused = Holding.refused(tx, hand, request.orElse(null));
        if (refused.isPresent()) {
            return refused.get();
        }
        boolean theirs = request.get().isHeldBy(coordinator.id());
        Optional<Ringing> why = parts.callbacks().refused(tx, request.get(), hand.now());
        if (why.isPresent() && (theirs || why.get() != Ringing.ALREADY)) {
            return done(why.get());
        }
        Done had = theirs ? Done.YES : have(tx, hand, coordinator);
        if (!had.isDone()) {
            return had;
        }
        return done(parts.callbacks().ring(tx, coordinator.id(), hand.reference(), hand.now()));
    }

    private static Done done(Ringing ringing) {
        return switch (ringing) {
            case RINGING -> Done.YES;
            case ALREADY -> Done.ON_THE_PHONE;
            case HOLDS_NOTHING -> Done.GONE;
            case OUT_OF_HOURS -> Done.OUT_OF_HOURS;
            case CANNOT_BE -> Done.CANNOT_BE_RUNG;
        };
    }

    private static Done done(Assignments.Given given) {
        return switch (given) {
            case TOLD -> Done.YES;
            case NOT_TOLD -> Done.NOT_TOLD;
            case GONE -> Done.GONE;
            case ON_THE_PHONE -> Done.ON_THE_PHONE;
            case ENOUGH -> Done.ENOUGH;
            case NOT_FOR_THEM -> Done.NOT_FOR_THEM;
            case FOR_A_COORDINATOR -> Done.FOR_A_COORDINATOR;
        };
    }

    private static Done asked(Assignments.Asked asked) {
        return switch (asked) {
            case NOW -> Done.YES;
            case IN_THE_MORNING -> Done.IN_THE_MORNING;
            case JUST_NOW -> Done.JUST_NOW;
            case GONE -> Done.GONE;
            case ON_THE_PHONE -> Done.ON_THE_PHONE;
            case FOR_A_COORDINATOR -> Done.FOR_A_COORDINATOR;
            case NO_AREA -> Done.NO_AREA;
        };
    }
}
