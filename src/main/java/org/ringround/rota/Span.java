package org.ringround.rota;

import java.time.Instant;

/** A stretch of time: {@code from} belongs to it, {@code to} does not; never empty. */
public record Span(Instant from, Instant to) {

    public Span {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("a span ends after its start: " + from + " to " + to);
        }
    }

    public boolean covers(Instant at) {
        return !at.isBefore(from) && at.isBefore(to);
    }

    /** Shares some time with the other; spans that only touch do not. */
    public boolean overlaps(Span other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }
}
