package org.ringround.console.now;

import java.util.Collection;

/**
 * Today's round in three numbers: each turn of today is in one of them.
 *
 * @param onTime done, or not due yet
 * @param due its time has come, and they are being rung
 * @param overdue it should be done by now: nobody could be heard from, or we are late
 */
public record RoundToday(int onTime, int due, int overdue) {

    /** How a turn stands. */
    public enum Standing {
        ON_TIME,
        DUE,
        OVERDUE
    }

    static RoundToday of(Collection<Standing> turns) {
        return new RoundToday(
                count(turns, Standing.ON_TIME), count(turns, Standing.DUE), count(turns, Standing.OVERDUE));
    }

    public boolean isEmpty() {
        return onTime + due + overdue == 0;
    }

    private static int count(Collection<Standing> turns, Standing which) {
        return (int) turns.stream().filter(which::equals).count();
    }
}
