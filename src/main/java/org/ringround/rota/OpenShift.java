package org.ringround.rota;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A shift that nobody has yet: somebody gave it up, or a coordinator wants somebody for it.
 *
 * @param number to say and text
 * @param given by whom, null when nobody gave it up
 * @param wanted in which area, null when somebody gave it up
 * @param covered by whom, null while it is open
 */
public record OpenShift(
        long number,
        @Nullable Long given,
        @Nullable Long wanted,
        DatedShift shift,
        Span span,
        Instant openedAt,
        @Nullable Long covered) {

    /** Empty when nobody gave it up. */
    public Optional<Long> givenBy() {
        return Optional.ofNullable(given);
    }

    public Optional<Long> coveredBy() {
        return Optional.ofNullable(covered);
    }
}
