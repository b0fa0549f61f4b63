package org.ringround.outcall;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ringround.flow.Arrows.Pair;
import org.ringround.outbox.Departure;
import org.ringround.outcall.OutCallState.Asking;
import org.ringround.outcall.OutCallState.Dialling;
import org.ringround.outcall.OutCallState.Due;
import org.ringround.outcall.OutCallState.Handed;
import org.ringround.outcall.OutCallState.Over;
import org.ringround.outcall.OutCallState.Ringing;
import org.ringround.outcall.OutCallState.Telling;
import org.ringround.outcall.OutCallState.Withdrawing;
import org.ringround.telephony.CallEvent;
import org.ringround.telephony.CallEvent.Answered;
import org.ringround.telephony.CallEvent.BridgeEnded;
import org.ringround.telephony.CallEvent.Keyed;
import org.ringround.telephony.CallEvent.Lost;
import org.ringround.telephony.CallEvent.Progress;
import org.ringround.telephony.CallEvent.Silent;
import org.ringround.telephony.CallStatus;
import org.ringround.telephony.Ending;
import org.ringround.words.Phrase;

/** Whatever can happen to a call of ours is an arrow, or stands here as a thing that changes nothing. */
class OutCallFlowTest {

    private static final Instant NOW = Instant.parse("2027-01-13T10:00:00Z");
    private static final Question WELL = new Question(List.of(), Saying.of(Phrase.CHECKIN_QUESTION), "10", 3);
    private static final Then.Connect TO_ANN =
            new Then.Connect("+441632960001", "en", 40, Saying.of(Phrase.RINGING_BACK));
    private static final UUID LEG = new UUID(0, 1);

    /** What only inbound calls, queues and recordings tell. */
    private static final List<Class<?>> NEVER = List.of(CallEvent.Recorded.class, CallEvent.LeftQueue.class);

    private static final List<Class<?>> NEWS = List.of(Departure.Out.class, Departure.NotPlaced.class);
    private static final List<Class<?>> KEYS = List.of(Keyed.class, Silent.class);
    private static final List<Class<?>> BRIDGE = List.of(BridgeEnded.class);
    private static final List<Class<?>> LOST = List.of(Lost.class);
    private static final List<Class<?>> ANSWERED = List.of(Answered.class);
    private static final List<Class<?>> PROGRESS = List.of(Progress.class);
    private static final List<Class<?>> WITHDRAWN = List.of(OutCallEvent.Withdrawn.class);

    /** Answers to an effect; they come in the transaction of the question. */
    private static final List<Class<?>> ASKED_OR_TOLD = List.of(OutCallEvent.Asked.class, OutCallEvent.Told.class);

    private static final List<Class<?>> ONWARD = List.of(OutCallEvent.Dials.class, OutCallEvent.HandedOver.class);

    private static final Set<Pair> IGNORED = Stream.of(
                    // Before anybody picked up nobody presses a key.
                    ignores(Due.class, NEVER, KEYS, BRIDGE, ASKED_OR_TOLD, ONWARD),
                    ignores(Ringing.class, NEVER, KEYS, BRIDGE, ASKED_OR_TOLD, ONWARD, List.of(Departure.Out.class)),
                    // Whoever picks up in the moment of being withdrawn hears one sentence; the leg then ends.
                    ignores(Withdrawing.class, NEVER, KEYS, BRIDGE, ASKED_OR_TOLD, ONWARD, ANSWERED, LOST, WITHDRAWN),
                    // Whoever is being spoken with is not cut off.
                    ignores(Asking.class, NEVER, BRIDGE, NEWS, ANSWERED, LOST, WITHDRAWN),
                    ignores(Dialling.class, NEVER, KEYS, NEWS, ANSWERED, WITHDRAWN, ONWARD),
                    ignores(Telling.class, NEVER, KEYS, BRIDGE, NEWS, ANSWERED, LOST, WITHDRAWN, ASKED_OR_TOLD, ONWARD),
                    ignores(Handed.class, NEVER, KEYS, BRIDGE, NEWS, ANSWERED, LOST, WITHDRAWN, ASKED_OR_TOLD, ONWARD),
                    ignores(Over.class, NEVER, KEYS, NEWS, ANSWERED, LOST, WITHDRAWN, ASKED_OR_TOLD, ONWARD, PROGRESS))
            .flatMap(Set::stream)
            .collect(toSet());

    @Test
    void everyPairIsAnArrowOrIsIgnored() {
        var written = new HashSet<>(IGNORED);
        written.addAll(OutCallFlow.ARROWS.pairs());

        assertThat(written).isEqualTo(allPairs());
        assertThat(IGNORED).doesNotContainAnyElementsOf(OutCallFlow.ARROWS.pairs());
    }

    @Test
    void whoPicksUpIsAsked() {
        assertThat(next(new Ringing(WELL), new Answered())).isEqualTo(new Asking(WELL, 1, 0));
    }

    @Test
    void aKeyOfTheQuestionIsItsAnswer() {
        assertThat(effects(new Asking(WELL, 1, 0), new Keyed("1")))
                .containsExactly(new OutCallEffect.Answered(new Answer.Key("1")));
    }

    @Test
    void aWrongKeyIsForgivenOnce() {
        assertThat(next(new Asking(WELL, 1, 0), new Keyed("*"))).isEqualTo(new Asking(WELL, 2, 1));
        assertThat(effects(new Asking(WELL, 2, 1), new Keyed("5")))
                .containsExactly(new OutCallEffect.Answered(new Answer.Other()));
    }

    @Test
    void severalKeysAtOnceAreNoAnswer() {
        assertThat(next(new Asking(WELL, 1, 0), new Keyed("10"))).isEqualTo(new Asking(WELL, 2, 1));
    }

    @Test
    void silenceIsAskedThreeTimes() {
        assertThat(next(new Asking(WELL, 1, 0), new Silent())).isEqualTo(new Asking(WELL, 2, 0));
        assertThat(next(new Asking(WELL, 2, 0), new Silent())).isEqualTo(new Asking(WELL, 3, 0));
        assertThat(effects(new Asking(WELL, 3, 0), new Silent()))
                .containsExactly(new OutCallEffect.Answered(new Answer.None()));
    }

    @Test
    void howItRangOutIsItsEnding() {
        assertThat(next(new Ringing(WELL), new Progress(CallStatus.NO_ANSWER))).isEqualTo(new Over(Ending.NO_ANSWER));
        assertThat(next(new Ringing(WELL), new Progress(CallStatus.BUSY))).isEqualTo(new Over(Ending.BUSY));
        assertThat(next(new Ringing(WELL), new Progress(CallStatus.RINGING))).isEqualTo(new Ringing(WELL));
        assertThat(next(new Asking(WELL, 1, 0), new Progress(CallStatus.COMPLETED)))
                .isEqualTo(new Over(Ending.ANSWERED));
    }

    @Test
    void whatGotLostOnTheWayCountsAsNoTry() {
        assertThat(effects(new Ringing(WELL), new Departure.NotPlaced(true)))
                .containsExactly(new OutCallEffect.Ended(false));
        assertThat(effects(new Due(WELL), new Departure.NotPlaced(false)))
                .containsExactly(new OutCallEffect.Ended(true));
    }

    @Test
    void aTalkThatIsToldOfAfterTheEndStillCounts() {
        assertThat(effects(new Over(Ending.ANSWERED), new BridgeEnded(true, true, "CA2")))
                .containsExactly(new OutCallEffect.Bridged(true, "CA2", false), new OutCallEffect.Ended(true));
    }

    @Test
    void whoHangsUpAfterTheTalkIsNotAskedAnything() {
        assertThat(effects(new Dialling(LEG, TO_ANN), new BridgeEnded(true, true, "CA2")))
                .containsExactly(new OutCallEffect.Bridged(true, "CA2", false), new OutCallEffect.Ended(true));
        assertThat(effects(new Dialling(LEG, TO_ANN), new BridgeEnded(true, false, "CA2")))
                .containsExactly(new OutCallEffect.Bridged(true, "CA2", true));
    }

    @Test
    void whoeverHangsUpWithinSecondsHasNotTalked() {
        var dialling = new Dialling(LEG, TO_ANN);

        assertThat(effects(dialling, new BridgeEnded(true, true, "CA2", Duration.ofSeconds(14))))
                .containsExactly(
                        new OutCallEffect.Bridged(false, "CA2", false, Duration.ofSeconds(14)),
                        new OutCallEffect.Ended(true));
        assertThat(effects(dialling, new BridgeEnded(true, true, "CA2", Duration.ofSeconds(15))))
                .containsExactly(
                        new OutCallEffect.Bridged(true, "CA2", false, Duration.ofSeconds(15)),
                        new OutCallEffect.Ended(true));
        assertThat(effects(dialling, new BridgeEnded(true, false, "CA2", Duration.ofSeconds(3))))
                .as("the other one hung up, and this one is asked")
                .containsExactly(new OutCallEffect.Bridged(true, "CA2", true, Duration.ofSeconds(3)));
        assertThat(effects(new Over(Ending.ANSWERED), new BridgeEnded(true, true, "CA2", Duration.ofSeconds(14))))
                .containsExactly(new OutCallEffect.Bridged(false, "CA2", false, Duration.ofSeconds(14)));
    }

    private static OutCallState next(OutCallState at, CallEvent event) {
        return follow(at, event).next();
    }

    private static List<OutCallEffect> effects(OutCallState at, CallEvent event) {
        return follow(at, event).effects();
    }

    private static OutCallMove follow(OutCallState at, CallEvent event) {
        Optional<OutCallMove> move = OutCallFlow.next(at, event, NOW);
        assertThat(move).isPresent();
        return move.get();
    }

    private static Set<Pair> allPairs() {
        return records(OutCallState.class)
                .flatMap(state -> Stream.of(CallEvent.class, Departure.class, OutCallEvent.class)
                        .flatMap(events -> Stream.of(events.getPermittedSubclasses()))
                        .filter(Class::isRecord)
                        .map(event -> new Pair(state, event)))
                .collect(toSet());
    }

    private static Stream<Class<?>> records(Class<?> states) {
        return Stream.of(states.getPermittedSubclasses())
                .flatMap(state -> state.isRecord() ? Stream.of(state) : records(state));
    }

    @SafeVarargs
    private static Set<Pair> ignores(Class<? extends OutCallState> state, List<Class<?>>... events) {
        var pairs = new HashSet<Pair>();
        for (List<Class<?>> some : events) {
            some.forEach(event -> pairs.add(new Pair(state, event)));
        }
        return pairs;
    }
}
