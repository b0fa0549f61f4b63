package org.ringround.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.ringround.alarm.AlarmKind;
import org.ringround.alarm.Alarms;
import org.ringround.db.Tx;
import org.ringround.request.Matter;
import org.ringround.request.Reviews;
import org.ringround.telephony.PhoneNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The rule of too many calls from one number that is nobody's: for half an hour it may only leave a message. */
final class Floods {

    /** Product: more calls than this in ten minutes are too many. */
    private static final int CALLS = 6;

    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final Duration MESSAGE_ONLY = Duration.ofMinutes(30);

    /** A number that begins again within this is the same matter, of which a coordinator is not told twice. */
    private static final Duration SAME_MATTER = Duration.ofDays(1);

    private static final Logger LOG = LoggerFactory.getLogger(Floods.class);

    private final Tx tx;
    private final Alarms alarms;
    private final FloodStore store;

    Floods(Tx tx, Alarms alarms) {
        this.tx = tx;
        this.alarms = alarms;
        this.store = new FloodStore(tx);
    }

    /** Whether a call that comes in now, and is not stored yet, is one too many or comes in the half hour after one. */
    boolean isFlooding(String number, Instant now) {
        store.lock(number);
        return store.find(number, now).isPresent() || store.countCalls(number, now.minus(WITHIN)) >= CALLS;
    }

    /**
     * Safe to repeat: a new flood is one alarm, and one that goes on is none.
     *
     * <p>The number comes under review as well.
     */
    void begin(Matter matter, long reference, Instant now) {
        String number = matter.number();
        if (number == null) {
            throw new IllegalArgumentException("withheld numbers are never one number");
        }
        if (store.find(number, now).isPresent()) {
            return;
        }
        Instant ends = now.plus(MESSAGE_ONLY);
        Optional<Long> earlier = store.find(number, now.minus(SAME_MATTER));
        if (earlier.isPresent()) {
            store.goesOn(earlier.get(), ends);
            return;
        }
        Reviews.flooded(tx, number, now);
        LOG.warn("Too many calls from {}: it may only leave a message for a while", new PhoneNumber(number));
        // The number itself is nobody's business in an alarm.
        String flood = String.valueOf(store.insert(number, now, ends));
        Map<String, String> particulars = Map.of("reference", String.valueOf(reference));
        alarms.raise(tx, AlarmKind.FLOOD, flood, matter.area(), particulars, now);
    }
}
