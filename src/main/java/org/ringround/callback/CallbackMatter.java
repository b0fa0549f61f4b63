package org.ringround.callback;

import java.time.Instant;
import java.util.UUID;
import org.ringround.db.Tx;
import org.ringround.offer.Mission;
import org.ringround.request.Request;
import org.ringround.request.RequestStore;

/** A call back that was promised and is due. */
final class CallbackMatter extends RequestMatter {

    static final String KIND = "callback";

    CallbackMatter(Settlement settlement, MessageSounds sounds) {
        super(settlement, sounds);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mission mission() {
        return Mission.CALLBACK;
    }

    @Override
    public Taking take(Tx tx, UUID subject, UUID offer, long volunteer, Instant now) {
        Request request = request(tx, subject);
        if (request.dueAt() == null || !request.isOpenOrClaimed()) {
            return new Taking.TooLate();
        }
        new RequestStore(tx).save(request.claimed(volunteer), "callback taken", VOLUNTEER, now);
        new RingOutStore(tx).taken(subject, volunteer);
        return new Taking.Ring(news(tx, request, now));
    }
}
