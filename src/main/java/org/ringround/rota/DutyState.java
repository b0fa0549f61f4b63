package org.ringround.rota;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a volunteer stands at a moment. */
public sealed interface DutyState {

    record OnDuty(Instant until) implements DutyState {}

    /** On duty, and not rung until then. */
    record Paused(Instant until) implements DutyState {}

    /** @param next the next shift, null when none begins in the next four weeks */
    record OffDuty(@Nullable Span next) implements DutyState {

        public Optional<Span> nextShift() {
            return Optional.ofNullable(next);
        }
    }
}
