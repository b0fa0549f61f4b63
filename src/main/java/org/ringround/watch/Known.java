package org.ringround.watch;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What we know of a call that the network lists. */
sealed interface Known {

    /**
     * A leg that asks us what it hears.
     *
     * @param kind its conversation
     * @param endedAt null while we think that it goes on
     */
    record Leg(String kind, UUID id, @Nullable Instant endedAt) implements Known {}

    /** Asked for by us, and nothing more to say of it. */
    record Placed() implements Known {}
}
