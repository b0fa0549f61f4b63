package org.ringround.offer;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ringround.flow.Arrows.Pair;
import org.ringround.offer.OfferEvent.BackLeg;
import org.ringround.offer.OfferEvent.CutOff;
import org.ringround.offer.OfferEvent.Gone;
import org.ringround.offer.OfferEvent.Informed;
import org.ringround.offer.OfferEvent.Overtaken;
import org.ringround.offer.OfferEvent.TimeUp;
import org.ringround.offer.OfferEvent.Withdrawn;
import org.ringround.offer.OfferEvent.Won;
import org.ringround.offer.OfferState.AskingOutcome;
import org.ringround.offer.OfferState.AskingWhen;
import org.ringround.offer.OfferState.CallerGone;
import org.ringround.offer.OfferState.Due;
import org.ringround.offer.OfferState.Knowing;
import org.ringround.offer.OfferState.Over;
import org.ringround.offer.OfferState.Ringing;
import org.ringround.offer.OfferState.RingingBack;
import org.ringround.offer.OfferState.Said;
import org.ringround.offer.OfferState.Screening;
import org.ringround.offer.OfferState.Taken;
import org.ringround.offer.OfferState.Withdrawing;
import org.ringround.offer.OfferState.WrappingUp;
import org.ringround.outbox.Departure;
import org.ringround.outbox.Departure.NotPlaced;
import org.ringround.outbox.Departure.Out;
import org.ringround.telephony.CallEvent;
import org.ringround.telephony.CallEvent.Answered;
import org.ringround.telephony.CallEvent.BridgeEnded;
import org.ringround.telephony.CallEvent.Keyed;
import org.ringround.telephony.CallEvent.LeftQueue;
import org.ringround.telephony.CallEvent.Lost;
import org.ringround.telephony.CallEvent.Progress;
import org.ringround.telephony.CallEvent.Recorded;
import org.ringround.telephony.CallEvent.Silent;

/** Whatever can happen in whatever situation is an arrow, or stands here as a thing that changes nothing. */
class OfferFlowPairsTest {

    /** Only a caller's leg tells these. */
    private static final List<Class<?>> INBOUND = List.of(Recorded.class, LeftQueue.class);

    private static final List<Class<?>> KEYS = List.of(Keyed.class, Silent.class);

    /** Answers to the wish to take it, or to ring back. */
    private static final List<Class<?>> TAKING = List.of(Won.class, Overtaken.class, Informed.class);

    private static final List<Class<?>> PLACING = List.of(Out.class, NotPlaced.class);

    private static final Set<Pair> IGNORED = table(
            ignores(Due.class, INBOUND, KEYS, TAKING, of(BridgeEnded.class, Gone.class, BackLeg.class, CutOff.class)),
            // The network is asked how the leg stands.
            ignores(Due.class, of(TimeUp.class)),
            ignores(Ringing.class, INBOUND, KEYS, TAKING, of(Out.class, BridgeEnded.class, Gone.class, BackLeg.class)),
            ignores(Ringing.class, of(CutOff.class, TimeUp.class)),
            ignores(Withdrawing.class, INBOUND, KEYS, TAKING, of(BridgeEnded.class, Lost.class, Gone.class)),
            ignores(Withdrawing.class, of(Withdrawn.class, BackLeg.class, CutOff.class, TimeUp.class)),
            // The webhook of the answer was quicker than the network's word that the call is placed.
            ignores(Screening.class, INBOUND, PLACING, of(Answered.class, BridgeEnded.class, Lost.class)),
            ignores(Screening.class, of(CutOff.class)),
            ignores(Knowing.class, INBOUND, TAKING, PLACING, of(Answered.class, BridgeEnded.class, Lost.class)),
            ignores(Knowing.class, of(Withdrawn.class, CutOff.class, TimeUp.class)),
            ignores(Taken.class, INBOUND, KEYS, TAKING, PLACING, of(Answered.class, Gone.class, BackLeg.class)),
            ignores(Taken.class, of(Withdrawn.class, TimeUp.class)),
            ignores(
                    CallerGone.class,
                    INBOUND,
                    PLACING,
                    of(Overtaken.class, Informed.class, Answered.class, BridgeEnded.class, Lost.class)),
            ignores(CallerGone.class, of(Withdrawn.class, TimeUp.class)),
            ignores(RingingBack.class, INBOUND, KEYS, TAKING, PLACING, of(Answered.class, Gone.class, BackLeg.class)),
            ignores(RingingBack.class, of(Withdrawn.class, CutOff.class, TimeUp.class)),
            ignores(AskingOutcome.class, INBOUND, TAKING, PLACING, of(Answered.class, BridgeEnded.class, Lost.class)),
            ignores(AskingOutcome.class, of(Withdrawn.class, Gone.class, BackLeg.class, TimeUp.class)),
            // An outcome already given by key stands, whatever the caller's leg tells of the bridge.
            ignores(AskingWhen.class, INBOUND, TAKING, PLACING, of(Answered.class, BridgeEnded.class, Lost.class)),
            ignores(AskingWhen.class, of(Withdrawn.class, Gone.class, BackLeg.class, CutOff.class, TimeUp.class)),
            ignores(Said.class, INBOUND, KEYS, TAKING, PLACING, of(Answered.class, BridgeEnded.class, Lost.class)),
            ignores(Said.class, of(Withdrawn.class, Gone.class, BackLeg.class, CutOff.class, TimeUp.class)),
            ignores(WrappingUp.class, INBOUND, KEYS, TAKING, PLACING, of(Answered.class, BridgeEnded.class)),
            ignores(WrappingUp.class, of(Lost.class, Progress.class, Withdrawn.class, Gone.class, BackLeg.class)),
            ignores(Over.class, INBOUND, KEYS, TAKING, PLACING, of(Answered.class, BridgeEnded.class, Lost.class)),
            ignores(Over.class, of(Progress.class, Withdrawn.class, Gone.class, BackLeg.class, CutOff.class)),
            ignores(Over.class, of(TimeUp.class)));

    @Test
    void everyPairIsAnArrowOrIsIgnored() {
        var written = new HashSet<>(IGNORED);
        written.addAll(OfferFlow.ARROWS.pairs());

        assertThat(written).isEqualTo(allPairs());
    }

    @Test
    void noArrowIsIgnored() {
        assertThat(IGNORED).doesNotContainAnyElementsOf(OfferFlow.ARROWS.pairs());
    }

    private static Set<Pair> allPairs() {
        return Stream.of(OfferState.class.getPermittedSubclasses())
                .flatMap(state -> events().map(event -> new Pair(state, event)))
                .collect(toSet());
    }

    private static Stream<Class<?>> events() {
        return Stream.of(CallEvent.class, Departure.class, OfferEvent.class)
                .flatMap(events -> Stream.of(events.getPermittedSubclasses()))
                .filter(Class::isRecord);
    }

    @SafeVarargs
    private static Set<Pair> table(List<Pair>... rows) {
        var all = new HashSet<Pair>();
        for (List<Pair> row : rows) {
            all.addAll(row);
        }
        return all;
    }

    private static List<Class<?>> of(Class<?>... events) {
        return List.of(events);
    }

    @SafeVarargs
    private static List<Pair> ignores(Class<? extends OfferState> state, List<Class<?>>... events) {
        var pairs = new ArrayList<Pair>();
        for (List<Class<?>> some : events) {
            some.forEach(event -> pairs.add(new Pair(state, event)));
        }
        return pairs;
    }
}
