package org.ringround.escalation;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;
import org.ringround.request.Request;
import org.ringround.request.RequestStore;

/** What coordinators at the console do about escalations: as their account, whether or not they are somebody in People. */
public final class EscalationDesk {

    private final Ladder ladder;
    private final Closing closing;

    EscalationDesk(Ladder ladder, Closing closing) {
        this.ladder = ladder;
        this.closing = closing;
    }

    /** What became of it that somebody said they have it, or closed it. */
    public enum Done {
        /** It is as they said. */
        YES,
        /** Another coordinator has it, and was heard of within the last two hours. */
        ANOTHERS,
        /** Somebody has closed it before. */
        CLOSED
    }

    /**
     * That account has it: nobody else is rung, and coordinators are told again after two hours. From then on another may take it
     * over. Again: they still have it.
     */
    public Done have(Tx tx, long reference, long account, Instant now) {
        Optional<Escalation> open = lockOpen(tx, reference);
        if (open.isEmpty()) {
            return Done.CLOSED;
        }
        Escalation at = open.get();
        Optional<Request> request = new RequestStore(tx).find(reference);
        Optional<Long> holder = request.flatMap(of -> Ladder.findCoordinator(tx, at, of));
        if (isAnothers(at, holder.isPresent(), account, now)) {
            return Done.ANOTHERS;
        }
        boolean anew = at.desk() == null || at.desk().by() != account;
        new EscalationStore(tx).heldAtDesk(at.id(), account, now);
        closing.quiet(tx, at, now);
        if (anew) {
            note(tx, reference, account, holder.orElse(null), now);
        }
        ladder.lookAt(tx, at.id(), now);
        return Done.YES;
    }

    private static boolean isAnothers(Escalation at, boolean hasHolder, long account, Instant now) {
        if (at.desk() != null) {
            return at.desk().by() != account && !EscalationPlan.isOverdue(at.desk(), now);
        }
        return hasHolder && (at.held() == null || !EscalationPlan.isOverdue(at.held(), now));
    }

    /** Who has it stands in its story. Whoever had it was not heard of for so long that it is not theirs any more. */
    private static void note(Tx tx, long reference, long account, @Nullable Long before, Instant now) {
        var requests = new RequestStore(tx);
        Request request = requests.lock(reference);
        if (request.isOpenOrClaimed()) {
            boolean theirs = before != null && request.isHeldBy(before);
            Request after = theirs ? request.dropped() : request;
            requests.save(after, "in hand", Closing.By.account(account, "").actor(), now);
        }
    }

    /** @param reason in their words; without one nobody closes it */
    public Done close(Tx tx, long reference, long account, String reason, Instant now) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("an escalation is closed with a reason");
        }
        Optional<Escalation> open = lockOpen(tx, reference);
        open.ifPresent(at -> closing.close(tx, at, Closing.By.account(account, "done: " + reason), now));
        return open.isPresent() ? Done.YES : Done.CLOSED;
    }

    private static Optional<Escalation> lockOpen(Tx tx, long reference) {
        var escalations = new EscalationStore(tx);
        return escalations
                .findAbout(reference)
                .map(found -> escalations.lock(found.id()))
                .filter(Escalation::isOpen);
    }
}
