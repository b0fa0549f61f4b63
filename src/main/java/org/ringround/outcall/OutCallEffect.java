package org.ringround.outcall;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ringround.telephony.CallEvent;

/** What an arrow of such a call wants done; doing it may tell the call something at once. */
sealed interface OutCallEffect {

    Optional<CallEvent> by(Doer doer);

    /** Whoever carries effects out. */
    interface Doer {

        Optional<CallEvent> answered(Answer answer);

        Optional<CallEvent> bridged(Bridged how);

        Optional<CallEvent> cancel();

        Optional<CallEvent> over(boolean tried);
    }

    /** What follows is the purpose's to say. */
    record Answered(Answer answer) implements OutCallEffect {
        @Override
        public Optional<CallEvent> by(Doer doer) {
            return doer.answered(answer);
        }
    }

    /**
     * The connection is over.
     *
     * @param sid the network's id of the leg that was dialled, null when it did not tell
     * @param goesOn whether there is still somebody on this leg
     * @param talked how long the other one was there, null when the network did not tell
     */
    record Bridged(
            boolean connected,
            @Nullable String sid,
            boolean goesOn,
            @Nullable Duration talked) implements OutCallEffect {

        Bridged(boolean connected, @Nullable String sid, boolean goesOn) {
            this(connected, sid, goesOn, null);
        }

        @Override
        public Optional<CallEvent> by(Doer doer) {
            return doer.bridged(this);
        }
    }

    /** Stop the phone from ringing. */
    record Cancel() implements OutCallEffect {
        @Override
        public Optional<CallEvent> by(Doer doer) {
            return doer.cancel();
        }
    }

    /** @param tried false when it never reached the phone */
    record Ended(boolean tried) implements OutCallEffect {
        @Override
        public Optional<CallEvent> by(Doer doer) {
            return doer.over(tried);
        }
    }
}
