package org.ringround.call;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.quicktheories.QuickTheory;
import org.quicktheories.core.Gen;
import org.ringround.call.CallerWalk.Answer;
import org.ringround.telephony.CallEvent;
import org.ringround.telephony.CallEvent.Answered;
import org.ringround.telephony.CallEvent.BridgeEnded;
import org.ringround.telephony.CallEvent.Keyed;
import org.ringround.telephony.CallEvent.LeftQueue;
import org.ringround.telephony.CallEvent.Lost;
import org.ringround.telephony.CallEvent.Progress;
import org.ringround.telephony.CallEvent.QueueResult;
import org.ringround.telephony.CallEvent.Recorded;
import org.ringround.telephony.CallEvent.Silent;
import org.ringround.telephony.CallStatus;
import org.ringround.telephony.Instruction;
import org.ringround.telephony.Language;

/** Whatever happens, in whatever order: each call has one ending, and its caller always an instruction. */
class CallFlowPropertyTest {

    private static final long SEED = 20261121;

    private static final List<CallEvent> EVENTS = Stream.of(
                    Stream.of("0", "1", "2", "3", "9", "*", "#", "26", "27", "28", "99", "01632960301")
                            .map(Keyed::new),
                    Stream.of(CallStatus.values()).map(Progress::new),
                    Stream.of(QueueResult.values()).map(result -> new LeftQueue(result, false)),
                    Stream.of(QueueResult.values()).map(result -> new LeftQueue(result, true)),
                    Stream.of(0, 2, 3, 90).map(seconds -> new Recorded("RE1", Duration.ofSeconds(seconds), false)),
                    Stream.of(0, 2, 3, 90).map(seconds -> new Recorded("RE1", Duration.ofSeconds(seconds), true)),
                    Stream.of(
                            new Recorded(null, Duration.ZERO, false),
                            new Silent(),
                            new Lost(),
                            new Answered(),
                            new BridgeEnded(true, false),
                            new Happening.NobodyTook(CallerWalk.SEARCH),
                            new Happening.NobodyTook(new UUID(0, 9)),
                            new Happening.TakenBy(CallerWalk.OFFER, 7),
                            new Happening.VolunteerLost(CallerWalk.OFFER),
                            new Happening.VolunteerLost(new UUID(0, 9)),
                            new Happening.Displaced(),
                            new Happening.SearchBegan(new UUID(0, 9)),
                            new Happening.NobodySpeaks(Language.WELSH),
                            new Happening.NobodyOnDuty(),
                            new Happening.PlacesFound(List.of()),
                            new Happening.DutyChanged(null),
                            new Happening.Settled(null),
                            new Happening.PromiseMade(CallerWalk.START),
                            new Happening.NumberRead(null),
                            new Happening.RecordingOverdue(),
                            new Happening.Died()))
            .<CallEvent>flatMap(events -> events)
            .toList();

    /** What happens in most calls, so that walks come far: keys, silence, searching, talking. */
    private static final List<CallEvent> USUAL = List.of(
            new Keyed("1"),
            new Keyed("2"),
            new Keyed("26"),
            new Keyed("01632960301"),
            new Silent(),
            new Happening.NobodyTook(CallerWalk.SEARCH),
            new Happening.TakenBy(CallerWalk.OFFER, 7),
            new LeftQueue(QueueResult.BRIDGED, false));

    private static final List<Supplier<CallerWalk>> CALLERS = List.of(
            () -> CallerWalk.rings("+441632960301", true),
            () -> CallerWalk.rings("+441632960301", false),
            () -> CallerWalk.rings(null, true),
            () -> CallerWalk.rings(null, false),
            () -> CallerWalk.rings(Standing.MESSAGE),
            () -> CallerWalk.rings(Standing.FLOODING),
            () -> CallerWalk.rings(Standing.COORDINATORS),
            () -> CallerWalk.rings(Standing.NOTHING),
            () -> CallerWalk.rings(Standing.CHECKIN),
            CallerWalk::ringsInForCheckin,
            CallerWalk::volunteerRings);

    private static final List<Duration> PAUSES =
            List.of(Duration.ZERO, Duration.ofSeconds(1), Duration.ofSeconds(10), Duration.ofMinutes(20));

    private static final Gen<Step> STEPS = integers()
            .between(0, EVENTS.size() - 1)
            .zip(integers().between(0, 3 * USUAL.size()), integers().between(0, 11), CallFlowPropertyTest::step);

    /** One thing that happens: what searches answer from now on, how long nothing happened, and then this. */
    private record Step(Answer answer, Duration pause, CallEvent event) {}

    private static Step step(int any, int usual, int rest) {
        CallEvent event = usual < USUAL.size() ? USUAL.get(usual) : EVENTS.get(any);
        return new Step(Answer.values()[rest % 3], PAUSES.get(rest / 3), event);
    }

    @Test
    void aCallerWhoHangsUpHasExactlyOneEnding() {
        calls((walk, steps) -> {
            steps.forEach(step -> take(walk, step));
            hangUp(walk);
            endedOnce(walk);
        });
    }

    @Test
    void aCallerWhoOnlyWaitsHasExactlyOneEndingWhenAllTimesAreOver() {
        calls((walk, steps) -> {
            steps.forEach(step -> take(walk, step));
            waitForAllDeadlines(walk);
            endedOnce(walk);
        });
    }

    @Test
    void aCallerAlwaysHasAnInstruction() {
        calls((walk, steps) -> steps.forEach(step -> {
            take(walk, step);
            assertThat(lastHeard(walk))
                    .isInstanceOfAny(
                            Instruction.Ask.class,
                            Instruction.WaitInQueue.class,
                            Instruction.TakeMessage.class,
                            Instruction.HangUp.class,
                            Instruction.Refuse.class);
            assertThat(walk.state()).isNotInstanceOfAny(CallState.Seeking.class, CallState.Promising.class);
        }));
    }

    /** A message that is found after one of these is how the call ended after all. */
    private static final List<CallState> ENDS_WITH_A_MESSAGE =
            List.of(new CallState.Over(CallEnding.ABANDONED), new CallState.Over(CallEnding.FAILED));

    @Test
    void whatComesAfterTheEndChangesNothingButMayAddAMessage() {
        calls((walk, steps) -> {
            hangUp(walk);
            CallState end = walk.state();
            int deeds = walk.deeds().size();
            steps.forEach(step -> take(walk, step));
            assertThat(walk.state()).isIn(end, new CallState.Over(CallEnding.VOICEMAIL));
            assertThat(walk.state().equals(end) || ENDS_WITH_A_MESSAGE.contains(end))
                    .isTrue();
            assertThat(walk.deeds().stream().skip(deeds))
                    .allMatch(deed -> deed instanceof CallEffect.KeepMessage kept
                            && kept.recording().equals("RE1"));
        });
    }

    @Test
    void whoeverWantedHelpHasARequest() {
        calls((walk, steps) -> {
            steps.forEach(step -> take(walk, step));
            hangUp(walk);
            CallEnding ending = ((CallState.Over) walk.state()).ending();
            boolean nothingWanted = ending == CallEnding.SELF_SERVICE
                    || ending == CallEnding.BLOCKED
                    || walk.lasted().toSeconds() < 10;
            assertThat(nothingWanted || hasRequest(walk)).isTrue();
        });
    }

    private static boolean hasRequest(CallerWalk walk) {
        return walk.deeds().stream()
                .anyMatch(deed -> deed instanceof CallEffect.OpenRequest || deed instanceof CallEffect.Missed);
    }

    private static void calls(BiConsumer<CallerWalk, List<Step>> property) {
        QuickTheory theory = qt().withFixedSeed(SEED).withExamples(4_000);
        theory.forAll(
                        integers().between(0, CALLERS.size() - 1),
                        lists().of(STEPS).ofSizeBetween(0, 25))
                .checkAssert(
                        (caller, steps) -> property.accept(CALLERS.get(caller).get(), steps));
    }

    private static void take(CallerWalk walk, Step step) {
        walk.searchesAnswer(step.answer());
        walk.after(step.pause());
        walk.on(step.event());
    }

    private static Instruction lastHeard(CallerWalk walk) {
        List<Instruction> heard = walk.heard();
        return heard.get(heard.size() - 1);
    }

    private static void hangUp(CallerWalk walk) {
        walk.on(new Progress(CallStatus.COMPLETED));
        walk.on(new Happening.RecordingOverdue());
    }

    private static void endedOnce(CallerWalk walk) {
        assertThat(walk.state()).isInstanceOf(CallState.Over.class);
        assertThat(walk.timesEnded()).isEqualTo(1);
    }

    /** Nothing comes but what comes by itself: silence, the end of a search, of a talk, of a recording, of a last sentence. */
    private static void waitForAllDeadlines(CallerWalk walk) {
        walk.searchesAnswer(Answer.BEGUN);
        List<CallEvent> deadlines = List.of(
                new Silent(),
                new Happening.NobodyTook(CallerWalk.SEARCH),
                new LeftQueue(QueueResult.BRIDGED, false),
                new Recorded(null, Duration.ZERO, false),
                new Happening.RecordingOverdue());
        for (int round = 0; round < 12; round++) {
            walk.after(Duration.ofMinutes(5));
            deadlines.forEach(walk::on);
        }
        if (lastHeard(walk) instanceof Instruction.HangUp || lastHeard(walk) instanceof Instruction.Refuse) {
            walk.on(new Progress(CallStatus.COMPLETED));
        }
    }

    @Test
    void theWalksReachEverySituation() {
        var seen = new HashSet<String>();
        calls((walk, steps) -> steps.forEach(step -> {
            take(walk, step);
            seen.add(walk.state().getClass().getSimpleName());
        }));
        assertThat(seen)
                .isEqualTo(Stream.of(CallState.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .filter(name ->
                                !List.of("Seeking", "Promising", "ScriptEnd").contains(name))
                        .collect(Collectors.toSet()));
    }
}
