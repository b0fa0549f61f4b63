package org.ringround.round;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is next in a befriending call that has not come about yet. Pure: looked at any number of times, it says the same.
 *
 * <p>The volunteers of the round are rung one after the other: each as they wished, and once more after the gap when they were
 * not reached. Whoever is busy has the gap's time to become free, then the next one is rung.
 */
record BefriendingPlan(RoundRules rules) {

    /** Product: so long after its time it is given up. */
    static final Duration LIMIT = Duration.ofMinutes(90);

    /** Contract: key 2. */
    static final Duration LATER = Duration.ofMinutes(15);

    /** Contract: another try, when the resident did not answer. */
    static final Duration AGAIN = Duration.ofMinutes(10);

    private static final int MISSES = 2;

    /** A call that never left is tried anew, but not for ever. */
    private static final int LOST_AT_MOST = 3;

    private static final Duration SOON = Duration.ofMinutes(1);

    /** @param friends who may be rung, in the order of the round */
    record Facts(Instant due, List<Friend> friends, List<Try> tries) {}

    /**
     * @param busy in some call, with us or by us
     * @param pausedUntil not to be rung before, null when they are not paused
     * @param lastEnd when our last call to their number was over, null when there was none
     * @param today how often we have rung it today
     */
    record Friend(
            long volunteer,
            boolean busy,
            @Nullable Instant pausedUntil,
            @Nullable Instant lastEnd,
            int today) {

        private boolean isPausedAt(Instant at) {
            return pausedUntil != null && pausedUntil.isAfter(at);
        }
    }

    /**
     * A call that was made about it, in which nobody has talked.
     *
     * @param ended null while it lives
     * @param counts false when it never reached the phone
     * @param said null when it was not answered, or without a key
     */
    record Try(
            long volunteer,
            @Nullable Instant ended,
            boolean counts,
            @Nullable VolunteerWord said) {

        private boolean isMiss() {
            return counts && (said == null || said == VolunteerWord.CONNECT);
        }
    }

    /** What to do now. */
    sealed interface Decision {

        record Ring(int step, long volunteer) implements Decision {}

        /** Look again then. */
        record Wait(Instant until) implements Decision {}

        /** @param courtesy whether the resident is to be told: they have not heard from us yet */
        record NotReached(boolean courtesy) implements Decision {}

        /** Too late to begin: nobody is rung. */
        record Missed() implements Decision {}
    }

    Decision next(Facts facts, Instant now) {
        if (facts.tries().stream().anyMatch(one -> one.ended() == null)) {
            return new Decision.Wait(now.plus(SOON));
        }
        boolean begun = facts.tries().stream().anyMatch(Try::counts);
        if (!begun && isTooLate(facts, now)) {
            return new Decision.Missed();
        }
        boolean over = facts.tries().stream().anyMatch(one -> one.said() == VolunteerWord.NOBODY)
                || (begun && now.isAfter(facts.due().plus(LIMIT)));
        return over ? notReached(facts) : nextOf(facts, begun, now);
    }

    private Decision nextOf(Facts facts, boolean begun, Instant now) {
        Instant patient = free(facts).plus(rules.gap());
        boolean busy = false;
        for (Friend friend : facts.friends()) {
            Instant at = at(facts, friend, now);
            if (isDone(facts, friend) || friend.isPausedAt(patient) || !isInTime(facts.due(), begun, at)) {
                continue;
            }
            if (at.isAfter(now)) {
                return new Decision.Wait(at);
            }
            if (!friend.busy()) {
                return new Decision.Ring(facts.tries().size(), friend.volunteer());
            }
            if (now.isBefore(patient)) {
                return new Decision.Wait(Collections.min(List.of(now.plus(SOON), patient)));
            }
            busy = true;
        }
        return busy ? new Decision.Wait(now.plus(SOON)) : notReached(facts);
    }

    /** Not begun in its time, or at an hour at which nobody may be rung. */
    boolean isTooLate(Facts facts, Instant now) {
        return now.isAfter(facts.due().plus(rules.lateLimit()))
                || (!now.isBefore(facts.due()) && !rules.hours().isOpen(now));
    }

    /** Whether a volunteer may still be rung then, once the first has been. */
    boolean isInTime(Instant due, Instant at) {
        return isInTime(due, true, at);
    }

    private boolean isInTime(Instant due, boolean begun, Instant at) {
        return rules.hours().isOpen(at) && !at.isAfter(due.plus(begun ? LIMIT : rules.lateLimit()));
    }

    private static Decision notReached(Facts facts) {
        return new Decision.NotReached(facts.tries().stream()
                .noneMatch(one -> one.said() == VolunteerWord.NOBODY || one.said() == VolunteerWord.AGAIN));
    }

    /** Since when there is nobody on the phone about it. */
    private static Instant free(Facts facts) {
        return facts.tries().stream()
                .filter(Try::counts)
                .flatMap(one -> Stream.ofNullable(one.ended()))
                .reduce(facts.due(), (a, b) -> a.isAfter(b) ? a : b);
    }

    private static boolean isDone(Facts facts, Friend friend) {
        List<Try> tries = tries(facts, friend);
        long lost = tries.stream().filter(one -> !one.counts()).count();
        return tries.stream().anyMatch(one -> one.said() == VolunteerWord.CANNOT)
                || tries.stream().filter(Try::isMiss).count() >= MISSES
                || lost >= LOST_AT_MOST
                || friend.today() >= RoundRules.MOST_A_DAY
                || isPassed(facts, friend);
    }

    /** Who was rung is not gone back to, once the next one was rung; who was busy then, may be. */
    private static boolean isPassed(Facts facts, Friend friend) {
        List<Long> order = facts.friends().stream().map(Friend::volunteer).toList();
        int place = order.indexOf(friend.volunteer());
        return tries(facts, friend).stream().anyMatch(Try::counts)
                && facts.tries().stream().anyMatch(one -> one.counts() && order.indexOf(one.volunteer()) > place);
    }

    private static List<Try> tries(Facts facts, Friend friend) {
        return facts.tries().stream()
                .filter(one -> one.volunteer() == friend.volunteer())
                .toList();
    }

    private Instant at(Facts facts, Friend friend, Instant now) {
        Stream<Instant> asTheyWished = tries(facts, friend).stream()
                .filter(Try::counts)
                .flatMap(one -> Stream.ofNullable(one.ended()).map(ended -> ended.plus(wait(one.said()))));
        Stream<Instant> others = Stream.of(facts.due(), now);
        Stream<Instant> gap = Stream.ofNullable(friend.lastEnd()).map(end -> end.plus(rules.gap()));
        return Stream.of(asTheyWished, others, gap, Stream.ofNullable(friend.pausedUntil()))
                .flatMap(times -> times)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private Duration wait(@Nullable VolunteerWord said) {
        if (said == VolunteerWord.LATER) {
            return LATER;
        }
        return said == VolunteerWord.AGAIN ? AGAIN : rules.gap();
    }
}
