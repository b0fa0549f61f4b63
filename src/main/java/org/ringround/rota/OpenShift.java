package org.ringround.rota;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A shift that somebody gave up.
 *
 * @param number to say and text
 * @param covered by whom, null while it is open
 */
public record OpenShift(
        long number,
        long givenBy,
        DatedShift shift,
        Span span,
        Instant openedAt,
        @Nullable Long covered) {

    public Optional<Long> coveredBy() {
        return Optional.ofNullable(covered);
    }
}
