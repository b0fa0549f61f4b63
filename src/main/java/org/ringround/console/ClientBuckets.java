package org.ringround.console;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Buckets of tries that fill again with time: one for each network address, and one for all. Its user holds it meanwhile. */
public final class ClientBuckets {

    private final TimeMeter time;
    private final Size each;
    private final Bucket all;
    private final Map<String, Bucket> clients;

    /** @param remembered so many addresses; the one unseen for longest makes room */
    public ClientBuckets(InstantSource clock, Size each, Size all, int remembered) {
        this.time = new Meter(clock);
        this.each = each;
        this.all = bucket(all);
        this.clients = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
                return size() > remembered;
            }
        };
    }

    /**
     * Of one bucket.
     *
     * @param many tries, when it is full
     * @param again how long an empty one takes to be full again
     */
    public record Size(int many, Duration again) {}

    public Bucket all() {
        return all;
    }

    /** Of that address, full where it never came. */
    public Bucket of(String client) {
        return clients.computeIfAbsent(client, unknown -> bucket(each));
    }

    /** Null where it never came. */
    @Nullable
    Bucket find(String client) {
        return clients.get(client);
    }

    private Bucket bucket(Size size) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(size.many()).refillGreedy(size.many(), size.again()))
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
