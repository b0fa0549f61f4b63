package org.ringround;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** The real time and some more: it goes on by itself and can be put forward, so that a test need not wait. */
final class MovableClock implements InstantSource {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    @Override
    public Instant instant() {
        return InstantSource.system().instant().plus(ahead.get());
    }

    /** To the next day's noon in London. */
    void toNoon() {
        Instant now = instant();
        Instant noon = LocalDate.ofInstant(now, LONDON)
                .plusDays(1)
                .atTime(LocalTime.NOON)
                .atZone(LONDON)
                .toInstant();
        forward(Duration.between(now, noon));
    }

    void forward(Duration by) {
        ahead.updateAndGet(by::plus);
    }
}
