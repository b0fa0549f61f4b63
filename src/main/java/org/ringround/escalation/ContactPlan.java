package org.ringround.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ringround.request.CallingHours;

/**
 * Which contact is asked next: one at a time, in two rounds. Whoever can check has an hour; then they are asked once more, and
 * then the others. Pure: looked at any number of times, it says the same.
 *
 * @param hours when contacts may be rung
 * @param gap least time between two calls to one number
 * @param step how long a phone that is engaged with us is waited for
 */
record ContactPlan(CallingHours hours, Duration gap, Duration step) {

    /** Product: whoever can check has it for so long. */
    static final Duration HOLDS = Duration.ofMinutes(60);

    /** As they answer that they can. */
    static final String CAN_CHECK = "1";

    private static final int ROUNDS = 2;

    /** Whoever could check is asked once more when their time is over. */
    private static final int ASKED_AT_MOST = 2;

    /** A call that never left is tried anew, but not for ever. */
    private static final int LOST_AT_MOST = 3;

    private static final Duration SOON = Duration.ofMinutes(1);

    /**
     * A number that may be rung.
     *
     * @param busy whether we ring or speak with it just now, about whatever
     * @param lastEnd when our last call to it was over, null when there was none
     */
    record Line(String number, boolean busy, @Nullable Instant lastEnd) {}

    /**
     * A call that was made about it.
     *
     * @param step the round, from 0
     * @param ended null while it lives
     * @param answer the key, null for none
     * @param counts false when it never reached the phone
     */
    record Try(
            int step,
            String number,
            @Nullable Instant ended,
            @Nullable String answer,
            boolean counts) {}

    /** What is known so far; the tries in their order, and since when contacts are asked. */
    record Facts(List<Line> lines, List<Try> tries, Instant since) {}

    /** What to do now. */
    sealed interface Decision {

        record Ring(int step, String number) implements Decision {}

        /** Look again then. */
        record Wait(Instant until) implements Decision {}

        /** Nobody is left to be asked, or nobody may be rung at this hour. */
        record Over() implements Decision {}
    }

    private record Place(int step, Line line) {}

    Decision next(Facts facts, Instant now) {
        if (facts.tries().stream().anyMatch(one -> one.ended() == null)) {
            return new Decision.Wait(now.plus(SOON));
        }
        Optional<Instant> held = findHeldUntil(facts);
        if (held.isPresent() && now.isBefore(held.get())) {
            return new Decision.Wait(held.get());
        }
        Optional<Place> place = again(facts).or(() -> findPlace(facts, now));
        if (place.isEmpty()) {
            return new Decision.Over();
        }
        Instant lastEnd = place.get().line().lastEnd();
        Instant at = lastEnd == null || lastEnd.plus(gap).isBefore(now) ? now : lastEnd.plus(gap);
        if (!hours.isOpen(at)) {
            return new Decision.Over();
        }
        if (at.isAfter(now)) {
            return new Decision.Wait(at);
        }
        return place.get().line().busy()
                ? new Decision.Wait(now.plus(SOON))
                : new Decision.Ring(place.get().step(), place.get().line().number());
    }

    /** Until when somebody is on their way, or was. */
    private static Optional<Instant> findHeldUntil(Facts facts) {
        return last(facts)
                .filter(one -> CAN_CHECK.equals(one.answer()))
                .map(Try::ended)
                .map(ended -> ended.plus(HOLDS));
    }

    private static Optional<Try> last(Facts facts) {
        return counting(facts).reduce((a, b) -> b);
    }

    private static Stream<Try> counting(Facts facts) {
        return facts.tries().stream().filter(Try::counts);
    }

    /** Their hour is over. */
    private static Optional<Place> again(Facts facts) {
        return last(facts)
                .filter(one -> CAN_CHECK.equals(one.answer()))
                .filter(one -> count(facts, one.step(), one.number()) < ASKED_AT_MOST)
                .filter(one -> countAll(facts, one.step(), one.number()) <= LOST_AT_MOST)
                .flatMap(one -> facts.lines().stream()
                        .filter(line -> line.number().equals(one.number()))
                        .findFirst()
                        .map(line -> new Place(one.step(), line)));
    }

    private static long count(Facts facts, int step, String number) {
        return counting(facts)
                .filter(one -> one.step() == step && one.number().equals(number))
                .count();
    }

    private static long countAll(Facts facts, int step, String number) {
        return facts.tries().stream()
                .filter(one -> one.step() == step && one.number().equals(number))
                .count();
    }

    private Optional<Place> findPlace(Facts facts, Instant now) {
        for (int step = 0; step < ROUNDS; step++) {
            for (Line line : facts.lines()) {
                if (isToBeAsked(facts, step, line) && !isGivenUp(facts, line, now)) {
                    return Optional.of(new Place(step, line));
                }
            }
        }
        return Optional.empty();
    }

    /** Nobody is gone back to: something later was done already. */
    private static boolean isToBeAsked(Facts facts, int step, Line line) {
        List<String> order = facts.lines().stream().map(Line::number).toList();
        int place = order.indexOf(line.number());
        boolean passed = facts.tries().stream()
                .anyMatch(one -> one.step() > step || (one.step() == step && order.indexOf(one.number()) > place));
        return !passed && count(facts, step, line.number()) == 0 && countAll(facts, step, line.number()) < LOST_AT_MOST;
    }

    /** Engaged with us for as long as a step may take. */
    private boolean isGivenUp(Facts facts, Line line, Instant now) {
        Instant since = facts.tries().stream()
                .map(Try::ended)
                .filter(ended -> ended != null)
                .reduce(facts.since(), (a, b) -> a.isAfter(b) ? a : b);
        return line.busy() && !now.isBefore(since.plus(step));
    }
}
