package org.ringround.outbox;

import java.util.Comparator;
import java.util.Optional;
import org.ringround.telephony.CallEvent;
import org.ringround.telephony.CallStatus;
import org.ringround.telephony.Telephony.CallListed;

/** What becomes of a call that the outbox was to place, as the leg itself is told. */
public sealed interface Departure extends CallEvent.Inner {

    /** The network has taken the call, or may have. */
    record Out() implements Departure {}

    /**
     * The call will never ring.
     *
     * @param mayTryAgain it got lost on the way; another attempt may ring
     */
    record NotPlaced(boolean mayTryAgain) implements Departure {}

    /** What an errand about a leg tells that leg; empty when it tells nothing. */
    static Optional<CallEvent> of(Errand errand, Result result) {
        if (errand instanceof Errand.PlaceCall) {
            return Optional.of(
                    result instanceof Result.Placed || result instanceof Result.Unknown
                            ? new Out()
                            : new NotPlaced(result instanceof Result.GivenUp));
        }
        if (errand instanceof Errand.CancelCall && result instanceof Result.Done) {
            return Optional.of(new CallEvent.Progress(CallStatus.CANCELED));
        }
        if (result instanceof Result.Seen seen) {
            CallStatus status = seen.status();
            return status.isOver() ? Optional.of(new CallEvent.Progress(status)) : Optional.empty();
        }
        return result instanceof Result.Dialled dialled ? last(dialled) : Optional.empty();
    }

    /** Of several the last one: of those before it the leg was told itself, since it went on. */
    private static Optional<CallEvent> last(Result.Dialled dialled) {
        return dialled.legs().stream()
                .max(Comparator.comparing(CallListed::created))
                .map(leg ->
                        new CallEvent.BridgeEnded(leg.status() == CallStatus.COMPLETED, true, leg.sid(), leg.talked()));
    }
}
