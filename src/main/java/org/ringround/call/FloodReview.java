package org.ringround.call;

import java.time.Instant;
import java.util.Optional;
import org.ringround.alarm.AlarmKind;
import org.ringround.alarm.Alarms;
import org.ringround.alarm.InHand;
import org.ringround.alarm.Whose;
import org.ringround.db.Tx;
import org.ringround.request.Reviews;
import org.ringround.telephony.PhoneNumber;

/** A coordinator who has the alarm of a flood in hand has looked at its number. */
public final class FloodReview implements InHand {

    @Override
    public AlarmKind kind() {
        return AlarmKind.FLOOD;
    }

    @Override
    public Optional<Whose> take(Tx tx, String matter, long volunteer, Instant now) {
        return number(tx, matter).flatMap(number -> Reviews.floodReviewed(tx, number, now));
    }

    @Override
    public void seenTo(Tx tx, String matter, Instant now) {
        number(tx, matter).ifPresent(number -> Reviews.floodReviewed(tx, number, now));
    }

    private static Optional<String> number(Tx tx, String matter) {
        return new FloodStore(tx).findNumber(Long.parseLong(matter));
    }

    /**
     * A coordinator has looked at the number, from the list: its alarms are over as well. False when it was looked at before.
     *
     * @param since when it came onto the list
     */
    public static boolean lookedAt(Tx tx, Alarms alarms, PhoneNumber number, Instant since, Instant now) {
        boolean first = Reviews.floodReviewed(tx, number.e164(), now).isPresent();
        new FloodStore(tx)
                .list(number.e164(), since)
                .forEach(flood -> alarms.settle(tx, AlarmKind.FLOOD, String.valueOf(flood), now));
        return first;
    }
}
