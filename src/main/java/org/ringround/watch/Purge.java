package org.ringround.watch;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.ringround.db.Database;
import org.ringround.outbox.Outbox;
import org.ringround.outbox.Sender;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets go, every night, what was kept long enough: the sound of messages; that there was one stays known. And errands that are
 * over, in which stand numbers, the words of texts, and private links.
 */
public final class Purge implements Sender {

    private static final Logger LOG = LoggerFactory.getLogger(Purge.class);

    private static final String KIND = "purge";
    private static final UUID ONLY = new UUID(0, 0);
    private static final Duration ERRANDS_KEPT = Duration.ofDays(7);

    /** Each within what a statement may take. */
    private static final int AT_A_TIME = 5_000;

    private static final LocalTime AT_NIGHT = LocalTime.of(3, 30);

    private final Database db;
    private final Outbox outbox;
    private final InstantSource clock;
    private final WatchRules rules;

    public Purge(Database db, Outbox outbox, InstantSource clock, WatchRules rules) {
        this.db = db;
        this.outbox = outbox;
        this.clock = clock;
        this.rules = rules;
    }

    /** From now on, as soon as the outbox works. */
    public void begin() {
        db.run(tx -> outbox.remind(tx, KIND, ONLY, clock.instant()));
    }

    /** Lets go now, and sets the time for the next night. A repeat changes nothing. */
    public void keep() {
        Instant now = clock.instant();
        int gone = db.transact(tx -> new WatchStore(tx).letGoSounds(now.minus(rules.messagesKept()), now));
        if (gone > 0) {
            LOG.info("Let go the sound of {} messages that were kept long enough", gone);
        }
        letGoErrands(now.minus(ERRANDS_KEPT));
        db.run(tx -> outbox.remind(tx, KIND, ONLY, nextNight(now)));
    }

    private void letGoErrands(Instant before) {
        int gone = AT_A_TIME;
        while (gone == AT_A_TIME) {
            gone = db.transact(tx -> new WatchStore(tx).letGoErrands(before, AT_A_TIME));
        }
    }

    private Instant nextNight(Instant now) {
        ZonedDateTime night = now.atZone(rules.zone()).with(AT_NIGHT);
        return (night.toInstant().isAfter(now) ? night : night.plusDays(1)).toInstant();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void due(UUID subject) {
        keep();
    }
}
