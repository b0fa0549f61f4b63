package org.ringround.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import org.ringround.db.Database;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets go, every night, what was kept long enough: the sound of messages; that there was one stays known. And errands that are
 * over, in which stand numbers, the words of texts, and private links.
 */
public final class Purge {

    private static final Logger LOG = LoggerFactory.getLogger(Purge.class);

    private static final Duration ERRANDS_KEPT = Duration.ofDays(7);

    /** Each within what a statement may take. */
    private static final int AT_A_TIME = 5_000;

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 30);

    private final Database db;
    private final InstantSource clock;
    private final WatchRules rules;

    public Purge(Database db, InstantSource clock, WatchRules rules) {
        this.db = db;
        this.clock = clock;
        this.rules = rules;
    }

    /** Lets go now. A repeat changes nothing. */
    public void keep() {
        Instant now = clock.instant();
        int gone = db.transact(tx -> new WatchStore(tx).letGoSounds(now.minus(rules.messagesKept()), now));
        if (gone > 0) {
            LOG.info("Let go the sound of {} messages that were kept long enough", gone);
        }
        letGoErrands(now.minus(ERRANDS_KEPT));
    }

    private void letGoErrands(Instant before) {
        int gone = AT_A_TIME;
        while (gone == AT_A_TIME) {
            gone = db.transact(tx -> new WatchStore(tx).letGoErrands(before, AT_A_TIME));
        }
    }

    /** When it is to be done next, later than that moment. */
    public Instant nextNight(Instant now) {
        ZonedDateTime night = now.atZone(rules.zone()).with(AT_NIGHT);
        return (night.toInstant().isAfter(now) ? night : night.plusDays(1)).toInstant();
    }
}
