package org.ringround.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ringround.people.Ring;

/** A search of 90 s that began at {@link #START}, with a new wave every 12 s. Volunteers 1 to 9 are of the area. */
class RouterTest {

    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private static final Duration WAVE = Duration.ofSeconds(12);

    @Test
    void threeAreRungAtATimeTheLongestIdleFirst() {
        assertThat(plan(0, search().candidates(area(1, 2, 3, 4, 5)))).isEqualTo(rings(0, 12, 1L, 2L, 3L));
    }

    @Test
    void theNextThreeFollowWhenTheWavesTimeIsOverWhileTheEarlierOnesRing() {
        var search = search().wave(1).ringing(3).waveEndsAt(12).candidates(area(4, 5, 6, 7));

        assertThat(plan(11, search)).isEqualTo(rings(0, 12));
        assertThat(plan(12, search)).isEqualTo(rings(0, 24, 4L, 5L, 6L));
    }

    @Test
    void aWaveWhoseCallsHaveNotLeftIsNotOver() {
        assertThat(plan(40, search().wave(1).ringing(3).candidates(area(4)))).isEqualTo(rings(0, 45));
    }

    @Test
    void theNextThreeFollowAtOnceWhenNobodyRingsAnyMore() {
        assertThat(plan(5, search().wave(1).waveEndsAt(12).candidates(area(4, 5))))
                .isEqualTo(rings(0, 12, 4L, 5L));
    }

    @Test
    void theHolderIsRungFirstAndAlone() {
        assertThat(plan(0, search().first(4L).candidates(area(1, 2, 4)))).isEqualTo(rings(0, 12, 4L));
        assertThat(plan(12, search().first(4L).wave(1).ringing(1).waveEndsAt(12).candidates(area(1, 2))))
                .isEqualTo(rings(0, 24, 1L, 2L));
    }

    @Test
    void aHolderOfANeighbouringAreaIsRungFirstToo() {
        assertThat(plan(0, search().first(11L).candidates(both(area(1, 2), tier(1, 11)))))
                .isEqualTo(rings(0, 12, 11L));
    }

    @Test
    void aHolderWhoIsBusyIsNotWaitedFor() {
        assertThat(plan(0, search().first(4L).candidates(both(area(1), List.of(new Candidate(4, 0, true))))))
                .isEqualTo(rings(0, 12, 1L));
    }

    @Test
    void allAreRungButTenAtMost() {
        var search = search().ring(Ring.ALL).candidates(area(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12));

        assertThat(plan(0, search)).isEqualTo(rings(0, 12, 1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L, 9L, 10L));
        assertThat(plan(12, search.wave(1).ringing(8).waveEndsAt(12))).isEqualTo(rings(0, 24, 1L, 2L));
        assertThat(plan(12, search.wave(1).ringing(10).waveEndsAt(12))).isEqualTo(rings(0, 24));
    }

    @Test
    void inSequenceOneIsRungAfterTheOther() {
        assertThat(plan(0, search().ring(Ring.SEQUENCE).candidates(area(1, 2)))).isEqualTo(rings(0, 12, 1L));
        assertThat(plan(
                        12,
                        search().ring(Ring.SEQUENCE)
                                .wave(1)
                                .ringing(1)
                                .waveEndsAt(12)
                                .candidates(area(2))))
                .isEqualTo(rings(0, 24));
        assertThat(plan(18, search().ring(Ring.SEQUENCE).wave(1).waveEndsAt(12).candidates(area(2))))
                .isEqualTo(rings(0, 30, 2L));
    }

    @Test
    void neighboursAreRungWhenTheAreaIsSpent() {
        assertThat(plan(20, search().wave(1).waveEndsAt(12).candidates(tier(1, 11, 12))))
                .isEqualTo(rings(1, 32, 11L, 12L));
        assertThat(plan(20, search().wave(1).ringing(1).waveEndsAt(12).candidates(tier(1, 11))))
                .isEqualTo(rings(0, 32));
        assertThat(plan(20, search().wave(1).screening(1).waveEndsAt(12).candidates(tier(1, 11))))
                .isEqualTo(rings(0, 32));
    }

    @Test
    void neighboursAreRungFromHalfOfTheTimeCoordinatorsFromThreeQuarters() {
        var search = search().wave(3).ringing(1).waveEndsAt(36).candidates(both(tier(1, 11), tier(2, 21)));

        assertThat(plan(44, search)).isEqualTo(rings(0, 45));
        assertThat(plan(45, search)).isEqualTo(rings(1, 57, 11L));
        assertThat(plan(67, search.candidates(tier(2, 21))))
                .isEqualTo(new Plan.Ring(List.of(), 1, at(67).plusMillis(500)));
        assertThat(plan(68, search.candidates(tier(2, 21)))).isEqualTo(rings(2, 80, 21L));
    }

    @Test
    void coordinatorsAreRungAtOnceWhenThereIsNobodyElse() {
        assertThat(plan(0, search().candidates(tier(2, 21, 22)))).isEqualTo(rings(2, 12, 21L, 22L));
    }

    @Test
    void whoeverIsNearerComesFirstInAWave() {
        assertThat(plan(50, search().tier(1).wave(3).candidates(both(tier(1, 11, 12, 13), area(1)))))
                .isEqualTo(rings(1, 62, 1L, 11L, 12L));
    }

    @Test
    void theBusyAreWaitedForAndNotRung() {
        assertThat(plan(0, search().candidates(List.of(new Candidate(1, 0, true)))))
                .isEqualTo(rings(2, 12));
    }

    @Test
    void whenNobodyIsLeftTheCallerIsToldAtOnce() {
        assertThat(plan(0, search())).isEqualTo(new Plan.Nobody());
        assertThat(plan(20, search().wave(1).ringing(1).waveEndsAt(12))).isEqualTo(rings(0, 32));
    }

    @Test
    void atTheDeadlineNobodyElseIsRung() {
        assertThat(plan(89, search().tier(2).wave(5).waveEndsAt(80).candidates(area(9))))
                .isEqualTo(rings(2, 90, 9L));
        assertThat(plan(90, search().tier(2).wave(5).waveEndsAt(80).ringing(2).candidates(area(9))))
                .isEqualTo(new Plan.Nobody());
    }

    @Test
    void whoeverHasAnsweredMayDecideForFifteenSecondsMore() {
        assertThat(plan(90, search().screening(1))).isEqualTo(new Plan.LastChance(at(105)));
        assertThat(plan(104, search().screening(1))).isEqualTo(new Plan.LastChance(at(105)));
        assertThat(plan(105, search().screening(1))).isEqualTo(new Plan.Nobody());
    }

    private static Plan plan(long second, Facts facts) {
        return Router.plan(facts.situation(), at(second));
    }

    private static Plan rings(int tier, long lookAt, Long... volunteers) {
        return new Plan.Ring(List.of(volunteers), tier, at(lookAt));
    }

    private static Instant at(long second) {
        return START.plusSeconds(second);
    }

    private static List<Candidate> area(long... volunteers) {
        return tier(0, volunteers);
    }

    private static List<Candidate> tier(int tier, long... volunteers) {
        return LongStream.of(volunteers)
                .mapToObj(volunteer -> new Candidate(volunteer, tier, false))
                .toList();
    }

    private static List<Candidate> both(List<Candidate> some, List<Candidate> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private static Facts search() {
        return new Facts(Ring.WAVES, null, 0, 0, null, 0, 0, List.of());
    }

    /** A search in waves that has just begun, and what is different. */
    private record Facts(
            Ring ring,
            @Nullable Long first,
            int tier,
            int wave,
            @Nullable Instant waveEndsAt,
            int ringing,
            int screening,
            List<Candidate> candidates) {

        Facts ring(Ring other) {
            return new Facts(other, first, tier, wave, waveEndsAt, ringing, screening, candidates);
        }

        Facts first(Long other) {
            return new Facts(ring, other, tier, wave, waveEndsAt, ringing, screening, candidates);
        }

        Facts tier(int other) {
            return new Facts(ring, first, other, wave, waveEndsAt, ringing, screening, candidates);
        }

        Facts wave(int other) {
            return new Facts(ring, first, tier, other, waveEndsAt, ringing, screening, candidates);
        }

        Facts waveEndsAt(long second) {
            return new Facts(ring, first, tier, wave, at(second), ringing, screening, candidates);
        }

        Facts ringing(int other) {
            return new Facts(ring, first, tier, wave, waveEndsAt, other, screening, candidates);
        }

        Facts screening(int other) {
            return new Facts(ring, first, tier, wave, waveEndsAt, ringing, other, candidates);
        }

        Facts candidates(List<Candidate> others) {
            return new Facts(ring, first, tier, wave, waveEndsAt, ringing, screening, others);
        }

        Situation situation() {
            return new Situation(
                    ring, first, START, at(90), WAVE, tier, wave, waveEndsAt, ringing, screening, candidates);
        }
    }
}
