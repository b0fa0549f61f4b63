package org.ringround.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ringround.db.Tx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Erases one person, as docs/privacy.md has it: nothing tells of them any more, and whatever is counted counts as before. What
 * they did as a volunteer stays, as nobody's.
 */
public final class Erasure {

    private static final Logger LOG = LoggerFactory.getLogger(Erasure.class);

    /** The comparison with the network looks back by a day at most: what it knows must not seem lost here. */
    private static final Duration COMPARED = Duration.ofDays(2);

    private final String region;
    private final Farewell farewell;

    /** @param region as people there write numbers: {@code GB} */
    public Erasure(String region, Farewell farewell) {
        this.region = region;
        this.farewell = farewell;
    }

    /** Empty when there is nobody of that id, or not any more. */
    public Optional<Erasable> look(Tx tx, long person) {
        return new WhomStore(tx).find(person).map(whom -> look(tx, whom));
    }

    private static Erasable look(Tx tx, Whom whom) {
        var obstacles = new ObstacleStore(tx, whom).list();
        return new TraceStore(tx, whom).count(obstacles);
    }

    /**
     * Does it, unless something is in the way, which is told then. A repeat finds nobody.
     *
     * @return as it was before; empty when there is nobody of that id
     */
    public Optional<Erasable> erase(Tx tx, long person, Instant now) {
        return new WhomStore(tx).find(person).flatMap(whom -> {
            new TraceStore(tx, whom).lock();
            return new WhomStore(tx).lock(person).map(held -> {
                Erasable before = look(tx, held);
                if (before.isFree()) {
                    erase(tx, held, now);
                    LOG.info("Person {} is erased", person);
                }
                return before;
            });
        });
    }

    private void erase(Tx tx, Whom whom, Instant now) {
        farewell.say(tx, whom.id(), now);
        var traces = new TraceStore(tx, whom);
        var nobodys = new NobodysStore(tx, now.minus(COMPARED));
        nobodys.calls(traces.listCalls(), now);
        nobodys.outcalls(traces.listOutcalls(), now);
        // Before the requests forget whose they were.
        traces.clearSearches();
        nobodys.requests(traces.listRequests(), now);
        var going = new GoingStore(tx, whom);
        going.clearNumbers(now.minus(COMPARED), now);
        going.clearVolunteer();
        going.clearPerson(now);
        new WrittenStore(tx).clear(Spelling.of(whom, region));
    }
}
