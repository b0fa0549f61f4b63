package org.ringround.offer;

import java.time.Instant;
import java.util.Optional;
import org.ringround.flow.Arrows;
import org.ringround.offer.OfferEffect.Later;
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
import org.ringround.outbox.Departure.NotPlaced;
import org.ringround.outbox.Departure.Out;
import org.ringround.request.Outcome;
import org.ringround.telephony.CallEvent;
import org.ringround.telephony.CallEvent.Answered;
import org.ringround.telephony.CallEvent.BridgeEnded;
import org.ringround.telephony.CallEvent.Keyed;
import org.ringround.telephony.CallEvent.Lost;
import org.ringround.telephony.CallEvent.Progress;
import org.ringround.telephony.CallEvent.Silent;
import org.ringround.telephony.Ending;

/** The arrows of an offer. Pure: what is not an arrow is late or repeated and changes nothing. */
final class OfferFlow {

    private static final int TWICE = 2;

    static final Arrows<OfferState, CallEvent, Instant, OfferMove> ARROWS = new Arrows<
                    OfferState, CallEvent, Instant, OfferMove>()
            .add(Due.class, Out.class, (at, event, now) -> OfferMove.to(new Ringing(at.briefing())))
            .add(Due.class, Answered.class, (at, event, now) -> OfferMove.to(new Screening(at.briefing(), 1)))
            .add(Due.class, Lost.class, (at, event, now) -> OfferMove.to(new Screening(at.briefing(), 1)))
            .add(Due.class, Progress.class, (at, event, now) -> rang(new Ringing(at.briefing()), event))
            .add(Due.class, NotPlaced.class, (at, event, now) -> notPlaced(event))
            .add(Due.class, Withdrawn.class, (at, event, now) -> withdraw(event))
            .add(Ringing.class, Answered.class, (at, event, now) -> OfferMove.to(new Screening(at.briefing(), 1)))
            .add(Ringing.class, Lost.class, (at, event, now) -> OfferMove.to(new Screening(at.briefing(), 1)))
            .add(Ringing.class, Progress.class, (at, event, now) -> rang(at, event))
            .add(Ringing.class, NotPlaced.class, (at, event, now) -> notPlaced(event))
            .add(Ringing.class, Withdrawn.class, (at, event, now) -> withdraw(event))
            .add(Withdrawing.class, Out.class, (at, event, now) -> OfferMove.to(at, new OfferEffect.Cancel()))
            .add(Withdrawing.class, Answered.class, (at, event, now) -> say(at.parting(), Ending.CANCELLED))
            .add(Withdrawing.class, Progress.class, (at, event, now) -> withdrawn(at, event))
            .add(Withdrawing.class, NotPlaced.class, (at, event, now) -> OfferMove.to(new Over(Ending.CANCELLED)))
            .add(Screening.class, Keyed.class, (at, event, now) -> decided(at, event))
            .add(Screening.class, Silent.class, (at, event, now) -> undecided(at))
            .add(Screening.class, Progress.class, (at, event, now) -> unanswered(at, event))
            .add(
                    Screening.class,
                    TimeUp.class,
                    (at, event, now) -> OfferMove.to(
                            new Over(Ending.ANSWERED), new OfferEffect.HangUp(), new OfferEffect.NotAnswered()))
            .add(Screening.class, Withdrawn.class, OfferFlow::tooLate)
            .add(Screening.class, Won.class, (at, event, now) -> OfferMove.to(new Taken(event.queue())))
            .add(Screening.class, Overtaken.class, (at, event, now) -> say(Parting.TOO_LATE, Ending.CANCELLED))
            .add(Screening.class, Gone.class, (at, event, now) -> gone(event.canBeRung()))
            .add(Screening.class, BackLeg.class, (at, event, now) -> ringing(event))
            .add(
                    Screening.class,
                    Informed.class,
                    (at, event, now) -> OfferMove.to(new Knowing(event.news(), event.canBeRung(), 1)))
            .add(Knowing.class, Keyed.class, OfferFlow::decidesToRing)
            .add(Knowing.class, Silent.class, (at, event, now) -> knows(at))
            .add(Knowing.class, BackLeg.class, (at, event, now) -> ringing(event))
            .add(Knowing.class, Gone.class, (at, event, now) -> gone(false))
            .add(Knowing.class, Progress.class, OfferFlow::left)
            .add(Taken.class, BridgeEnded.class, (at, event, now) -> bridgeEnded(event))
            .add(Taken.class, Progress.class, (at, event, now) -> left(at, event, new OfferEffect.BridgeOver()))
            .add(
                    Taken.class,
                    Lost.class,
                    (at, event, now) -> OfferMove.to(new AskingOutcome(1), new OfferEffect.BridgeOver()))
            .add(
                    Taken.class,
                    CutOff.class,
                    (at, event, now) -> OfferMove.to(new Over(Ending.CONNECTED), new OfferEffect.HangUp()))
            .add(CallerGone.class, Keyed.class, OfferFlow::ringBack)
            .add(CallerGone.class, Silent.class, (at, event, now) -> goneUnheard(at))
            .add(CallerGone.class, BackLeg.class, (at, event, now) -> ringing(event))
            .add(CallerGone.class, Won.class, (at, event, now) -> OfferMove.to(new Taken(event.queue(), true)))
            .add(CallerGone.class, Gone.class, (at, event, now) -> gone(event.canBeRung()))
            .add(CallerGone.class, Progress.class, OfferFlow::left)
            .add(
                    CallerGone.class,
                    CutOff.class,
                    (at, event, now) -> OfferMove.to(new Over(Ending.CONNECTED), new OfferEffect.HangUp()))
            .add(RingingBack.class, BridgeEnded.class, (at, event, now) -> rungBack(event))
            .add(
                    RingingBack.class,
                    Lost.class,
                    (at, event, now) -> OfferMove.to(new AskingOutcome(1), new OfferEffect.RungBack(false)))
            .add(
                    RingingBack.class,
                    Progress.class,
                    (at, event, now) -> left(at, event, new OfferEffect.RungBack(false)))
            .add(AskingOutcome.class, Keyed.class, (at, event, now) -> Afterwards.outcome(at, event))
            .add(AskingOutcome.class, Silent.class, (at, event, now) -> Afterwards.askAgain(at))
            .add(AskingOutcome.class, Progress.class, OfferFlow::left)
            .add(
                    AskingOutcome.class,
                    CutOff.class,
                    (at, event, now) -> OfferMove.to(new Over(Ending.CONNECTED), new OfferEffect.HangUp()))
            .add(AskingWhen.class, Keyed.class, (at, event, now) -> Afterwards.when(at, event))
            .add(
                    AskingWhen.class,
                    Silent.class,
                    (at, event, now) -> at.said() < TWICE
                            ? OfferMove.to(new AskingWhen(at.said() + 1))
                            : Afterwards.later(Later.TOMORROW))
            .add(
                    AskingWhen.class,
                    Progress.class,
                    (at, event, now) -> event.status().isOver()
                            ? Afterwards.over(Outcome.CALL_BACK, Later.TOMORROW)
                            : OfferMove.to(at))
            .add(Said.class, Progress.class, OfferFlow::said)
            .add(WrappingUp.class, TimeUp.class, (at, event, now) -> OfferMove.to(new Over(Ending.CONNECTED)))
            .add(WrappingUp.class, CutOff.class, (at, event, now) -> OfferMove.to(new Over(Ending.CONNECTED)));

    private OfferFlow() {}

    static Optional<OfferMove> next(OfferState state, CallEvent event, Instant now) {
        return ARROWS.follow(state, event, now);
    }

    private static OfferMove rang(Ringing at, Progress event) {
        if (!event.status().isOver()) {
            return OfferMove.to(at);
        }
        var over = new Over(Ending.of(event.status()));
        boolean unanswered = over.ending() == Ending.NO_ANSWER || over.ending() == Ending.ANSWERED;
        return unanswered ? OfferMove.to(over, new OfferEffect.NotAnswered()) : OfferMove.to(over);
    }

    private static OfferMove notPlaced(NotPlaced event) {
        var over = new Over(Ending.FAILED);
        return event.mayTryAgain() ? OfferMove.to(over, new OfferEffect.NotTried()) : OfferMove.to(over);
    }

    private static OfferMove say(Parting parting, Ending ending) {
        return OfferMove.to(new Said(parting, ending, false));
    }

    private static OfferMove withdraw(Withdrawn event) {
        return OfferMove.to(new Withdrawing(event.parting()), new OfferEffect.Cancel());
    }

    /** The network may tell of the call before it has taken it in answer to us: only now can it be cancelled. */
    private static OfferMove withdrawn(Withdrawing at, Progress event) {
        return event.status().isOver()
                ? OfferMove.to(new Over(Ending.CANCELLED))
                : OfferMove.to(at, new OfferEffect.Cancel());
    }

    private static OfferMove decided(Screening at, Keyed event) {
        return switch (event.keys()) {
            case "1" -> OfferMove.to(at, new OfferEffect.Take());
            case "2" -> OfferMove.to(new Said(Parting.PASSED, Ending.DECLINED, false), new OfferEffect.Declined(false));
            case "3" ->
                OfferMove.to(new Said(Parting.PASSED_OFF_DUTY, Ending.DECLINED, false), new OfferEffect.Declined(true));
            default -> undecided(at);
        };
    }

    private static OfferMove undecided(Screening at) {
        return at.said() < TWICE
                ? OfferMove.to(new Screening(at.briefing(), at.said() + 1))
                : OfferMove.to(new Said(Parting.NOT_TAKEN, Ending.ANSWERED, false), new OfferEffect.NotAnswered());
    }

    private static OfferMove unanswered(Screening at, Progress event) {
        return event.status().isOver()
                ? OfferMove.to(new Over(Ending.ANSWERED), new OfferEffect.NotAnswered())
                : OfferMove.to(at);
    }

    private static OfferMove tooLate(Screening at, Withdrawn event, Instant now) {
        return event.gone()
                ? OfferMove.to(at)
                : OfferMove.to(new Said(event.parting(), Ending.CANCELLED, false), new OfferEffect.Interrupt());
    }

    private static OfferMove gone(boolean canBeRung) {
        return canBeRung
                ? OfferMove.to(new CallerGone(true, 1))
                : OfferMove.to(new Said(Parting.GONE, Ending.CONNECTED, true));
    }

    /** A leg that has itself hung up tells so in its own time; this is only a notice. */
    private static OfferMove bridgeEnded(BridgeEnded event) {
        if (event.hungUp()) {
            return OfferMove.to(new WrappingUp(), new OfferEffect.BridgeOver());
        }
        return event.bridged()
                ? OfferMove.to(new AskingOutcome(1), new OfferEffect.BridgeOver())
                : OfferMove.to(new CallerGone(false, 1), new OfferEffect.BridgeOver());
    }

    private static OfferMove ringBack(CallerGone at, Keyed event, Instant now) {
        return event.keys().equals("1") ? OfferMove.to(at, new OfferEffect.RingBack()) : goneUnheard(at);
    }

    private static OfferMove ringing(BackLeg event) {
        return OfferMove.to(new RingingBack(event.leg(), event.number(), event.news()));
    }

    private static OfferMove decidesToRing(Knowing at, Keyed event, Instant now) {
        return at.canBeRung() && event.keys().equals("1") ? OfferMove.to(at, new OfferEffect.RingBack()) : knows(at);
    }

    /** What there is to know is said twice: it may have been a long way to a pen. */
    private static OfferMove knows(Knowing at) {
        return at.said() < TWICE
                ? OfferMove.to(new Knowing(at.news(), at.canBeRung(), at.said() + 1))
                : OfferMove.to(new Said(Parting.GOODBYE, Ending.CONNECTED, true));
    }

    private static OfferMove rungBack(BridgeEnded event) {
        OfferState next = event.hungUp() ? new WrappingUp() : new AskingOutcome(1, !event.bridged());
        return OfferMove.to(next, new OfferEffect.RungBack(event.bridged(), event.dialled(), event.talked()));
    }

    private static OfferMove goneUnheard(CallerGone at) {
        return at.said() < TWICE
                ? OfferMove.to(new CallerGone(at.canBeRung(), at.said() + 1))
                : OfferMove.to(new Said(Parting.GOODBYE, Ending.CONNECTED, true));
    }

    private static OfferMove wrapUp() {
        return OfferMove.to(new WrappingUp());
    }

    private static OfferMove left(OfferState at, Progress event, Instant now) {
        return event.status().isOver() ? wrapUp() : OfferMove.to(at);
    }

    private static OfferMove left(OfferState at, Progress event, OfferEffect effect) {
        return event.status().isOver() ? OfferMove.to(new WrappingUp(), effect) : OfferMove.to(at);
    }

    private static OfferMove said(Said at, Progress event, Instant now) {
        if (!event.status().isOver()) {
            return OfferMove.to(at);
        }
        return at.wraps() ? wrapUp() : OfferMove.to(new Over(at.ending()));
    }
}
