package org.ringround.console.rota;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import org.ringround.rota.Span;

/** A turn of somebody's duty as forms and addresses name it: its two instants. */
record TurnId(Span span) {

    private static final String BETWEEN = "/";

    static Optional<TurnId> read(String text) {
        int slash = text.indexOf(BETWEEN);
        if (slash < 0) {
            return Optional.empty();
        }
        try {
            Instant from = Instant.parse(text.substring(0, slash));
            Instant to = Instant.parse(text.substring(slash + 1));
            return from.isBefore(to) ? Optional.of(new TurnId(new Span(from, to))) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@code 2026-11-22T09:00:00Z/2026-11-22T12:00:00Z}. */
    @Override
    public String toString() {
        return span.from() + BETWEEN + span.to();
    }
}
