package org.ringround.escalation;

import java.time.Instant;
import java.util.Optional;
import org.ringround.alarm.AlarmKind;
import org.ringround.alarm.InHand;
import org.ringround.alarm.Whose;
import org.ringround.db.Tx;
import org.ringround.request.Request;
import org.ringround.request.RequestStore;

/**
 * A coordinator who was told of an escalation has it in hand: nobody else is rung. Holds the escalation and whatever rings
 * because of it, then the request.
 */
final class EscalationInHand implements InHand {

    private final AlarmKind kind;
    private final Ladder ladder;
    private final EscalationDesk desk;

    EscalationInHand(AlarmKind kind, Ladder ladder, EscalationDesk desk) {
        this.kind = kind;
        this.ladder = ladder;
        this.desk = desk;
    }

    @Override
    public AlarmKind kind() {
        return kind;
    }

    @Override
    public Optional<Whose> take(Tx tx, String matter, long volunteer, Instant now) {
        var escalations = new EscalationStore(tx);
        return escalations
                .findAbout(Long.parseLong(matter))
                .map(found -> escalations.lock(found.id()))
                .filter(Escalation::isOpen)
                .map(at -> take(tx, at, volunteer, now));
    }

    /** As from its own page. */
    @Override
    public Whose takeAtDesk(Tx tx, String matter, long account, Instant now) {
        return switch (desk.have(tx, Long.parseLong(matter), account, now)) {
            case YES -> new Whose.Theirs();
            case ANOTHERS -> new Whose.TheDesk();
            case CLOSED -> new Whose.Over();
        };
    }

    /** Another coordinator may take it over once whoever has it was reminded. */
    private Whose take(Tx tx, Escalation at, long volunteer, Instant now) {
        var requests = new RequestStore(tx);
        Optional<Long> holder =
                requests.find(at.reference()).flatMap(request -> Ladder.findCoordinator(tx, at, request));
        if (at.desk() != null && !EscalationPlan.isOverdue(at.desk(), now)) {
            return new Whose.TheDesk();
        }
        boolean overdue = at.held() != null && EscalationPlan.isOverdue(at.held(), now);
        if (holder.isPresent() && holder.get() != volunteer && !overdue) {
            return new Whose.Anothers(holder.get());
        }
        ladder.hold(tx, at, volunteer, now);
        Request request = requests.lock(at.reference());
        if (request.isOpenOrClaimed() && !request.isHeldBy(volunteer)) {
            requests.save(request.claimed(volunteer), "in hand", "coordinator", now);
        }
        ladder.lookAt(tx, at.id(), now);
        return new Whose.TheirRequest(at.reference());
    }
}
