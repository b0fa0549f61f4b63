package org.ringround.call;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ringround.telephony.CallEvent;

/** What an arrow of a call wants done; doing it may tell the call something at once. */
sealed interface CallEffect {

    Optional<CallEvent> by(Doer doer);

    /** Whoever carries effects out. */
    interface Doer {
        Optional<CallEvent> openRequest();

        Optional<CallEvent> beginSearch(@Nullable Long first);

        Optional<CallEvent> gone(UUID search);

        Optional<CallEvent> withdraw(UUID search);

        Optional<CallEvent> cutOff(UUID offer);

        Optional<CallEvent> missed();

        Optional<CallEvent> foundAfterwards();

        Optional<CallEvent> promise(@Nullable String number);

        Optional<CallEvent> notSafe();

        Optional<CallEvent> keepMessage(String recording, Duration length);

        Optional<CallEvent> emptyMessage(@Nullable String recording);

        Optional<CallEvent> switchDuty(boolean on);

        Optional<CallEvent> ringMe();

        Optional<CallEvent> findPlaces(String digits);

        Optional<CallEvent> readNumber(String keys);

        Optional<CallEvent> flooding();

        Optional<CallEvent> settle(UUID matter);
    }

    /** The request exists before anybody is rung. A call that has one already keeps it. */
    record OpenRequest() implements CallEffect {
        @Override
        public Optional<CallEvent> by(Doer doer) {
            return doer.openRequest();
        }
    }

    /** @param first the volunteer to be rung first and alone, null for whoever holds the request */
    record BeginSearch(@Nullable Long first) implements CallEffect {
        @Override
        public Optional<CallEvent> by(Doer doer) {
            return doer.beginSearch(first);
        }
    }

    /** The caller has hung up: nobody waits any more. */
    record Gone(UUID search) implements CallEffect {
        @Override
        public Optional<CallEvent> by(Doer doer) {
            return doer.gone(search);
        }
    }

    /** The caller has chosen something else than to wait. */
    record Withdraw(UUID search) implements CallEffect {
        @Override
        public Optional<CallEvent> by(Doer doer) {
            return doer.withdraw(search);
        }
    }

    /** The volunteer of that offer may be rung again at once. */
    record CutOff(UUID offer) implements CallEffect {
        @Override
        public Optional<CallEvent> by(Doer doer) {
            return doer.cutOff(offer);
        }
    }

    /** The request was missed; one is opened if there is none. */
    record Missed() implements CallEffect {
        @Override
        public Optional<CallEvent> by(Doer doer) {
            return doer.missed();
        }
    }

    /** It is over, and only now we hear of it: a request is there, and whatever goes on about it is left in peace. */
    record FoundAfterwards() implements CallEffect {
        @Override
        public Optional<CallEvent> by(Doer doer) {
            return doer.foundAfterwards();
        }
    }

    /** @param number keyed in by the caller, null: the one they ring from */
    record Promise(@Nullable String number) implements CallEffect {
        @Override
        public Optional<CallEvent> by(Doer doer) {
            return doer.promise(number);
        }
    }

    record NotSafe() implements CallEffect {
        @Override
        public Optional<CallEvent> by(Doer doer) {
            return doer.notSafe();
        }
    }

    record KeepMessage(String recording, Duration length) implements CallEffect {
        @Override
        public Optional<CallEvent> by(Doer doer) {
            return doer.keepMessage(recording, length);
        }
    }

    /** Too short to be a message: the sound is dropped, the request counts as missed. */
    record EmptyMessage(@Nullable String recording) implements CallEffect {
        @Override
        public Optional<CallEvent> by(Doer doer) {
            return doer.emptyMessage(recording);
        }
    }

    record SwitchDuty(boolean on) implements CallEffect {
        @Override
        public Optional<CallEvent> by(Doer doer) {
            return doer.switchDuty(on);
        }
    }

    /** Ring this volunteer back, and connect them with somebody whose request they hold. */
    record RingMe() implements CallEffect {
        @Override
        public Optional<CallEvent> by(Doer doer) {
            return doer.ringMe();
        }
    }

    record FindPlaces(String digits) implements CallEffect {
        @Override
        public Optional<CallEvent> by(Doer doer) {
            return doer.findPlaces(digits);
        }
    }

    record ReadNumber(String keys) implements CallEffect {
        @Override
        public Optional<CallEvent> by(Doer doer) {
            return doer.readNumber(keys);
        }
    }

    /** They are well, says whoever rings: what was open about it is settled. */
    record Settle(UUID matter) implements CallEffect {
        @Override
        public Optional<CallEvent> by(Doer doer) {
            return doer.settle(matter);
        }
    }

    /** Too many calls came from this number: it may only leave messages for a while, and a coordinator looks. */
    record Flooding() implements CallEffect {
        @Override
        public Optional<CallEvent> by(Doer doer) {
            return doer.flooding();
        }
    }
}
