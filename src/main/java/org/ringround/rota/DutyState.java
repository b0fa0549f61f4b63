package org.ringround.rota;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a volunteer stands at a moment. */
public sealed interface DutyState {

    record OnDuty(Instant until) implements DutyState {}

    /** On duty, and not rung until then. */
    record Paused(Instant until) implements DutyState {}

    /** @param next when duty begins by itself, null when it does not in the next four weeks */
    record OffDuty(@Nullable Instant next) implements DutyState {

        public Optional<Instant> nextShift() {
            return Optional.ofNullable(next);
        }
    }
}
