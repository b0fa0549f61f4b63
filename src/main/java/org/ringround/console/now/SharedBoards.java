package org.ringround.console.now;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.ringround.people.Scope;

/**
 * Boards that were read after a ring, each for all who see the same and heard that ring: two hundred open pages are two hundred
 * looks at the same few boards. Whatever is committed after one was read is another ring. A board tells how long ago things began when
 * it was read, so it is shared only with those who come at once.
 */
final class SharedBoards {

    /** Those that nobody has looked at for longest are forgotten. */
    private static final int MOST = 100;

    /** By so much what is shown of the time may be behind. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final InstantSource clock;
    private final LongSupplier rung;
    private final Function<Scope, Board> reader;
    private final Map<Scope, Reading> newest = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Scope, Reading> eldest) {
            return size() > MOST;
        }
    };

    /**
     * @param ring after which it began
     * @param at when it began
     */
    private record Reading(long ring, Instant at, CompletableFuture<SharedBoard> board) {

        boolean serves(long heard, Instant now) {
            return ring >= heard && !now.isAfter(at.plus(FRESH)) && !board.isCompletedExceptionally();
        }
    }

    /**
     * @param rung how often pages were rung so far
     * @param reader reads the board as it is now; may wait for the database
     */
    SharedBoards(InstantSource clock, LongSupplier rung, Function<Scope, Board> reader) {
        this.clock = clock;
        this.rung = rung;
        this.reader = reader;
    }

    /** One that was read after that ring; empty: there is none yet. Waits for nobody. */
    synchronized Optional<SharedBoard> find(Scope scope, long ring) {
        Reading reading = newest.get(scope);
        return reading != null && reading.serves(ring, clock.instant())
                ? Optional.ofNullable(reading.board().getNow(null))
                : Optional.empty();
    }

    /** One that was read after that ring: reads it, or waits for whoever reads it already. To be called without a transaction. */
    SharedBoard read(Scope scope, long ring) {
        var mine = new Reading(rung.getAsLong(), clock.instant(), new CompletableFuture<>());
        Reading reading = known(scope, ring, mine);
        if (reading == mine) {
            try {
                mine.board().complete(new SharedBoard(reader.apply(scope)));
            } catch (RuntimeException e) {
                // Whoever waits learns of it; whoever comes next tries anew.
                mine.board().completeExceptionally(e);
            }
        }
        try {
            return reading.board().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private synchronized Reading known(Scope scope, long ring, Reading mine) {
        Reading known = newest.get(scope);
        if (known != null && known.serves(ring, mine.at())) {
            return known;
        }
        newest.put(scope, mine);
        return mine;
    }
}
