package org.ringround.console.reports;

import java.time.Duration;

/**
 * What a volunteer gave in a period.
 *
 * @param volunteer their id
 * @param calls that they took: callers, and people who were rung back
 * @param befriending calls in which they talked with somebody on the round
 * @param served how long they were on duty
 */
record Load(long volunteer, String name, int calls, int befriending, Duration served) {

    Load served(Duration time) {
        return new Load(volunteer, name, calls, befriending, time);
    }
}
