package org.ringround.callback;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One matter about which we ring people.
 *
 * @param volunteer who asked for it, or who took it; null while nobody did
 * @param endedAt null while it is under way
 */
record RingOut(
        UUID id,
        String kind,
        long reference,
        @Nullable Long volunteer,
        Instant begunAt,
        @Nullable Instant endedAt) {

    boolean isOver() {
        return endedAt != null;
    }
}
