package org.ringround.round;

import java.time.Instant;
import java.util.UUID;
import org.ringround.db.Tx;
import org.ringround.outbox.TimerStore;

/** Lets the servers know that rounds, or people on them, were changed by whoever else writes to the tables. */
public final class RoundNews {

    /** As the outbox names this timer. */
    static final String KIND = "rounds";

    static final UUID ALL = new UUID(0, 0);

    private RoundNews() {}

    /** All rounds are looked at as soon as this is committed. A repeat changes nothing. */
    public static void changed(Tx tx, Instant now) {
        new TimerStore(tx).set(KIND, ALL, now);
    }
}
