package org.ringround.routing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.booleans;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import org.ringround.people.Ring;

/** Whatever a search has come to: it rings nobody whom it must not, and it always goes on or ends. */
class RouterPropertyTest {

    private static final long SEED = 20261121;
    private static final Instant START = Instant.parse("2026-11-23T10:00:00Z");
    private static final Instant DEADLINE = START.plusSeconds(90);

    private static final Map<Ring, Integer> MOST = Map.of(Ring.WAVES, 3, Ring.ALL, 10, Ring.SEQUENCE, 1);

    private static final Gen<Candidate> ANYBODY =
            integers().between(0, 2).zip(booleans().all(), (tier, busy) -> new Candidate(0, tier, busy));

    private static final Gen<List<Candidate>> CANDIDATES =
            lists().of(ANYBODY).ofSizeBetween(0, 14).map(RouterPropertyTest::numbered);

    /** How it rings, the tier and the wave reached. */
    private static final Gen<Situation> REACHED = integers()
            .between(0, 2)
            .zip(integers().between(0, 2), integers().between(0, 4), RouterPropertyTest::reached);

    /** With the calls that are out, and how long the wave still lasts. */
    private static final Gen<Situation> SITUATIONS =
            REACHED.zip(integers().between(0, 12), integers().between(0, 2), CANDIDATES, RouterPropertyTest::with);

    @Test
    void nobodyIsRungWhoIsBusyOrOfATierNotReached() {
        plans((situation, now) -> {
            if (Router.plan(situation, now) instanceof Plan.Ring ring) {
                assertThat(situation.candidates())
                        .filteredOn(candidate -> ring.volunteers().contains(candidate.volunteer()))
                        .allMatch(candidate -> !candidate.busy())
                        .allMatch(candidate -> candidate.tier() <= ring.tier()
                                || Long.valueOf(candidate.volunteer()).equals(situation.first()));
            }
        });
    }

    @Test
    void noMoreAreRungThanTheWayOfRingingAllows() {
        plans((situation, now) -> {
            if (Router.plan(situation, now) instanceof Plan.Ring ring) {
                assertThat(ring.volunteers())
                        .doesNotHaveDuplicates()
                        .hasSizeLessThanOrEqualTo(MOST.get(situation.ring()));
            }
        });
    }

    @Test
    void aSearchLooksAgainLaterAndNotAfterItsDeadline() {
        plans((situation, now) -> {
            if (Router.plan(situation, now) instanceof Plan.Ring ring) {
                assertThat(ring.lookAt()).isAfter(now).isBeforeOrEqualTo(DEADLINE);
                assertThat(ring.tier()).isBetween(situation.tier(), 2);
            }
        });
    }

    @Test
    void fromItsDeadlineOnASearchRingsNobodyAndFifteenSecondsLaterItIsOver() {
        plans((situation, now) -> {
            if (!now.isBefore(DEADLINE)) {
                assertThat(Router.plan(situation, now)).isNotInstanceOf(Plan.Ring.class);
            }
            if (!now.isBefore(DEADLINE.plusSeconds(15))) {
                assertThat(Router.plan(situation, now)).isEqualTo(new Plan.Nobody());
            }
        });
    }

    @Test
    void aSearchDoesNotEndBeforeItsDeadlineWhileSomebodyCouldTakeTheCall() {
        plans((situation, now) -> {
            boolean somebody =
                    !situation.candidates().isEmpty() || situation.ringing() > 0 || situation.screening() > 0;
            if (somebody && now.isBefore(DEADLINE)) {
                assertThat(Router.plan(situation, now)).isInstanceOf(Plan.Ring.class);
            }
        });
    }

    private static void plans(BiConsumer<Situation, Instant> property) {
        qt().withFixedSeed(SEED)
                .withExamples(20_000)
                .forAll(SITUATIONS, integers().between(0, 110))
                .checkAssert((situation, second) -> property.accept(situation, START.plusSeconds(second)));
    }

    private static List<Candidate> numbered(List<Candidate> anybody) {
        return IntStream.range(0, anybody.size())
                .mapToObj(place -> new Candidate(
                        place + 1L,
                        anybody.get(place).tier(),
                        anybody.get(place).busy()))
                .toList();
    }

    private static Situation reached(int ring, int tier, int wave) {
        return new Situation(
                Ring.values()[ring], 1L, START, DEADLINE, Duration.ofSeconds(12), tier, wave, null, 0, 0, List.of());
    }

    private static Situation with(Situation reached, int waveEnds, int out, List<Candidate> candidates) {
        return new Situation(
                reached.ring(),
                candidates.size() % 2 == 0 ? null : reached.first(),
                START,
                DEADLINE,
                reached.waveTime(),
                reached.tier(),
                reached.wave(),
                waveEnds == 0 ? null : START.plusSeconds(waveEnds * 8L),
                out,
                waveEnds % 2,
                candidates);
    }
}
