package org.ringround.task;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The time in which nobody has a request, and what was done about it.
 *
 * @param id the event by which it became open: another spell has another
 * @param since when that was
 * @param rounds how often volunteers were asked
 * @param askedAt when last, null before the first time
 * @param morningAt the digest for which it waits, null when it waits for none
 * @param toldAt when a coordinator was told that nobody takes it, null before
 */
record Spell(
        long id,
        Instant since,
        int rounds,
        @Nullable Instant askedAt,
        @Nullable Instant morningAt,
        @Nullable Instant toldAt) {

    static Spell begun(long id, Instant since) {
        return new Spell(id, since, 0, null, null, null);
    }

    Spell asked(Instant now) {
        return new Spell(id, since, rounds + 1, now, null, toldAt);
    }

    Spell waitingFor(Instant morning) {
        return new Spell(id, since, rounds, askedAt, morning, toldAt);
    }

    Spell told(Instant now) {
        return new Spell(id, since, rounds, askedAt, morningAt, now);
    }

    /** A coordinator has everybody asked once more, and is told once more if nobody takes it. */
    Spell anew() {
        return new Spell(id, since, rounds, askedAt, null, null);
    }

    /** Whether its digest is due. */
    boolean isWaiting(Instant now) {
        return morningAt != null && !morningAt.isAfter(now);
    }
}
