package org.ringround.offer;

import java.util.Map;
import java.util.Optional;
import org.ringround.offer.OfferEffect.Later;
import org.ringround.offer.OfferState.AskingOutcome;
import org.ringround.offer.OfferState.AskingWhen;
import org.ringround.offer.OfferState.Over;
import org.ringround.offer.OfferState.Said;
import org.ringround.request.Outcome;
import org.ringround.telephony.CallEvent.Keyed;
import org.ringround.telephony.Ending;

/** How a volunteer says how it went. Pure. */
final class Afterwards {

    private static final int TWICE = 2;

    private static final Map<String, Outcome> OUTCOMES =
            Map.of("1", Outcome.SORTED, "2", Outcome.TASK, "4", Outcome.WORRIED, "5", Outcome.NUISANCE);
    private static final Map<String, Later> LATER = Map.of("1", Later.TODAY, "2", Later.TOMORROW, "3", Later.THIS_WEEK);

    private Afterwards() {}

    /** What that key, or that digit of a text, says. */
    static Optional<Outcome> outcome(String key) {
        return key.equals("3") ? Optional.of(Outcome.CALL_BACK) : Optional.ofNullable(OUTCOMES.get(key));
    }

    static OfferMove outcome(AskingOutcome at, Keyed event) {
        if (event.keys().equals("3")) {
            return OfferMove.to(new AskingWhen(1));
        }
        Outcome outcome = OUTCOMES.get(event.keys());
        return outcome == null
                ? askAgain(at)
                : OfferMove.to(new Said(Parting.THANKS, Ending.CONNECTED, false), new OfferEffect.Tell(outcome, null));
    }

    static OfferMove askAgain(AskingOutcome at) {
        return at.said() < TWICE
                ? OfferMove.to(new AskingOutcome(at.said() + 1, false))
                : OfferMove.to(new Said(Parting.GOODBYE, Ending.CONNECTED, true));
    }

    static OfferMove when(AskingWhen at, Keyed event) {
        Later later = LATER.get(event.keys());
        if (later != null) {
            return later(later);
        }
        return at.said() < TWICE ? OfferMove.to(new AskingWhen(at.said() + 1)) : later(Later.TOMORROW);
    }

    static OfferMove later(Later later) {
        return OfferMove.to(
                new Said(Parting.THANKS, Ending.CONNECTED, false), new OfferEffect.Tell(Outcome.CALL_BACK, later));
    }

    static OfferMove over(Outcome outcome, Later later) {
        return OfferMove.to(new Over(Ending.CONNECTED), new OfferEffect.Tell(outcome, later));
    }
}
