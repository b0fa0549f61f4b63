package org.ringround.round;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ringround.round.CheckinPlan.Line;
import org.ringround.round.CheckinPlan.Try;
import org.ringround.telephony.Ending;

/**
 * How a resident is told that nobody can ring them today: once, and once more after the gap when nobody picked up. Pure.
 */
record CourtesyPlan(RoundRules rules) {

    private static final int TRIES = 2;
    private static final int LOST_AT_MOST = 3;
    private static final long SOON_SECONDS = 60;

    /**
     * @param due when their call was to come
     * @param line their number, null when they have none that may be rung
     */
    record Facts(Instant due, @Nullable Line line, List<Try> tries) {}

    /** What to do now. */
    sealed interface Decision {

        record Ring(int step, String number) implements Decision {}

        record Wait(Instant until) implements Decision {}

        /** They have heard it, or will not. */
        record Done() implements Decision {}
    }

    Decision next(Facts facts, Instant now) {
        List<Try> tries = facts.tries();
        if (tries.stream().anyMatch(one -> one.ended() == null)) {
            return new Decision.Wait(now.plusSeconds(SOON_SECONDS));
        }
        Line line = facts.line();
        if (line == null || isOver(tries) || line.today() >= RoundRules.MOST_A_DAY) {
            return new Decision.Done();
        }
        Instant at = Stream.concat(
                        Stream.of(now), Stream.ofNullable(line.lastEnd()).map(end -> end.plus(rules.gap())))
                .max(Instant::compareTo)
                .orElseThrow();
        if (!rules.hours().isOpen(at)
                || !rules.hours().midnight(at).equals(rules.hours().midnight(facts.due()))) {
            return new Decision.Done();
        }
        if (at.isAfter(now)) {
            return new Decision.Wait(at);
        }
        return line.live()
                ? new Decision.Wait(now.plusSeconds(SOON_SECONDS))
                : new Decision.Ring(tries.size(), line.number());
    }

    private static boolean isOver(List<Try> tries) {
        long counting = tries.stream().filter(Try::counts).count();
        return counting >= TRIES
                || tries.size() - counting >= LOST_AT_MOST
                || tries.stream().anyMatch(one -> one.counts() && one.ending() == Ending.ANSWERED);
    }
}
