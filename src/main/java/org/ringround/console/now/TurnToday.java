package org.ringround.console.now;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ringround.console.now.RoundToday.Standing;
import org.ringround.round.Result;

/**
 * One turn of today's round.
 *
 * @param settled whether somebody has seen to it, whatever came of it
 */
record TurnToday(long round, Instant due, Result result, boolean settled) {

    /** One that was not begun yet. */
    static TurnToday planned(long round, Instant due) {
        return new TurnToday(round, due, Result.OPEN, false);
    }

    /**
     * Empty when nobody is to be called.
     *
     * @param late so long after its time a turn that is still open is overdue
     */
    Optional<Standing> standing(Instant now, Duration late) {
        return switch (result) {
            case WELL, HELP, TALKED -> Optional.of(Standing.ON_TIME);
            case SUSPENDED, CANCELLED -> Optional.empty();
            case NOT_REACHED, MISSED_BY_US -> Optional.of(Standing.OVERDUE);
            case ESCALATED -> Optional.of(settled ? Standing.ON_TIME : Standing.OVERDUE);
            case OPEN -> Optional.of(open(now, late));
        };
    }

    private Standing open(Instant now, Duration late) {
        if (due.isAfter(now)) {
            return Standing.ON_TIME;
        }
        return due.plus(late).isBefore(now) ? Standing.OVERDUE : Standing.DUE;
    }
}
