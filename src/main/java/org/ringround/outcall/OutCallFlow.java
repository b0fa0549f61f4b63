package org.ringround.outcall;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.ringround.flow.Arrows;
import org.ringround.outbox.Departure.NotPlaced;
import org.ringround.outbox.Departure.Out;
import org.ringround.outcall.OutCallEvent.Asked;
import org.ringround.outcall.OutCallEvent.Dials;
import org.ringround.outcall.OutCallEvent.HandedOver;
import org.ringround.outcall.OutCallEvent.Told;
import org.ringround.outcall.OutCallEvent.Withdrawn;
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
import org.ringround.telephony.Ending;

/** The arrows of such a call. Pure: what is not an arrow is late or repeated and changes nothing. */
final class OutCallFlow {

    private static final int TWICE = 2;

    /** Product: whoever is cut off sooner has not talked. A voicemail may have answered. */
    private static final Duration CUT_OFF = Duration.ofSeconds(15);

    static final Arrows<OutCallState, CallEvent, Instant, OutCallMove> ARROWS = new Arrows<
                    OutCallState, CallEvent, Instant, OutCallMove>()
            .add(Due.class, Out.class, (at, event, now) -> OutCallMove.to(new Ringing(at.question())))
            .add(Due.class, Answered.class, (at, event, now) -> OutCallMove.to(new Asking(at.question())))
            .add(Due.class, Lost.class, (at, event, now) -> OutCallMove.to(new Asking(at.question())))
            .add(Due.class, Progress.class, (at, event, now) -> rang(new Ringing(at.question()), event))
            .add(Due.class, NotPlaced.class, (at, event, now) -> notPlaced(event))
            .add(Due.class, Withdrawn.class, (at, event, now) -> withdraw())
            .add(Ringing.class, Answered.class, (at, event, now) -> OutCallMove.to(new Asking(at.question())))
            .add(Ringing.class, Lost.class, (at, event, now) -> OutCallMove.to(new Asking(at.question())))
            .add(Ringing.class, Progress.class, (at, event, now) -> rang(at, event))
            .add(Ringing.class, NotPlaced.class, (at, event, now) -> notPlaced(event))
            .add(Ringing.class, Withdrawn.class, (at, event, now) -> withdraw())
            .add(Withdrawing.class, Out.class, (at, event, now) -> OutCallMove.to(at, new OutCallEffect.Cancel()))
            .add(Withdrawing.class, Progress.class, (at, event, now) -> withdrawn(at, event))
            .add(
                    Withdrawing.class,
                    NotPlaced.class,
                    (at, event, now) -> over(Ending.CANCELLED, new OutCallEffect.Ended(false)))
            .add(Asking.class, Keyed.class, (at, event, now) -> keyed(at, event))
            .add(Asking.class, Silent.class, (at, event, now) -> silent(at))
            .add(Asking.class, Progress.class, (at, event, now) -> left(at, event, Ending.ANSWERED))
            .add(Asking.class, Asked.class, (at, event, now) -> OutCallMove.to(new Asking(event.question())))
            .add(Asking.class, Told.class, (at, event, now) -> tell(event))
            .add(Asking.class, Dials.class, (at, event, now) -> dial(event))
            .add(Asking.class, HandedOver.class, (at, event, now) -> OutCallMove.to(new Handed(event.call())))
            .add(Dialling.class, BridgeEnded.class, (at, event, now) -> bridged(at, event))
            .add(
                    Dialling.class,
                    Lost.class,
                    (at, event, now) -> OutCallMove.to(at, new OutCallEffect.Bridged(false, null, true)))
            .add(Dialling.class, Progress.class, (at, event, now) -> leftWhileDialling(at, event))
            .add(Dialling.class, Asked.class, (at, event, now) -> OutCallMove.to(new Asking(event.question())))
            .add(Dialling.class, Told.class, (at, event, now) -> tell(event))
            .add(Telling.class, Progress.class, (at, event, now) -> left(at, event, at.ending()))
            .add(Handed.class, Progress.class, (at, event, now) -> left(at, event, Ending.ANSWERED))
            .add(Over.class, BridgeEnded.class, (at, event, now) -> spokenAfterAll(at, event));

    private OutCallFlow() {}

    static Optional<OutCallMove> next(OutCallState state, CallEvent event, Instant now) {
        return ARROWS.follow(state, event, now);
    }

    private static OutCallMove over(Ending ending, OutCallEffect... effects) {
        return OutCallMove.to(new Over(ending), effects);
    }

    private static OutCallMove rang(Ringing at, Progress event) {
        return event.status().isOver()
                ? over(Ending.of(event.status()), new OutCallEffect.Ended(true))
                : OutCallMove.to(at);
    }

    private static OutCallMove notPlaced(NotPlaced event) {
        return over(Ending.FAILED, new OutCallEffect.Ended(!event.mayTryAgain()));
    }

    private static OutCallMove withdraw() {
        return OutCallMove.to(new Withdrawing(), new OutCallEffect.Cancel());
    }

    /** The network may tell of the call before it has taken it in answer to us: only now can it be cancelled. */
    private static OutCallMove withdrawn(Withdrawing at, Progress event) {
        return event.status().isOver()
                ? over(Ending.CANCELLED, new OutCallEffect.Ended(true))
                : OutCallMove.to(at, new OutCallEffect.Cancel());
    }

    private static OutCallMove keyed(Asking at, Keyed event) {
        if (at.question().isAnswer(event.keys())) {
            return OutCallMove.to(at, new OutCallEffect.Answered(new Answer.Key(event.keys())));
        }
        return at.wrong() + 1 < TWICE
                ? OutCallMove.to(new Asking(at.question(), at.said() + 1, at.wrong() + 1))
                : OutCallMove.to(at, new OutCallEffect.Answered(new Answer.Other()));
    }

    private static OutCallMove silent(Asking at) {
        return at.said() < at.question().times()
                ? OutCallMove.to(new Asking(at.question(), at.said() + 1, at.wrong()))
                : OutCallMove.to(at, new OutCallEffect.Answered(new Answer.None()));
    }

    private static OutCallMove left(OutCallState at, Progress event, Ending ending) {
        return event.status().isOver() ? over(ending, new OutCallEffect.Ended(true)) : OutCallMove.to(at);
    }

    private static OutCallMove tell(Told event) {
        return OutCallMove.to(new Telling(event.last(), event.ending()));
    }

    private static OutCallMove dial(Dials event) {
        return OutCallMove.to(new Dialling(event.leg(), event.to()));
    }

    /** A leg that has itself hung up tells so in its own time too; what was said on it counts now. */
    private static OutCallMove bridged(Dialling at, BridgeEnded event) {
        boolean talked = event.bridged() && !(event.hungUp() && event.isShorterThan(CUT_OFF));
        var effect = new OutCallEffect.Bridged(talked, event.dialled(), !event.hungUp(), event.talked());
        return event.hungUp()
                ? over(Ending.ANSWERED, effect, new OutCallEffect.Ended(true))
                : OutCallMove.to(at, effect);
    }

    private static OutCallMove leftWhileDialling(Dialling at, Progress event) {
        return event.status().isOver()
                ? over(Ending.ANSWERED, new OutCallEffect.Bridged(false, null, false), new OutCallEffect.Ended(true))
                : OutCallMove.to(at);
    }

    /** The leg told of its own end first, and so it looked as though nobody had answered. */
    private static OutCallMove spokenAfterAll(Over at, BridgeEnded event) {
        return event.bridged() && !event.isShorterThan(CUT_OFF)
                ? OutCallMove.to(
                        at,
                        new OutCallEffect.Bridged(true, event.dialled(), false, event.talked()),
                        new OutCallEffect.Ended(true))
                : OutCallMove.to(at, new OutCallEffect.Bridged(false, event.dialled(), false, event.talked()));
    }
}
