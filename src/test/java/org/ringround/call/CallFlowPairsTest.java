package org.ringround.call;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ringround.call.CallState.AskingIfWell;
import org.ringround.call.CallState.AskingOtherLanguage;
import org.ringround.call.CallState.AskingPlace;
import org.ringround.call.CallState.AwaitingRecording;
import org.ringround.call.CallState.Choosing;
import org.ringround.call.CallState.ChoosingPlace;
import org.ringround.call.CallState.ConfirmingNumber;
import org.ringround.call.CallState.Connected;
import org.ringround.call.CallState.DutyMenu;
import org.ringround.call.CallState.DutyTold;
import org.ringround.call.CallState.Farewell;
import org.ringround.call.CallState.InMenu;
import org.ringround.call.CallState.KeyingNumber;
import org.ringround.call.CallState.MessageTaken;
import org.ringround.call.CallState.Over;
import org.ringround.call.CallState.Promised;
import org.ringround.call.CallState.Promising;
import org.ringround.call.CallState.Refused;
import org.ringround.call.CallState.RingingTold;
import org.ringround.call.CallState.ScriptEnd;
import org.ringround.call.CallState.Seeking;
import org.ringround.call.CallState.TakingMessage;
import org.ringround.call.CallState.Waiting;
import org.ringround.call.CallState.WellNoted;
import org.ringround.flow.Arrows.Pair;
import org.ringround.telephony.CallEvent;

/** Whatever can happen in whatever situation is an arrow, or stands here as a thing that changes nothing. */
class CallFlowPairsTest {

    /** Only legs that we dialled tell these. */
    private static final List<Class<?>> OUTBOUND = List.of(CallEvent.Answered.class, CallEvent.BridgeEnded.class);

    private static final List<Class<?>> KEYS = List.of(CallEvent.Keyed.class, CallEvent.Silent.class);
    private static final List<Class<?>> LEFT = List.of(CallEvent.LeftQueue.class);

    /** The situation is said again, and that is all. */
    private static final List<Class<?>> LOST = List.of(CallEvent.Lost.class);

    private static final List<Class<?>> ENDED = List.of(CallEvent.Progress.class, Happening.Died.class);
    private static final List<Class<?>> RECORDED = List.of(CallEvent.Recorded.class);
    private static final List<Class<?>> OVERDUE = List.of(Happening.RecordingOverdue.class);

    /** Answers to an effect; they reach the call in the transaction of the question. */
    private static final List<Class<?>> BEGAN =
            List.of(Happening.SearchBegan.class, Happening.NobodySpeaks.class, Happening.NobodyOnDuty.class);

    private static final List<Class<?>> DUTY = List.of(Happening.DutyChanged.class, Happening.RingingAnswered.class);
    private static final List<Class<?>> PLACES = List.of(Happening.PlacesFound.class);
    private static final List<Class<?>> PROMISE = List.of(Happening.PromiseMade.class);
    private static final List<Class<?>> NUMBER = List.of(Happening.NumberRead.class);

    /** The search speaks only to a caller who waits. */
    private static final List<Class<?>> SEARCH =
            List.of(Happening.NobodyTook.class, Happening.TakenBy.class, Happening.Displaced.class);

    private static final List<Class<?>> VOLUNTEER = List.of(Happening.VolunteerLost.class);

    private static final Set<Pair> IGNORED = table(
            // Nobody hears anything, so nobody answers.
            ignores(Refused.class, OUTBOUND, KEYS, LEFT, LOST, RECORDED, OVERDUE, BEGAN, DUTY, PLACES, PROMISE),
            ignores(Refused.class, NUMBER, SEARCH, VOLUNTEER),
            ignores(DutyMenu.class, OUTBOUND, LEFT, LOST, OVERDUE, BEGAN, PLACES, PROMISE, NUMBER),
            ignores(DutyMenu.class, SEARCH, VOLUNTEER),
            ignores(AskingIfWell.class, OUTBOUND, LEFT, LOST, OVERDUE, BEGAN, DUTY, PLACES, PROMISE, NUMBER),
            ignores(AskingIfWell.class, SEARCH, VOLUNTEER),
            ignores(WellNoted.class, OUTBOUND, KEYS, LEFT, LOST, OVERDUE, BEGAN, DUTY, PLACES, PROMISE),
            ignores(WellNoted.class, NUMBER, SEARCH, VOLUNTEER),
            // Whatever was open is settled in the transaction of the key.
            everywhereBut(AskingIfWell.class, Happening.Settled.class),
            ignores(DutyTold.class, OUTBOUND, KEYS, LEFT, LOST, OVERDUE, BEGAN, DUTY, PLACES, PROMISE),
            ignores(DutyTold.class, NUMBER, SEARCH, VOLUNTEER),
            ignores(RingingTold.class, OUTBOUND, KEYS, LEFT, LOST, OVERDUE, BEGAN, DUTY, PLACES, PROMISE),
            ignores(RingingTold.class, NUMBER, SEARCH, VOLUNTEER),
            ignores(InMenu.class, OUTBOUND, LEFT, LOST, OVERDUE, BEGAN, DUTY, PLACES, PROMISE, NUMBER),
            ignores(InMenu.class, SEARCH, VOLUNTEER),
            ignores(AskingPlace.class, OUTBOUND, LEFT, LOST, OVERDUE, BEGAN, DUTY, PROMISE, NUMBER),
            ignores(AskingPlace.class, SEARCH, VOLUNTEER),
            ignores(ChoosingPlace.class, OUTBOUND, LEFT, LOST, OVERDUE, BEGAN, DUTY, PLACES, PROMISE),
            ignores(ChoosingPlace.class, NUMBER, SEARCH, VOLUNTEER),
            // Seeking and Promising are left in the transaction in which they are entered: nobody outside sees them.
            ignores(Seeking.class, OUTBOUND, KEYS, LEFT, LOST, ENDED, RECORDED, OVERDUE, DUTY, PLACES, PROMISE, NUMBER),
            ignores(Seeking.class, SEARCH, VOLUNTEER),
            ignores(Promising.class, OUTBOUND, KEYS, LEFT, LOST, ENDED, RECORDED, OVERDUE, BEGAN, DUTY, PLACES),
            ignores(Promising.class, NUMBER, SEARCH, VOLUNTEER),
            ignores(AskingOtherLanguage.class, OUTBOUND, LEFT, LOST, OVERDUE, BEGAN, DUTY, PLACES, PROMISE),
            ignores(AskingOtherLanguage.class, NUMBER, SEARCH, VOLUNTEER),
            // A wait document that hears no key is asked for anew.
            ignores(Waiting.class, OUTBOUND, List.of(CallEvent.Silent.class), LOST, OVERDUE, BEGAN, DUTY),
            ignores(Waiting.class, PLACES, PROMISE, NUMBER, VOLUNTEER),
            // A key pressed in the moment of being taken comes too late.
            ignores(Connected.class, OUTBOUND, KEYS, OVERDUE, BEGAN, DUTY, PLACES, PROMISE, NUMBER, SEARCH),
            ignores(Choosing.class, OUTBOUND, LEFT, LOST, OVERDUE, BEGAN, DUTY, PLACES, PROMISE, NUMBER),
            ignores(Choosing.class, SEARCH, VOLUNTEER),
            ignores(KeyingNumber.class, OUTBOUND, LEFT, LOST, OVERDUE, BEGAN, DUTY, PLACES, PROMISE),
            ignores(KeyingNumber.class, SEARCH, VOLUNTEER),
            ignores(ConfirmingNumber.class, OUTBOUND, LEFT, LOST, OVERDUE, BEGAN, DUTY, PLACES, PROMISE),
            ignores(ConfirmingNumber.class, NUMBER, SEARCH, VOLUNTEER),
            ignores(Promised.class, OUTBOUND, LEFT, LOST, OVERDUE, BEGAN, DUTY, PLACES, PROMISE, NUMBER),
            ignores(Promised.class, SEARCH, VOLUNTEER),
            ignores(TakingMessage.class, OUTBOUND, KEYS, LEFT, LOST, OVERDUE, BEGAN, DUTY, PLACES, PROMISE, NUMBER),
            ignores(TakingMessage.class, SEARCH, VOLUNTEER),
            ignores(MessageTaken.class, OUTBOUND, LEFT, LOST, OVERDUE, BEGAN, DUTY, PLACES, PROMISE, NUMBER),
            ignores(MessageTaken.class, SEARCH, VOLUNTEER),
            ignores(AwaitingRecording.class, OUTBOUND, KEYS, LEFT, LOST, ENDED, BEGAN, DUTY, PLACES, PROMISE, NUMBER),
            ignores(AwaitingRecording.class, SEARCH, VOLUNTEER),
            ignores(Farewell.class, OUTBOUND, KEYS, LEFT, LOST, OVERDUE, BEGAN, DUTY, PLACES, PROMISE),
            ignores(Farewell.class, NUMBER, SEARCH, VOLUNTEER),
            ignores(ScriptEnd.class, OUTBOUND, KEYS, LEFT, LOST, OVERDUE, BEGAN, DUTY, PLACES, PROMISE),
            ignores(ScriptEnd.class, NUMBER, SEARCH, VOLUNTEER),
            ignores(Over.class, OUTBOUND, KEYS, LEFT, LOST, ENDED, OVERDUE, BEGAN, DUTY, PLACES, PROMISE, NUMBER),
            ignores(Over.class, SEARCH, VOLUNTEER));

    @Test
    void everyPairIsAnArrowOrIsIgnored() {
        var written = new HashSet<>(IGNORED);
        written.addAll(CallFlow.ARROWS.pairs());

        assertThat(written).isEqualTo(allPairs());
    }

    @Test
    void noArrowIsIgnored() {
        assertThat(IGNORED).doesNotContainAnyElementsOf(CallFlow.ARROWS.pairs());
    }

    private static Set<Pair> allPairs() {
        return Stream.of(CallState.class.getPermittedSubclasses())
                .flatMap(state -> events().map(event -> new Pair(state, event)))
                .collect(toSet());
    }

    private static Stream<Class<?>> events() {
        return Stream.concat(
                Stream.of(CallEvent.class.getPermittedSubclasses()).filter(Class::isRecord),
                Stream.of(Happening.class.getPermittedSubclasses()));
    }

    @SafeVarargs
    private static Set<Pair> table(List<Pair>... rows) {
        var all = new HashSet<Pair>();
        for (List<Pair> row : rows) {
            all.addAll(row);
        }
        return all;
    }

    private static List<Pair> everywhereBut(Class<? extends CallState> state, Class<?> event) {
        return Stream.of(CallState.class.getPermittedSubclasses())
                .filter(other -> !other.equals(state))
                .map(other -> new Pair(other, event))
                .toList();
    }

    @SafeVarargs
    private static List<Pair> ignores(Class<? extends CallState> state, List<Class<?>>... events) {
        var pairs = new ArrayList<Pair>();
        for (List<Class<?>> some : events) {
            some.forEach(event -> pairs.add(new Pair(state, event)));
        }
        return pairs;
    }
}
