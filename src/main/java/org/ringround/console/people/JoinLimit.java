package org.ringround.console.people;

import java.time.Duration;
import java.time.InstantSource;
import org.ringround.console.ClientBuckets;
import org.ringround.console.ClientBuckets.Size;

/** How often the public form is taken: so many times from one network address, and so many in all. */
final class JoinLimit {

    /** A family, or a village hall with one line. */
    private static final Size FROM_ONE = new Size(10, Duration.ofHours(1));

    private static final Size IN_ALL = new Size(100, Duration.ofHours(1));
    private static final int REMEMBERED = 10_000;

    private final ClientBuckets taken;

    JoinLimit(InstantSource clock) {
        this.taken = new ClientBuckets(clock, FROM_ONE, IN_ALL, REMEMBERED);
    }

    /** Counts this one, if it is not one too many. */
    synchronized boolean take(String client) {
        return taken.of(client).tryConsume(1) && taken.all().tryConsume(1);
    }
}
