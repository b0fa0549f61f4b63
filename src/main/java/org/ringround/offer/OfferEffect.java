package org.ringround.offer;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringround.request.Outcome;
import org.ringround.telephony.CallEvent;

/** What an arrow of an offer wants done; doing it may tell the offer something at once. */
sealed interface OfferEffect {

    Optional<CallEvent> by(Doer doer);

    /** Whoever carries effects out. */
    interface Doer {
        Optional<CallEvent> take();

        Optional<CallEvent> declined(boolean offDuty);

        Optional<CallEvent> notAnswered();

        Optional<CallEvent> notTried();

        Optional<CallEvent> cancel();

        Optional<CallEvent> interrupt();

        Optional<CallEvent> hangUp();

        Optional<CallEvent> bridgeOver();

        Optional<CallEvent> ringBack();

        Optional<CallEvent> rungBack(RungBack how);

        Optional<CallEvent> outcome(Outcome outcome, @Nullable Later later);
    }

    /** When the volunteer will ring the caller back. */
    enum Later {
        TODAY,
        TOMORROW,
        THIS_WEEK
    }

    record Take() implements OfferEffect {
        @Override
        public Optional<CallEvent> by(Doer doer) {
            return doer.take();
        }
    }

    record Declined(boolean offDuty) implements OfferEffect {
        @Override
        public Optional<CallEvent> by(Doer doer) {
            return doer.declined(offDuty);
        }
    }

    /** It rang its full time, or was answered without a key. */
    record NotAnswered() implements OfferEffect {
        @Override
        public Optional<CallEvent> by(Doer doer) {
            return doer.notAnswered();
        }
    }

    /** The phone never rang. */
    record NotTried() implements OfferEffect {
        @Override
        public Optional<CallEvent> by(Doer doer) {
            return doer.notTried();
        }
    }

    /** Stop the phone from ringing. */
    record Cancel() implements OfferEffect {
        @Override
        public Optional<CallEvent> by(Doer doer) {
            return doer.cancel();
        }
    }

    /** Break into what is being said. */
    record Interrupt() implements OfferEffect {
        @Override
        public Optional<CallEvent> by(Doer doer) {
            return doer.interrupt();
        }
    }

    record HangUp() implements OfferEffect {
        @Override
        public Optional<CallEvent> by(Doer doer) {
            return doer.hangUp();
        }
    }

    /** This leg is not with the caller any more. */
    record BridgeOver() implements OfferEffect {
        @Override
        public Optional<CallEvent> by(Doer doer) {
            return doer.bridgeOver();
        }
    }

    record RingBack() implements OfferEffect {
        @Override
        public Optional<CallEvent> by(Doer doer) {
            return doer.ringBack();
        }
    }

    /**
     * The leg to the caller is over.
     *
     * @param sid the network's id of that leg, null when it did not tell
     * @param talked how long it lasted after it was answered, null when the network did not tell
     */
    record RungBack(
            boolean connected,
            @Nullable String sid,
            @Nullable Duration talked) implements OfferEffect {

        /** As far as anybody told. */
        RungBack(boolean connected) {
            this(connected, null, null);
        }

        @Override
        public Optional<CallEvent> by(Doer doer) {
            return doer.rungBack(this);
        }
    }

    /** @param later when it is to be rung back, null for any other outcome */
    record Tell(Outcome outcome, @Nullable Later later) implements OfferEffect {
        @Override
        public Optional<CallEvent> by(Doer doer) {
            return doer.outcome(outcome, later);
        }
    }
}
