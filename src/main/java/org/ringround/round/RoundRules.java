package org.ringround.round;

import java.time.Duration;
import java.util.List;
import org.ringround.request.CallingHours;
import org.ringround.telephony.Language;

/**
 * What the helpline's settings say of rounds.
 *
 * @param name the helpline's, as it is spoken
 * @param retries of a check-in, counted from its time, where the round has none of its own
 * @param gap least time between two automated calls to one number
 * @param lateLimit what is not begun so long after its time is not rung any more
 */
public record RoundRules(
        String name,
        List<Language> languages,
        CallingHours hours,
        List<Duration> retries,
        Duration gap,
        Duration lateLimit) {

    /** Product: nobody is rung by us more often than that in a day. */
    static final int MOST_A_DAY = 6;

    public RoundRules {
        languages = List.copyOf(languages);
        retries = List.copyOf(retries);
    }
}
