package org.ringround.console.people;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

/** How often the public form is taken: so many times from one network address, and so many in all. */
final class JoinLimit {

    /** A family, or a village hall with one line. */
    private static final int FROM_ONE = 10;

    private static final int IN_ALL = 100;
    private static final Duration AGAIN = Duration.ofHours(1);

    /** Addresses that are remembered; the one unseen for longest makes room. */
    private static final int REMEMBERED = 10_000;

    private final TimeMeter time;
    private final Bucket all;
    private final Map<String, Bucket> clients = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > REMEMBERED;
        }
    };

    JoinLimit(InstantSource clock) {
        this.time = new Meter(clock);
        this.all = bucket(IN_ALL);
    }

    /** Counts this one, if it is not one too many. */
    synchronized boolean take(String client) {
        Bucket theirs = clients.computeIfAbsent(client, unknown -> bucket(FROM_ONE));
        return theirs.tryConsume(1) && all.tryConsume(1);
    }

    private Bucket bucket(int many) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(many).refillGreedy(many, AGAIN))
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
