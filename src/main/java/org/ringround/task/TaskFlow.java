package org.ringround.task;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.ringround.request.CallingHours;

/** What is done about a task, and when. Pure. */
final class TaskFlow {

    /** Product: unclaimed for 30 minutes it is texted again, after 60 minutes the coordinator is told. */
    private static final Duration AGAIN = Duration.ofMinutes(30);

    /** A digest that has not come by then does not come. */
    private static final Duration DIGEST_TAKES = Duration.ofMinutes(2);

    /** As long as a call of the same person joins it. Later volunteers are not texted about it every morning. */
    private static final Duration FRESH = Duration.ofDays(7);

    private TaskFlow() {}

    static Step next(Spell spell, Instant now, CallingHours hours) {
        if (spell.morningAt() != null) {
            Instant late = spell.morningAt().plus(DIGEST_TAKES);
            if (now.isBefore(late)) {
                return new Step.Wait(late);
            }
        }
        return switch (spell.rounds()) {
            case 0 -> asked(now, now, hours);
            case 1 -> asked(asked(spell).plus(AGAIN), now, hours);
            default -> afterwards(spell, now, hours);
        };
    }

    /** What comes due out of hours waits for the morning, and waits as one with all others. */
    private static Step asked(Instant due, Instant now, CallingHours hours) {
        if (due.isAfter(now)) {
            return hours.isOpen(due) ? new Step.Wait(due) : new Step.Morning(hours.openingAfter(due));
        }
        return hours.isOpen(now) ? new Step.Ask() : new Step.Morning(hours.openingAfter(now));
    }

    private static Step afterwards(Spell spell, Instant now, CallingHours hours) {
        if (spell.toldAt() != null) {
            Instant morning = hours.openingAfter(now);
            return morning.isBefore(spell.since().plus(FRESH)) ? new Step.Morning(morning) : new Step.Rest();
        }
        Instant due = hours.plus(asked(spell), AGAIN);
        if (due.isAfter(now)) {
            return new Step.Wait(due);
        }
        return hours.isOpen(now) ? new Step.TellCoordinator() : new Step.Wait(hours.openingAfter(now));
    }

    private static Instant asked(Spell spell) {
        return Objects.requireNonNull(spell.askedAt(), "a task of the second round was asked of in the first");
    }
}
