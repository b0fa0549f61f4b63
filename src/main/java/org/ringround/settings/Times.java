package org.ringround.settings;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;

/**
 * How long things take, in whole seconds.
 *
 * @param search how long a volunteer is looked for
 * @param wave between two waves of ringing
 * @param ring how long one volunteer's phone rings
 * @param callbackIn earliest callback that is promised
 * @param outcomeRemind two: when a missing outcome is asked again, and when it is listed for the coordinator
 */
public record Times(
        Duration search,
        Duration wave,
        Duration ring,
        Duration callbackIn,
        CallingHours callingHours,
        List<Duration> outcomeRemind,
        RoundTimes rounds) {

    public Times {
        outcomeRemind = List.copyOf(outcomeRemind);
    }

    /** When residents may be rung, local time, the end not included. */
    public record CallingHours(LocalTime from, LocalTime to) {}

    /**
     * Of the rounds.
     *
     * @param checkinRetries counted from the check-in's time, rising
     */
    public record RoundTimes(
            List<Duration> checkinRetries, Duration callGap, Duration lateLimit, Duration escalationStep) {

        public RoundTimes {
            checkinRetries = List.copyOf(checkinRetries);
        }
    }

    public LocalTime callingFrom() {
        return callingHours.from();
    }

    public LocalTime callingTo() {
        return callingHours.to();
    }

    public List<Duration> checkinRetries() {
        return rounds.checkinRetries();
    }

    public Duration callGap() {
        return rounds.callGap();
    }

    public Duration lateLimit() {
        return rounds.lateLimit();
    }

    public Duration escalationStep() {
        return rounds.escalationStep();
    }
}
