package org.ringround.round;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringround.telephony.Ending;

/**
 * What is next in a check-in that nobody has confirmed yet. Pure: looked at any number of times, it says the same.
 *
 * <p>There is a step at its time and one at each retry. In a step each number is tried in its order, one that was busy once
 * more after the gap. Steps that were to be later than the one before them is over, but are not by now, follow it.
 */
record CheckinPlan(RoundRules rules) {

    /** A call that never left is tried anew, but not for ever. */
    private static final int LOST_AT_MOST = 3;

    /** What is known of it so far. */
    record Facts(Instant due, List<Duration> retries, List<Line> lines, List<Try> tries) {}

    /**
     * A number that may be rung.
     *
     * @param live whether we ring it just now, about whatever
     * @param lastEnd when our last call to it was over, null when there was none
     * @param today how often we have rung it today
     */
    record Line(String number, boolean live, @Nullable Instant lastEnd, int today) {}

    /**
     * A call that was made about it.
     *
     * @param ended null while it lives
     * @param counts false when it never reached the phone
     */
    record Try(
            int step,
            String number,
            @Nullable Instant ended,
            @Nullable Ending ending,
            boolean counts) {}

    /** What to do now. */
    sealed interface Decision {

        record Ring(int step, String number) implements Decision {}

        /** Look again then. */
        record Wait(Instant until) implements Decision {}

        /** Nobody has answered for sure, and nobody will be rung again. */
        record Escalate() implements Decision {}

        /** Too late to begin: nobody is rung. */
        record Missed() implements Decision {}
    }

    private static final Duration SOON = Duration.ofMinutes(1);

    Decision next(Facts facts, Instant now) {
        if (facts.tries().stream().anyMatch(one -> one.ended() == null)) {
            return new Decision.Wait(now.plus(SOON));
        }
        boolean begun = facts.tries().stream().anyMatch(Try::counts);
        Optional<Place> place = findPlace(facts);
        if (!begun && isTooLate(facts, now)) {
            return new Decision.Missed();
        }
        if (place.isEmpty()) {
            return new Decision.Escalate();
        }
        Instant at = at(facts, place.get(), now);
        if (begun ? !rules.hours().isOpen(at) : at.isAfter(facts.due().plus(rules.lateLimit()))) {
            return begun ? new Decision.Escalate() : new Decision.Missed();
        }
        if (at.isAfter(now)) {
            return new Decision.Wait(at);
        }
        return place.get().line().live()
                ? new Decision.Wait(now.plus(SOON))
                : new Decision.Ring(place.get().step(), place.get().line().number());
    }

    /** Not begun in its time, or at an hour at which nobody may be rung. */
    boolean isTooLate(Facts facts, Instant now) {
        return now.isAfter(facts.due().plus(rules.lateLimit()))
                || (!now.isBefore(facts.due()) && !rules.hours().isOpen(now));
    }

    /** Where the plan has come to. */
    private record Place(int step, Line line, boolean busy) {}

    private static Optional<Place> findPlace(Facts facts) {
        for (int step = 0; step <= facts.retries().size(); step++) {
            for (Line line : facts.lines()) {
                List<Try> tries = tries(facts, step, line);
                long counting = tries.stream().filter(Try::counts).count();
                boolean busy = counting == 1 && last(tries).ending() == Ending.BUSY;
                boolean again = counting == 0 && tries.size() < LOST_AT_MOST;
                if ((busy || again) && line.today() < RoundRules.MOST_A_DAY && !isPassed(facts, step, line)) {
                    return Optional.of(new Place(step, line, busy));
                }
            }
        }
        return Optional.empty();
    }

    /** A number is not gone back to: something later was done already. */
    private static boolean isPassed(Facts facts, int step, Line line) {
        List<String> order = facts.lines().stream().map(Line::number).toList();
        int place = order.indexOf(line.number());
        return facts.tries().stream()
                .anyMatch(one -> one.step() > step || (one.step() == step && order.indexOf(one.number()) > place));
    }

    private static List<Try> tries(Facts facts, int step, Line line) {
        return facts.tries().stream()
                .filter(one -> one.step() == step && one.number().equals(line.number()))
                .toList();
    }

    private static Try last(List<Try> tries) {
        return tries.stream().filter(Try::counts).reduce((a, b) -> b).orElseThrow();
    }

    private Instant at(Facts facts, Place place, Instant now) {
        var notBefore = new ArrayList<Instant>();
        notBefore.add(now);
        Duration retry = place.step() == 0 ? Duration.ZERO : facts.retries().get(place.step() - 1);
        notBefore.add(facts.due().plus(retry));
        Instant lastEnd = place.line().lastEnd();
        if (lastEnd != null) {
            notBefore.add(lastEnd.plus(rules.gap()));
        }
        return notBefore.stream().max(Instant::compareTo).orElseThrow();
    }
}
