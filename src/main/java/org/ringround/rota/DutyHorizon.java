package org.ringround.rota;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import org.ringround.db.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps everybody's spans of duty written a week ahead, whichever server's turn it is. */
public final class DutyHorizon {

    private static final Logger LOG = LoggerFactory.getLogger(DutyHorizon.class);

    private static final int AT_A_TIME = 200;

    private final Database db;
    private final InstantSource clock;
    private final ZoneId zone;

    public DutyHorizon(Database db, InstantSource clock, ZoneId zone) {
        this.db = db;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Writes the spans if they do not reach far enough. A repeat changes nothing. Few
     * volunteers at a time, since nobody can be rung while their row is held.
     */
    public void keep() {
        Instant now = clock.instant();
        if (!db.transact(tx -> new Duty(tx, zone).isWritten(now))) {
            List<Long> everybody = db.transact(tx -> new Duty(tx, zone).listVolunteers());
            for (int from = 0; from < everybody.size(); from += AT_A_TIME) {
                List<Long> some = everybody.subList(from, Math.min(from + AT_A_TIME, everybody.size()));
                write(some, now);
            }
            db.run(tx -> new Duty(tx, zone).written(now));
            LOG.info("Wrote who is on duty in the next days");
        }
    }

    /** When it fails for one of them, each is written alone: the rest is on duty, and the log says who is not. */
    private void write(List<Long> some, Instant now) {
        try {
            db.run(tx -> new Duty(tx, zone).rewrite(some, now));
        } catch (RuntimeException e) {
            if (Database.isAway(e)) {
                throw e;
            }
            db.each(some, "Writing the duty of volunteer", (tx, one) -> new Duty(tx, zone).rewrite(one, now));
        }
    }
}
