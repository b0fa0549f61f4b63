package org.ringround.callback;

import java.time.Instant;
import java.util.UUID;
import org.ringround.db.Tx;
import org.ringround.offer.Mission;
import org.ringround.request.Request;

/** Somebody may be in danger: a coordinator is to see to it. */
final class UrgentMatter extends RequestMatter {

    static final String KIND = "urgent";

    /** The same, about somebody on the round: another sentence tells of it. */
    static final String ESCALATED = "escalated";

    private final String kind;
    private final Mission mission;
    private final Urgent urgent;

    UrgentMatter(String kind, Mission mission, Urgent urgent, Settlement settlement, MessageSounds sounds) {
        super(settlement, sounds);
        this.kind = kind;
        this.mission = mission;
        this.urgent = urgent;
    }

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public Mission mission() {
        return mission;
    }

    /** Theirs from now on; it stays urgent until a human closes it. */
    @Override
    public Taking take(Tx tx, UUID subject, UUID offer, long volunteer, Instant now) {
        Request request = request(tx, subject);
        if (!request.isOpenOrClaimed() || new RingOutStore(tx).lock(subject).isOver()) {
            return new Taking.TooLate();
        }
        urgent.taken(tx, subject, request, volunteer, now);
        return new Taking.Know(news(tx, request, now));
    }

    /** Coordinators are rung again, until one has it. */
    @Override
    public void nobody(Tx tx, UUID subject, UUID search, Instant now) {
        urgent.again(tx, subject, now);
    }
}
