package org.ringround.bench;

import java.time.Duration;
import java.util.List;

/**
 * How much is measured.
 *
 * @param callers who ring at once, again and again
 * @param boards consoles that show the board
 * @param rounds how often one thing and the other are measured in turn
 * @param window how long each is measured in a round
 * @param past calls that were, each with its request
 * @param looks at each page in a round
 * @param volunteers of whom somebody is to be rung, the fewest first
 * @param decisions of whom to ring, for each of these
 * @param imported volunteers in one file
 */
record Sizes(
        int callers,
        int boards,
        int rounds,
        Duration window,
        int past,
        int looks,
        List<Integer> volunteers,
        int decisions,
        int imported) {

    /** As the page of performance has them. */
    static final Sizes FULL =
            new Sizes(24, 200, 5, Duration.ofSeconds(8), 1_000_000, 8, List.of(400, 10_000, 100_000), 300, 10_000);

    /** Just enough for each row to come out whole. */
    static final Sizes TINY = new Sizes(2, 3, 1, Duration.ofMillis(400), 200, 1, List.of(20, 40), 4, 30);
}
