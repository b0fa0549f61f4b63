package org.ringround.routing;

import java.time.Instant;
import java.util.List;

/** What a search does now. */
public sealed interface Plan {

    /**
     * Ring these now, maybe nobody, and look again then at the latest.
     *
     * @param tier the tier now reached
     */
    record Ring(List<Long> volunteers, int tier, Instant lookAt) implements Plan {}

    /** The time is over: phones that ring are cancelled; whoever has answered may still decide until then. */
    record LastChance(Instant until) implements Plan {}

    /** Nobody took it, and nobody can any more. */
    record Nobody() implements Plan {}
}
