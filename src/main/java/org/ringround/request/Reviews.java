package org.ringround.request;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.ringround.alarm.AlarmKind;
import org.ringround.alarm.Alarms;
import org.ringround.alarm.InHand;
import org.ringround.alarm.Whose;
import org.ringround.db.Tx;

/**
 * Numbers that a coordinator must look at. While one is under review volunteers are not asked to take what comes from it; whoever
 * has its alarm in hand has looked at it.
 */
public final class Reviews implements InHand {

    /** Product: two volunteers within 30 days. */
    private static final Duration COUNTS = Duration.ofDays(30);

    private static final int VOLUNTEERS = 2;

    /** Before the id of a review, as the matter of its alarm. */
    private static final String MATTER = "review ";

    private final Alarms alarms;

    public Reviews(Alarms alarms) {
        this.alarms = alarms;
    }

    /** That number rang too often, of which a coordinator is told apart. Safe to repeat. */
    public static void flooded(Tx tx, String number, Instant now) {
        new ReviewStore(tx).open(number, ReviewStore.FLOOD, now);
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
            OptionalLong opened = reviews.open(number, ReviewStore.NUISANCE_CALLS, now);
            if (opened.isPresent()) {
                String matter = MATTER + opened.getAsLong();
                // The number itself is nobody's business in an alarm.
                Map<String, String> last = Map.of("reference", String.valueOf(request.reference()));
                alarms.raise(tx, AlarmKind.NUISANCE, matter, request.matter().area(), last, now);
            }
        }
    }

    @Override
    public AlarmKind kind() {
        return AlarmKind.NUISANCE;
    }

    @Override
    public Optional<Whose> take(Tx tx, String matter, long volunteer, Instant now) {
        long review = Long.parseLong(matter.substring(MATTER.length()));
        return new ReviewStore(tx).settle(review, now).map(number -> reviewed(tx, number, now));
    }

    @Override
    public void seenTo(Tx tx, String matter, Instant now) {
        long review = Long.parseLong(matter.substring(MATTER.length()));
        new ReviewStore(tx).settle(review, now).ifPresent(number -> reviewed(tx, number, now));
    }

    /**
     * A coordinator has looked at the number, from the list: its alarm is over as well. False when it was looked at before.
     *
     * @param review its id; one of a flood is for whoever counts calls
     */
    public boolean lookedAt(Tx tx, long review, Instant now) {
        Optional<String> number = new ReviewStore(tx).settle(review, now);
        number.ifPresent(one -> reviewed(tx, one, now));
        alarms.settle(tx, AlarmKind.NUISANCE, MATTER + review, now);
        return number.isPresent();
    }

    /** A coordinator has looked at a number that rang too often; empty when it was not under review for that. */
    public static Optional<Whose> floodReviewed(Tx tx, String number, Instant now) {
        return new ReviewStore(tx).settle(number, ReviewStore.FLOOD, now).map(one -> reviewed(tx, one, now));
    }

    /** What is open for it may be for volunteers now. */
    private static Whose reviewed(Tx tx, String number, Instant now) {
        var timer = new RequestTimer(tx);
        new ReviewStore(tx).listOpen(number).forEach(reference -> timer.look(reference, now));
        return new Whose.Reviewed();
    }
}
