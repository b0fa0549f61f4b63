package org.ringround.rota;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who could cover a shift.
 *
 * @param load how long they are on the rota from four weeks ago to four weeks ahead
 * @param asked when they were last asked to cover any shift, null: never
 */
public record Candidate(
        long volunteer, Duration load, @Nullable Instant asked) {

    /** Whoever gives least time first; of those who give the same, whoever was not asked for longest. */
    public static final Comparator<Candidate> FAIREST_FIRST = Comparator.comparing(Candidate::load)
            .thenComparing(Candidate::asked, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Candidate::volunteer);
}
