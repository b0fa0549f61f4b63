package org.ringround.request;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import org.ringround.alarm.AlarmKind;
import org.ringround.alarm.Alarms;
import org.ringround.db.Tx;

/** Numbers that a coordinator must look at. */
public final class Reviews {

    /** Product: two volunteers within 30 days. */
    private static final Duration COUNTS = Duration.ofDays(30);

    private static final int VOLUNTEERS = 2;

    private final Alarms alarms;

    public Reviews(Alarms alarms) {
        this.alarms = alarms;
    }

    /** That number rang too often, of which a coordinator is told apart. Safe to repeat. */
    public static void flooded(Tx tx, String number, Instant now) {
        new ReviewStore(tx).open(number, "flood", now);
    }

    /**
     * A volunteer called this request a nuisance, in the transaction in which it is settled. The second volunteer within 30
     * days to say so of one number puts it on the list and tells a coordinator. A withheld number cannot be reviewed. Safe
     * to repeat.
     */
    public void note(Tx tx, Request request, long volunteer, Instant now) {
        String number = request.matter().number();
        if (number == null) {
            return;
        }
        var reviews = new ReviewStore(tx);
        reviews.hold(number);
        reviews.note(number, volunteer, request.reference(), now);
        if (reviews.countVolunteers(number, now.minus(COUNTS)) >= VOLUNTEERS) {
            OptionalLong opened = reviews.open(number, "nuisance", now);
            if (opened.isPresent()) {
                String matter = "review " + opened.getAsLong();
                alarms.raise(tx, AlarmKind.NUISANCE, matter, request.matter().area(), Map.of(), now);
            }
        }
    }
}
