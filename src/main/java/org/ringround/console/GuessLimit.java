package org.ringround.console;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often somebody may come with a wrong link: so many times from one network address, and so many in all. Where too many
 * came in all, only addresses that never did are still let in, so that a crowd of guessers does not lock the others out.
 */
public final class GuessLimit {

    private static final int FROM_ONE = 20;
    private static final Duration ONE_AGAIN = Duration.ofMinutes(10);
    private static final int IN_ALL = 600;
    private static final Duration ALL_AGAIN = Duration.ofMinutes(10);

    /** Addresses that are remembered; the one unseen for longest makes room. */
    private static final int REMEMBERED = 20_000;

    private final TimeMeter time;
    private final Bucket all;
    private final Map<String, Bucket> wrong = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    public GuessLimit(InstantSource clock) {
        this.time = new Meter(clock);
        this.all = bucket(IN_ALL, ALL_AGAIN);
    }

    /** Whether they may come with one more. */
    public synchronized boolean mayTry(String client) {
        Bucket theirs = wrong.get(client);
        return theirs == null || (theirs.getAvailableTokens() > 0 && all.getAvailableTokens() > 0);
    }

    /** They came with a wrong link. Returns whether it was the last for now. */
    public synchronized boolean wrong(String client) {
        Bucket theirs = wrong.computeIfAbsent(client, unknown -> bucket(FROM_ONE, ONE_AGAIN));
        theirs.tryConsume(1);
        all.tryConsume(1);
        return theirs.getAvailableTokens() == 0;
    }

    private Bucket bucket(int many, Duration again) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(many).refillGreedy(many, again))
                .withCustomTimePrecision(time)
                .build();
    }

    /** The house's clock, which is handed in, for the buckets. */
    private record Meter(InstantSource clock) implements TimeMeter {

        @Override
        public long currentTimeNanos() {
            return ChronoUnit.NANOS.between(Instant.EPOCH, clock.instant());
        }

        @Override
        public boolean isWallClockBased() {
            return true;
        }
    }
}
