package org.ringround.call;

import java.time.Instant;
import java.util.Optional;
import org.ringround.alarm.AlarmKind;
import org.ringround.alarm.InHand;
import org.ringround.alarm.Whose;
import org.ringround.db.Tx;
import org.ringround.request.Reviews;

/** A coordinator who has the alarm of a flood in hand has looked at its number. */
public final class FloodReview implements InHand {

    @Override
    public AlarmKind kind() {
        return AlarmKind.FLOOD;
    }

    @Override
    public Optional<Whose> take(Tx tx, String matter, long volunteer, Instant now) {
        return new FloodStore(tx)
                .findNumber(Long.parseLong(matter))
                .flatMap(number -> Reviews.floodReviewed(tx, number, now));
    }
}
