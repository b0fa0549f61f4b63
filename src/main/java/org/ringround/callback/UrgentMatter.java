package org.ringround.callback;

import java.time.Instant;
import java.util.UUID;
import org.ringround.alarm.AlarmKind;
import org.ringround.db.Tx;
import org.ringround.offer.Mission;
import org.ringround.request.Request;
import org.ringround.request.RequestStore;

/** Somebody may be in danger: a coordinator is to see to it. */
final class UrgentMatter extends RequestMatter {

    static final String KIND = "urgent";

    private final CallbackParts parts;

    UrgentMatter(CallbackParts parts, Settlement settlement, MessageSounds sounds) {
        super(settlement, sounds);
        this.parts = parts;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mission mission() {
        return Mission.URGENT;
    }

    /** Theirs from now on; it stays urgent until a human closes it. */
    @Override
    public Taking take(Tx tx, UUID subject, UUID offer, long volunteer, Instant now) {
        Request request = request(tx, subject);
        var matters = new RingOutStore(tx);
        if (!request.isOpenOrClaimed() || matters.lock(subject).isOver()) {
            return new Taking.TooLate();
        }
        new RequestStore(tx).save(request.claimed(volunteer), "urgent, in hand", "coordinator", now);
        matters.taken(subject, volunteer);
        matters.end(subject, "known", now);
        parts.alarms().settle(tx, AlarmKind.URGENT, String.valueOf(request.reference()), now);
        return new Taking.Know(news(tx, request, now));
    }

    /** Coordinators are rung again, until one has it. */
    @Override
    public void nobody(Tx tx, UUID subject, UUID search, Instant now) {
        parts.outbox().remind(tx, Urgent.KIND, subject, now.plus(parts.rules().urgentAgain()));
    }
}
