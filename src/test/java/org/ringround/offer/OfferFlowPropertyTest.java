package org.ringround.offer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quicktheories.core.Gen;
import org.ringround.offer.VolunteerWalk.Answer;
import org.ringround.outbox.Departure;
import org.ringround.telephony.CallEvent;
import org.ringround.telephony.CallEvent.Answered;
import org.ringround.telephony.CallEvent.BridgeEnded;
import org.ringround.telephony.CallEvent.Keyed;
import org.ringround.telephony.CallEvent.Lost;
import org.ringround.telephony.CallEvent.Progress;
import org.ringround.telephony.CallEvent.Silent;
import org.ringround.telephony.CallStatus;
import org.ringround.telephony.Instruction;

/** Whatever happens, in whatever order: an offer has one ending, is live until then, and is taken at most once. */
class OfferFlowPropertyTest {

    private static final long SEED = 20261121;

    private static final List<CallEvent> EVENTS = Stream.of(
                    Stream.of("0", "1", "2", "3", "4", "5", "7", "*", "#").map(Keyed::new),
                    Stream.of(CallStatus.values()).map(Progress::new),
                    Stream.of(
                            new Answered(),
                            new Silent(),
                            new Lost(),
                            new BridgeEnded(true, false),
                            new BridgeEnded(false, false),
                            new BridgeEnded(true, true),
                            new BridgeEnded(false, true),
                            new Departure.Out(),
                            new Departure.NotPlaced(true),
                            new Departure.NotPlaced(false),
                            new OfferEvent.Withdrawn(Parting.TOO_LATE, false),
                            new OfferEvent.Withdrawn(Parting.NOT_WAITING, false),
                            new OfferEvent.Withdrawn(Parting.NOT_WAITING, true),
                            new OfferEvent.CutOff(),
                            new OfferEvent.TimeUp()))
            .<CallEvent>flatMap(events -> events)
            .toList();

    /** What happens in most offers, so that walks come far. */
    private static final List<CallEvent> USUAL = List.of(
            new Departure.Out(),
            new Answered(),
            new Keyed("1"),
            new Keyed("3"),
            new Silent(),
            new BridgeEnded(true, false),
            new Progress(CallStatus.RINGING));

    private static final Gen<Step> STEPS = integers()
            .between(0, EVENTS.size() - 1)
            .zip(
                    integers().between(0, 2 * USUAL.size()),
                    integers().between(0, Answer.values().length - 1),
                    OfferFlowPropertyTest::step);

    /** One thing that happens, and what the wish to take the call is answered from now on. */
    private record Step(Answer answer, CallEvent event) {}

    private static Step step(int any, int usual, int answer) {
        CallEvent event = usual < USUAL.size() ? USUAL.get(usual) : EVENTS.get(any);
        return new Step(Answer.values()[answer], event);
    }

    @Test
    void anOfferHasExactlyOneEndingWhenItsLegIsOverAndItsTimesAreUp() {
        offers((walk, steps) -> {
            steps.forEach(step -> take(walk, step));
            end(walk);
            assertThat(walk.state()).isInstanceOf(OfferState.Over.class);
            assertThat(walk.timesEnded()).isEqualTo(1);
        });
    }

    @Test
    void anOfferIsTakenAtMostOnce() {
        offers((walk, steps) -> {
            steps.forEach(step -> take(walk, step));
            end(walk);
            assertThat(walk.timesTaken()).isLessThanOrEqualTo(1);
        });
    }

    @Test
    void onlyAKeyTakesAnOffer() {
        offers((walk, steps) -> {
            steps.stream().filter(step -> !step.event().equals(new Keyed("1"))).forEach(step -> take(walk, step));
            assertThat(walk.timesTaken()).isZero();
        });
    }

    @Test
    void aTakenOfferIsNeverUnansweredNorDeclined() {
        offers((walk, steps) -> {
            steps.forEach(step -> take(walk, step));
            end(walk);
            List<Class<?>> deeds = new ArrayList<>();
            walk.deeds().forEach(deed -> deeds.add(deed.getClass()));
            boolean refused = deeds.contains(OfferEffect.NotAnswered.class)
                    || deeds.contains(OfferEffect.Declined.class)
                    || deeds.contains(OfferEffect.NotTried.class);
            assertThat(walk.timesTaken() == 1 && refused).isFalse();
        });
    }

    @Test
    void anOutcomeIsToldAtMostOnceAndOnlyByWhoeverTookIt() {
        offers((walk, steps) -> {
            steps.forEach(step -> take(walk, step));
            end(walk);
            assertThat(walk.deeds().stream().filter(deed -> deed instanceof OfferEffect.Tell))
                    .hasSizeLessThanOrEqualTo(walk.timesTaken());
        });
    }

    @Test
    void aVolunteerAlwaysHasAnInstruction() {
        offers((walk, steps) -> steps.forEach(step -> {
            take(walk, step);
            List<Instruction> heard = walk.heard();
            assertThat(heard.get(heard.size() - 1))
                    .isInstanceOfAny(
                            Instruction.Ask.class,
                            Instruction.BridgeToQueue.class,
                            Instruction.Dial.class,
                            Instruction.HangUp.class);
        }));
    }

    @Test
    void whatComesAfterTheEndChangesNothing() {
        offers((walk, steps) -> {
            end(walk);
            Offer before = walk.offer();
            int deeds = walk.deeds().size();
            steps.forEach(step -> take(walk, step));
            assertThat(walk.offer()).isEqualTo(before);
            assertThat(walk.deeds()).hasSize(deeds);
        });
    }

    @Test
    void theWalksReachEverySituation() {
        var seen = new HashSet<String>();
        offers((walk, steps) -> steps.forEach(step -> {
            take(walk, step);
            seen.add(walk.state().getClass().getSimpleName());
        }));
        assertThat(seen)
                .isEqualTo(Stream.of(OfferState.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .collect(Collectors.toSet()));
    }

    private static void offers(BiConsumer<VolunteerWalk, List<Step>> property) {
        qt().withFixedSeed(SEED)
                .withExamples(4_000)
                .forAll(lists().of(STEPS).ofSizeBetween(0, 25))
                .checkAssert(steps -> property.accept(new VolunteerWalk(new UUID(0, 1)), steps));
    }

    private static void take(VolunteerWalk walk, Step step) {
        walk.takingAnswers(step.answer());
        walk.on(step.event());
    }

    /** The leg is over at the network, or was never placed, and all times are up. */
    private static void end(VolunteerWalk walk) {
        walk.on(new Progress(CallStatus.COMPLETED));
        walk.on(new OfferEvent.TimeUp());
    }
}
