package org.ringround.request;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ringround.people.Need;

/**
 * One request and the changes that calls make to it. Each change returns the request as it is afterwards.
 *
 * @param volunteer who holds it; never null while it is claimed
 * @param dueAt by when somebody is to ring back, null when nothing is promised
 */
public record Request(
        long reference,
        Matter matter,
        Status status,
        Reason reason,
        boolean urgent,
        boolean safeToRing,
        @Nullable Long volunteer,
        @Nullable Instant dueAt,
        @Nullable Instant closedAt,
        @Nullable Outcome outcome) {

    /** Its name where things go by such ids: timers. */
    public static UUID id(long reference) {
        return new UUID(0, reference);
    }

    /** The request of such an id. */
    public static long reference(UUID id) {
        return id.getLeastSignificantBits();
    }

    /** Somebody still has to do something about it. */
    public boolean isOpenOrClaimed() {
        return closedAt == null;
    }

    /** A volunteer took a call about it: theirs now, and a promise to ring back is kept by it. */
    public Request taken(long by) {
        return new Request(
                reference, matter, Status.CLAIMED, Reason.CONNECTED, urgent, safeToRing, by, null, null, outcome);
    }

    /** A volunteer has it from now on, but nobody has spoken with the caller yet: promises stand. */
    public Request claimed(long by) {
        return new Request(reference, matter, Status.CLAIMED, reason, urgent, safeToRing, by, dueAt, null, outcome);
    }

    /** The volunteer lost the caller before anything could be said: nobody has it. */
    public Request released() {
        return new Request(
                reference, matter, Status.OPEN, Reason.MISSED, urgent, safeToRing, null, dueAt, null, outcome);
    }

    /** The volunteer gives it back: nobody has it, and what was promised stands. */
    public Request dropped() {
        return new Request(reference, matter, Status.OPEN, reason, urgent, safeToRing, null, dueAt, null, outcome);
    }

    /** The caller went before anybody came; what they left behind earlier (a message, a promise) outranks that. */
    public Request missed() {
        boolean leftMore = reason == Reason.VOICEMAIL || (reason == Reason.CALLBACK && dueAt != null);
        return leftMore ? this : because(Reason.MISSED, dueAt);
    }

    /** Somebody is to ring back by then. */
    public Request promised(Instant due) {
        return because(Reason.CALLBACK, due);
    }

    /** The caller left a message. */
    public Request voicemail() {
        return because(Reason.VOICEMAIL, dueAt);
    }

    /** Whether that volunteer still has it, and nobody has settled it. */
    public boolean isHeldBy(long who) {
        return status == Status.CLAIMED && volunteer != null && volunteer == who;
    }

    /** It cannot wait. */
    public Request pressing() {
        return new Request(reference, matter, status, reason, true, safeToRing, volunteer, dueAt, closedAt, outcome);
    }

    /** That number must not be rung back. */
    public Request unsafe() {
        return new Request(reference, matter, status, reason, urgent, false, volunteer, dueAt, closedAt, outcome);
    }

    /** It is done, and whoever says so need not be who holds it. */
    public Request over(Instant now) {
        return new Request(reference, matter, Status.DONE, reason, urgent, safeToRing, volunteer, null, now, outcome);
    }

    /** Not urgent after all. */
    public Request calm() {
        return new Request(reference, matter, status, reason, false, safeToRing, volunteer, dueAt, closedAt, outcome);
    }

    /** Somebody is to ring them by then, null: by no time; why it was opened stays. */
    public Request dueBy(@Nullable Instant due) {
        return new Request(reference, matter, status, reason, urgent, safeToRing, volunteer, due, closedAt, outcome);
    }

    /** A coordinator knows better what it is about, or where. */
    public Request about(Need need, @Nullable Long area) {
        Matter known = new Matter(matter.resident(), matter.number(), area, need, matter.language());
        return new Request(reference, known, status, reason, urgent, safeToRing, volunteer, dueAt, closedAt, outcome);
    }

    /** A coordinator ends it. Who had it and what was promised stay, so that it can be undone. */
    public Request ended(Ending why, Instant now) {
        Status end = why == Ending.SORTED ? Status.DONE : Status.CLOSED;
        return new Request(
                reference,
                matter,
                end,
                reason,
                urgent,
                safeToRing,
                volunteer,
                dueAt,
                now,
                why.outcome().orElse(outcome));
    }

    /**
     * It is not over after all.
     *
     * @param again who has it, null: nobody
     */
    public Request reopened(@Nullable Long again) {
        Status now = again == null ? Status.OPEN : Status.CLAIMED;
        return new Request(reference, matter, now, reason, urgent, safeToRing, again, dueAt, null, null);
    }

    /** What it is about was not known, and now is. */
    public Request needing(Need known) {
        return new Request(
                reference,
                matter.needing(known),
                status,
                reason,
                urgent,
                safeToRing,
                volunteer,
                dueAt,
                closedAt,
                outcome);
    }

    /** The caller is to be rung back on another number than the one they rang from, or than none. */
    public Request reachedAt(String number) {
        return new Request(
                reference,
                matter.reachedAt(number),
                status,
                reason,
                urgent,
                safeToRing,
                volunteer,
                dueAt,
                closedAt,
                outcome);
    }

    /**
     * What the volunteer said of it after the call.
     *
     * @param due when {@link Outcome#CALL_BACK} was promised for, else null
     */
    public Request settled(Outcome said, @Nullable Instant due, Instant now) {
        return switch (said) {
            case SORTED -> after(said, Status.DONE, volunteer, null, now, urgent);
            case TASK -> after(said, Status.OPEN, null, null, null, urgent);
            case CALL_BACK -> after(said, Status.CLAIMED, volunteer, due, null, urgent);
            case WORRIED -> after(said, Status.OPEN, null, null, null, true);
            case NUISANCE -> after(said, Status.CLOSED, volunteer, null, now, urgent);
        };
    }

    /** What a caller leaves behind is seen: a request that was settled meanwhile is open again. */
    private Request because(Reason why, @Nullable Instant due) {
        boolean settled = closedAt != null;
        return new Request(
                reference,
                matter,
                settled ? Status.OPEN : status,
                why,
                urgent,
                safeToRing,
                settled ? null : volunteer,
                due,
                null,
                outcome);
    }

    private Request after(
            Outcome said,
            Status next,
            @Nullable Long holder,
            @Nullable Instant due,
            @Nullable Instant closed,
            boolean pressing) {
        return new Request(reference, matter, next, reason, pressing, safeToRing, holder, due, closed, said);
    }
}
