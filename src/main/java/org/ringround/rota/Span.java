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

    /** One that begins no later than the other, to the end of both. */
    Span joined(Span next) {
        return new Span(from, to.isAfter(next.to) ? to : next.to);
    }

    /** Shares some time with the other; spans that only touch do not. */
    public boolean overlaps(Span other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }
}
