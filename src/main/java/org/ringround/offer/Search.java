package org.ringround.offer;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One search for a volunteer.
 *
 * @param tier the tier reached
 * @param wave how many waves were begun
 * @param waveEndsAt when the next may begin, null while calls of the last have not left
 * @param endedAt null while it runs
 */
record Search(
        UUID id,
        Wanted wanted,
        Instant startedAt,
        Instant deadline,
        int tier,
        int wave,
        @Nullable Instant waveEndsAt,
        @Nullable Instant endedAt) {

    boolean isLive() {
        return endedAt == null;
    }
}
