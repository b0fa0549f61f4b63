package org.ringround.callback;

import java.time.Instant;
import java.util.UUID;
import org.ringround.db.Tx;
import org.ringround.offer.Mission;
import org.ringround.request.Request;

/** A volunteer asked to be connected with somebody whose request they hold. */
final class OwnMatter extends RequestMatter {

    static final String KIND = "request";

    OwnMatter(Settlement settlement, MessageSounds sounds) {
        super(settlement, sounds);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Mission mission() {
        return Mission.REQUEST;
    }

    @Override
    public Taking take(Tx tx, UUID subject, UUID offer, long volunteer, Instant now) {
        Request request = request(tx, subject);
        return request.isHeldBy(volunteer) ? new Taking.Ring(news(tx, request, now)) : new Taking.TooLate();
    }
}
