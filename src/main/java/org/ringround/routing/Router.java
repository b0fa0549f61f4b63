package org.ringround.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Decides whom to ring next: holder first, tier by tier, wave by wave, until the deadline. */
public final class Router {

    /** Product: three phones in a wave, ten at most when all are rung. */
    private static final int WAVE = 3;

    private static final int ALL = 10;

    /** Product: a volunteer who has answered may decide for this long. */
    public static final Duration SCREENING = Duration.ofSeconds(15);

    private static final int LAST_TIER = 2;

    private Router() {}

    public static Plan plan(Situation now, Instant instant) {
        if (!instant.isBefore(now.deadline())) {
            Instant last = now.deadline().plus(SCREENING);
            boolean chance = now.screening() > 0 && instant.isBefore(last);
            return chance ? new Plan.LastChance(last) : new Plan.Nobody();
        }
        int tier = tier(now, instant);
        List<Long> next = next(now, tier, instant);
        boolean nobodyLeft = now.candidates().isEmpty() && now.ringing() == 0 && now.screening() == 0;
        return nobodyLeft ? new Plan.Nobody() : new Plan.Ring(next, tier, lookAt(now, tier, instant));
    }

    /** A tier is left when all of it were tried and none still rings, or when its part of the time is over. */
    private static int tier(Situation now, Instant instant) {
        int tier = now.tier();
        while (tier < LAST_TIER && (!instant.isBefore(boundary(now, tier)) || isSpent(now, tier))) {
            tier++;
        }
        return tier;
    }

    private static boolean isSpent(Situation now, int tier) {
        return now.ringing() == 0 && now.screening() == 0 && free(now, tier).isEmpty();
    }

    private static Instant boundary(Situation now, int tier) {
        Duration whole = Duration.between(now.startedAt(), now.deadline());
        return now.startedAt().plus(whole.multipliedBy(tier == 0 ? 2 : 3).dividedBy(4));
    }

    private static List<Long> next(Situation now, int tier, Instant instant) {
        Long first = now.first();
        if (now.wave() == 0 && first != null && free(now, LAST_TIER).contains(first)) {
            return List.of(first);
        }
        List<Long> free = free(now, tier);
        int live = now.ringing() + now.screening();
        boolean waveOver = now.waveEndsAt() != null && !instant.isBefore(now.waveEndsAt());
        if (free.isEmpty() || (live > 0 && !waveOver)) {
            return List.of();
        }
        int most = switch (now.ring()) {
            case WAVES -> WAVE;
            case ALL -> ALL - live;
            case SEQUENCE -> live == 0 ? 1 : 0;
        };
        return free.subList(0, Math.max(0, Math.min(most, free.size())));
    }

    /** The nearer tier first; in a tier, the order given. */
    private static List<Long> free(Situation now, int tier) {
        return now.candidates().stream()
                .filter(candidate -> candidate.tier() <= tier && !candidate.busy())
                .sorted((a, b) -> Integer.compare(a.tier(), b.tier()))
                .map(Candidate::volunteer)
                .toList();
    }

    private static Instant lookAt(Situation now, int tier, Instant instant) {
        Instant look = instant.plus(now.waveTime());
        if (now.waveEndsAt() != null && now.waveEndsAt().isAfter(instant)) {
            look = earlier(look, now.waveEndsAt());
        }
        if (tier < LAST_TIER) {
            look = earlier(look, boundary(now, tier));
        }
        return earlier(look, now.deadline());
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
