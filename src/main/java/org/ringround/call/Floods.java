package org.ringround.call;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ringround.db.Tx;

/** The rule of too many calls from one number that is nobody's: for half an hour it may only leave a message. */
final class Floods {

    /** Product: more calls than this in ten minutes are too many. */
    private static final int CALLS = 6;

    private static final Duration WITHIN = Duration.ofMinutes(10);
    private static final Duration MESSAGE_ONLY = Duration.ofMinutes(30);

    /** A number that begins again within this is the same matter, of which a coordinator is not told twice. */
    private static final Duration SAME_MATTER = Duration.ofDays(1);

    private final FloodStore store;

    Floods(Tx tx) {
        this.store = new FloodStore(tx);
    }

    /** Whether a call that comes in now, and is not stored yet, is one too many or comes in the half hour after one. */
    boolean isFlooding(String number, Instant now) {
        store.lock(number);
        return store.find(number, now).isPresent() || store.countCalls(number, now.minus(WITHIN)) >= CALLS;
    }

    /** Safe to repeat. Returns the flood when it is a new one, of which somebody should be told. */
    Optional<Long> begin(String number, Instant now) {
        if (store.find(number, now).isPresent()) {
            return Optional.empty();
        }
        Instant ends = now.plus(MESSAGE_ONLY);
        Optional<Long> earlier = store.find(number, now.minus(SAME_MATTER));
        if (earlier.isPresent()) {
            store.goesOn(earlier.get(), ends);
            return Optional.empty();
        }
        return Optional.of(store.insert(number, now, ends));
    }
}
