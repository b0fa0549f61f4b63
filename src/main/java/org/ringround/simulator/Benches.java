package org.ringround.simulator;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.ringround.simulator.NetworkEvent.Kind;

/** Everybody's benches, and the handsets on them: one handset for a number, however many hold it. */
public final class Benches {

    /** Longer than a browser lets a page in the background rest, which is a minute. */
    private static final Duration UNSEEN = Duration.ofMinutes(2);

    /** A page that was left open. */
    private static final Duration UNTOUCHED = Duration.ofMinutes(30);

    /** Whoever comes back to a rehearsal within the day finds their phones where they were. */
    private static final Duration FORGOTTEN = Duration.ofHours(24);

    private static final Duration ROUND = Duration.ofSeconds(5);

    private final Exchange exchange;
    private final Map<Long, Bench> benches = new ConcurrentHashMap<>();
    private final Map<String, Handset> handsets = new ConcurrentHashMap<>();
    private final AtomicLong ids = new AtomicLong();
    private final AtomicLong captions = new AtomicLong();
    private final AtomicBoolean looksAfter = new AtomicBoolean();

    Benches(Exchange exchange) {
        this.exchange = exchange;
        exchange.log().tell(this::happened);
    }

    /** The bench of whoever has this number; a new one is empty. */
    public Bench of(long holder) {
        if (looksAfter.compareAndSet(false, true)) {
            lookAfterThem();
        }
        return benches.computeIfAbsent(holder, anybody -> new Bench(this, now()));
    }

    /** Whether somebody holds the phone with that number, or did within the day. */
    public boolean isTaken(String number) {
        return benches.values().stream()
                .anyMatch(bench -> bench.handsets().stream()
                        .anyMatch(handset -> handset.number().equals(number)));
    }

    Instant now() {
        return exchange.clock().instant();
    }

    Handset handset(String number) {
        return handsets.computeIfAbsent(
                number, some -> new Handset(ids.incrementAndGet(), exchange.phone(some), exchange));
    }

    void putAway(Handset handset) {
        var now = now();
        if (benches.values().stream()
                .noneMatch(bench -> bench.has(handset) && !isOlder(bench.lookedAt(), UNSEEN, now))) {
            handset.isLeft();
            handset.forgets();
        }
    }

    private void happened(NetworkEvent event) {
        if (event.kind() != Kind.TEXT && handsets.containsKey(event.number())) {
            handsets.get(event.number()).happened(new Caption(captions.incrementAndGet(), event));
        }
    }

    private void lookAfterThem() {
        var now = now();
        benches.values().removeIf(bench -> isOlder(bench.lookedAt(), FORGOTTEN, now));
        handsets.values().stream()
                .filter(handset -> isOlder(handset.lookedAt(), UNSEEN, now))
                .forEach(Handset::isLeft);
        handsets.values().stream()
                .filter(handset -> isOlder(handset.touchedAt(), UNTOUCHED, now))
                .forEach(Handset::isPutDown);
        exchange.pulse().later(ROUND, this::lookAfterThem);
    }

    private static boolean isOlder(Instant than, Duration most, Instant now) {
        return Duration.between(than, now).compareTo(most) > 0;
    }
}
