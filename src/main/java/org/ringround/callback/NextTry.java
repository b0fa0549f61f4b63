package org.ringround.callback;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringround.request.CallingHours;

/**
 * When somebody to whom a call was promised is rung. Pure.
 *
 * @param due when it was promised for
 * @param underWay somebody is being looked for, or is on the phone with them, or they ring us just now
 * @param lastTry when volunteers were last asked, null when never since the promise
 * @param notReached when they did not answer since the promise, in order
 */
record NextTry(Instant due, boolean underWay, @Nullable Instant lastTry, List<Instant> notReached) {

    private static final Duration SOON = Duration.ofMinutes(1);

    private static final Duration BEFORE_THE_END = Duration.ofMinutes(30);

    /** So often in one day somebody who does not answer is rung. */
    private static final int A_DAY = 3;

    NextTry {
        notReached = List.copyOf(notReached);
    }

    /** When a promise is first looked at: one for the very end of calling hours a little before it, while there is time. */
    static Instant start(Instant due, CallingHours hours) {
        return hours.isOpen(due) ? due : due.minus(BEFORE_THE_END);
    }

    /** Now, or when to look again: never before {@code now}. */
    Instant at(Instant now, CallbackRules rules) {
        Instant earliest = start(due, rules.hours());
        if (lastTry != null) {
            earliest = later(earliest, lastTry.plus(rules.again()));
        }
        if (!notReached.isEmpty()) {
            earliest = later(earliest, notReached.get(notReached.size() - 1).plus(rules.notReached()));
        }
        if (today(now, rules.hours()) >= A_DAY) {
            earliest = later(earliest, rules.hours().nextDay(now));
        }
        if (underWay) {
            earliest = later(earliest, now.plus(SOON));
        }
        return rules.hours().openingFrom(later(earliest, now));
    }

    /** Late enough for a coordinator to be told. */
    boolean isOverdue(Instant now, CallbackRules rules) {
        return !now.isBefore(overdueAt(rules));
    }

    Instant overdueAt(CallbackRules rules) {
        return due.plus(rules.again().multipliedBy(2));
    }

    private long today(Instant now, CallingHours hours) {
        Instant midnight = hours.midnight(now);
        return notReached.stream().filter(one -> !one.isBefore(midnight)).count();
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
