package org.ringround.escalation;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ringround.escalation.Escalation.Has;
import org.ringround.escalation.Escalation.LookIn;

/**
 * What is next about a resident from whom nobody could hear. Pure: looked at any number of times, it says the same. There is
 * always a next thing: none of its decisions is an end but that a human has settled it.
 *
 * @param step how long each step waits for a human at most
 */
record EscalationPlan(Duration step) {

    /** A coordinator who has it is reminded after so long; from then on another may say that they have it. */
    static final Duration REMINDED = Duration.ofHours(2);

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final Duration NOW_AND_THEN = Duration.ofHours(1);

    /**
     * What is known of it.
     *
     * @param settled whether its request is
     * @param coordinator who has its request, null when none does
     * @param unanswered whether a volunteer still has its request whose call found nobody
     * @param onTheLine whether somebody, the resident perhaps, is on the phone with us about it just now
     * @param mayBeRung whether residents may be rung at this hour
     * @param contacts what is next about contacts
     */
    record Facts(
            Escalation escalation,
            boolean settled,
            @Nullable Long coordinator,
            boolean unanswered,
            boolean onTheLine,
            boolean mayBeRung,
            ContactPlan.Decision contacts) {}

    /** What to do now. */
    sealed interface Decision {

        /** A human has settled the request: it is over. */
        record Close() implements Decision {}

        /** That coordinator has it: nobody else is rung. */
        record Hold(long coordinator) implements Decision {}

        /** The coordinator who had it gave it back. */
        record LetGo() implements Decision {}

        /** Coordinators are told that it is still open; look again then. */
        record Remind(Instant next) implements Decision {}

        /** Look again then. */
        record Wait(Instant until) implements Decision {}

        /** The volunteer did not reach them: it is nobody's again. */
        record TakeBack() implements Decision {}

        record AskVolunteers() implements Decision {}

        /** Nothing more is to be expected from volunteers. */
        record LeaveVolunteers() implements Decision {}

        /** @param round of the contacts, from 0 */
        record RingContact(int round, String number) implements Decision {}

        /** And look again then. */
        record RingCoordinators(Instant next) implements Decision {}
    }

    Decision next(Facts facts, Instant now) {
        Escalation at = facts.escalation();
        if (facts.settled()) {
            return new Decision.Close();
        }
        if (facts.coordinator() != null) {
            return held(at.held(), facts.coordinator(), now);
        }
        if (at.desk() != null) {
            return stays(at.desk(), now);
        }
        if (at.held() != null) {
            return new Decision.LetGo();
        }
        if (facts.unanswered()) {
            return new Decision.TakeBack();
        }
        if (at.heardAt() != null) {
            return new Decision.Remind(now.plus(NOW_AND_THEN));
        }
        if (at.pressedAt() != null) {
            return new Decision.RingCoordinators(now.plus(step));
        }
        if (facts.onTheLine()) {
            return new Decision.Wait(now.plus(SOON));
        }
        return at.lookIn().overAt() == null ? lookIn(facts, at.lookIn(), now) : contacts(facts.contacts(), now);
    }

    /** Whether whoever has it was last heard of so long ago that another may have it. */
    static boolean isOverdue(Has held, Instant now) {
        return !now.isBefore(held.at().plus(REMINDED));
    }

    private static Decision held(@Nullable Has before, long coordinator, Instant now) {
        if (before == null || before.by() != coordinator) {
            return new Decision.Hold(coordinator);
        }
        return stays(before, now);
    }

    private static Decision stays(Has held, Instant now) {
        return isOverdue(held, now)
                ? new Decision.Remind(now.plus(NOW_AND_THEN))
                : new Decision.Wait(held.at().plus(REMINDED));
    }

    private Decision lookIn(Facts facts, LookIn at, Instant now) {
        if (at.askedAt() == null) {
            return facts.mayBeRung() ? new Decision.AskVolunteers() : new Decision.LeaveVolunteers();
        }
        Instant end = latest(at).plus(step);
        return now.isBefore(end) ? new Decision.Wait(end) : new Decision.LeaveVolunteers();
    }

    /** The last that was heard of the volunteers. */
    private static Instant latest(LookIn at) {
        return Stream.of(at.askedAt(), at.taken() == null ? null : at.taken().at(), at.spokenAt())
                .filter(Objects::nonNull)
                .max(Instant::compareTo)
                .orElseThrow();
    }

    private Decision contacts(ContactPlan.Decision next, Instant now) {
        if (next instanceof ContactPlan.Decision.Ring ring) {
            return new Decision.RingContact(ring.step(), ring.number());
        }
        return next instanceof ContactPlan.Decision.Wait wait
                ? new Decision.Wait(wait.until())
                : new Decision.RingCoordinators(now.plus(step));
    }
}
