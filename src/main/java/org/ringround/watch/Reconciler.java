package org.ringround.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.ringround.db.Database;
import org.ringround.outbox.Errand;
import org.ringround.outbox.Outbox;
import org.ringround.outbox.Result;
import org.ringround.outbox.Sender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asked every quarter of an hour, and at once when a server starts or its database returns, asks the network for its calls,
 * recordings and texts since everything was last compared, and has {@link Mending} compare them with ours. Whatever time nobody could
 * see is so made up for. Whichever server's turn it is; a repeat changes nothing.
 */
public final class Reconciler implements Sender {

    private static final Logger LOG = LoggerFactory.getLogger(Reconciler.class);

    static final String KIND = "reconciler";
    private static final UUID ONLY = new UUID(0, 0);
    /** When something was not to be told yet. */
    private static final Duration SOON = Duration.ofMinutes(1);

    /** The network's list may lag, and its clock may differ. */
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    private final Database db;
    private final Outbox outbox;
    private final InstantSource clock;
    private final Mending mending;

    public Reconciler(Database db, Outbox outbox, InstantSource clock, Mending mending) {
        this.db = db;
        this.outbox = outbox;
        this.clock = clock;
        this.mending = mending;
    }

    /** Compares now; the very first time there is nothing to compare yet, for what was before is not ours. */
    public void begin() {
        db.run(tx -> {
            Instant now = clock.instant();
            if (!new WatchStore(tx).begin(now)) {
                outbox.remind(tx, KIND, ONLY, now);
            }
        });
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID subject) {
        look();
    }

    /** Asks now, unless it is being asked already. */
    public void look() {
        db.run(tx -> {
            Instant now = clock.instant();
            if (!outbox.isUnderWay(tx, KIND, ONLY)) {
                Instant upTo = new WatchStore(tx).findUpTo().orElse(now);
                outbox.add(tx, KIND, ONLY, new Errand.ListTraffic(upTo.minus(OVERLAP)), now);
            }
        });
    }

    @Override
    public void told(UUID subject, Errand errand, Result result) {
        if (errand instanceof Errand.ListTraffic list && result instanceof Result.TrafficListed listed) {
            compare(list.since(), listed);
        } else if (errand instanceof Errand.LookUp look && result instanceof Result.Seen seen) {
            mending.lookedUp(look.sid(), seen);
        } else if (result instanceof Result.Refused refused) {
            LOG.error("Our calls could not be compared with the phone network's: {}", refused.why());
        }
    }

    private void compare(Instant since, Result.TrafficListed listed) {
        Instant now = clock.instant();
        Instant upTo = mending.mend(since, listed, now);
        db.run(tx -> {
            new WatchStore(tx).comparedUpTo(upTo);
            if (upTo.isBefore(now)) {
                outbox.remind(tx, KIND, ONLY, now.plus(SOON));
            }
        });
    }
}
