package org.ringround.callback;

import java.time.Duration;
import org.ringround.request.CallingHours;

/**
 * What the helpline's settings say of our own calls.
 *
 * @param hours when residents may be rung
 * @param again after how long volunteers are asked again when nobody took a callback; also how often an overdue one is looked at
 * @param notReached after how long somebody who did not answer is rung again
 * @param urgentAgain after how long coordinators are rung again when none took an urgent matter
 */
public record CallbackRules(CallingHours hours, Duration again, Duration notReached, Duration urgentAgain) {}
