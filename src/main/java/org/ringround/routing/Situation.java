package org.ringround.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringround.people.Ring;

/**
 * A search as it stands.
 *
 * @param first who is to be rung first and alone, null for nobody
 * @param tier the tier reached so far
 * @param wave how many waves were begun
 * @param waveEndsAt when the next wave may begin, null while calls of the last one have not left
 * @param ringing phones that ring or are about to
 * @param screening phones that were answered and have not decided
 * @param candidates not yet tried, in the order in which they should be rung
 */
public record Situation(
        Ring ring,
        @Nullable Long first,
        Instant startedAt,
        Instant deadline,
        Duration waveTime,
        int tier,
        int wave,
        @Nullable Instant waveEndsAt,
        int ringing,
        int screening,
        List<Candidate> candidates) {}
