package org.ringround.round;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a turn of which nothing came yet keeps its time, in the words of those who watch it. Pure. */
public enum Punctuality {
    /** Its time has not come. */
    ON_TIME,
    /** It has, and something may come of it yet. */
    DUE,
    /** By now something should have come of it, or it should have been begun. */
    OVERDUE;

    /**
     * @param firstRung when a phone first rang for it, null: none has
     * @param retries of a check-in, counted from its time; null = as the helpline has them
     */
    public static Punctuality of(
            RoundKind kind,
            Instant due,
            @Nullable Instant firstRung,
            @Nullable List<Duration> retries,
            RoundRules rules,
            Instant now) {
        if (now.isBefore(due)) {
            return ON_TIME;
        }
        Duration patience = firstRung == null ? rules.gap() : patience(kind, retries, rules);
        return now.isBefore(due.plus(patience)) ? DUE : OVERDUE;
    }

    private static Duration patience(RoundKind kind, @Nullable List<Duration> retries, RoundRules rules) {
        if (kind == RoundKind.BEFRIENDING) {
            return BefriendingPlan.LIMIT;
        }
        List<Duration> all = retries == null ? rules.retries() : retries;
        Duration last = all.isEmpty() ? Duration.ZERO : all.get(all.size() - 1);
        // The last call rings, is busy, and is made once more after the gap.
        return last.plus(rules.gap().multipliedBy(2));
    }
}
