package org.ringround.callback;

import java.time.Duration;
import java.time.LocalTime;
import org.ringround.request.CallingHours;

/**
 * What the helpline's settings say of our own calls.
 *
 * @param hours when residents may be rung
 * @param again after how long volunteers are asked again when nobody took a callback; also how often an overdue one is looked at
 * @param notReached after how long somebody who did not answer is rung again
 * @param urgentAgain after how long coordinators are rung again when none took an urgent matter
 */
public record CallbackRules(CallingHours hours, Duration again, Duration notReached, Duration urgentAgain) {

    /** Contract: nobody is rung at other times, whatever the setting says. */
    private static final LocalTime EARLIEST = LocalTime.of(8, 0);

    private static final LocalTime LATEST = LocalTime.of(21, 0);

    /** When residents may be rung if they have just rung us themselves. */
    CallingHours atAll() {
        return new CallingHours(EARLIEST, LATEST, hours.zone());
    }
}
