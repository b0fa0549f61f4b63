package org.ringround.timetable;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The house's clock, which tests and the demo move, beside the machine's, by which Quartz goes.
 *
 * @param house what everybody else means by now
 */
record Clocks(InstantSource house, InstantSource machine) {

    /** What two looks at the clocks may differ by, and nobody moved them. */
    private static final Duration ALIKE = Duration.ofSeconds(1);

    /** Quartz may come two milliseconds early and counts no smaller ones; whoever is woken finds that it is time. */
    private static final Duration LATER = Duration.ofMillis(5);

    Instant now() {
        return house.instant();
    }

    /** How far the house's clock is behind the machine's; negative: ahead of it. */
    Duration behind() {
        Instant before = machine.instant();
        Instant here = house.instant();
        Instant after = machine.instant();
        // Whoever was stopped between the two looks has not seen what time it is.
        return isSmall(Duration.between(before, after)) ? Duration.between(here, after) : behind();
    }

    /** When Quartz has to fire for that moment of the house. */
    Instant onTheMachine(Instant at) {
        return at.plus(behind()).plus(LATER);
    }

    boolean isYetToCome(Instant at) {
        return at.isAfter(now().plus(ALIKE));
    }

    static boolean areAlike(Instant one, Instant other) {
        return isSmall(Duration.between(one, other));
    }

    static boolean isSmall(Duration difference) {
        return difference.abs().compareTo(ALIKE) <= 0;
    }
}
