package org.ringround.outcall;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ringround.telephony.Ending;

/**
 * One call of ours in which somebody is asked something.
 *
 * @param whom whose phone rings, and about whom
 * @param turn counts the changes of its state
 * @param sid the network's id of the leg, null until somebody tells
 * @param answer the word of the last answer, null while there is none
 */
public record OutCall(
        UUID id,
        Reason reason,
        Whom whom,
        OutCallState state,
        int turn,
        @Nullable String sid,
        @Nullable String answer,
        Times times) {

    /**
     * @param purpose the kind of its subject
     * @param step which step of its subject's plan; the plan counts
     */
    public record Reason(String purpose, UUID subject, int step) {}

    /**
     * @param number E.164
     * @param volunteer whose phone it is, null for anybody else's
     * @param resident about whom it is
     * @param language as a code
     */
    public record Whom(String number, @Nullable Long volunteer, long resident, String language, int ringSeconds) {}

    /**
     * @param rung when the network took the call, null before
     * @param connected when two people were connected in it, null if they were not
     * @param ended null while it lives
     * @param tried false when it never reached the phone and counts as no try
     */
    public record Times(
            Instant created,
            @Nullable Instant rung,
            @Nullable Instant connected,
            @Nullable Instant ended,
            boolean tried) {}

    public boolean isLive() {
        return !(state instanceof OutCallState.Over);
    }

    /** Whether somebody has answered, and the call is not over. */
    public boolean isSpokenWith() {
        return state instanceof OutCallState.Talking;
    }

    /** How it ended; null while it lives. */
    public @Nullable Ending ending() {
        if (!(state instanceof OutCallState.Over over)) {
            return null;
        }
        return times.connected() == null ? over.ending() : Ending.CONNECTED;
    }

    public boolean wasConnected() {
        return times.connected() != null;
    }

    OutCall in(OutCallState next) {
        return next.equals(state) ? this : new OutCall(id, reason, whom, next, turn + 1, sid, answer, times);
    }

    OutCall known(String as) {
        return new OutCall(id, reason, whom, state, turn, as, answer, times);
    }

    OutCall answering(String word) {
        return new OutCall(id, reason, whom, state, turn, sid, word, times);
    }

    OutCall rung(Instant now) {
        return times.rung() != null
                ? this
                : at(new Times(times.created(), now, times.connected(), times.ended(), times.tried()));
    }

    OutCall connected(Instant at) {
        return at(new Times(times.created(), times.rung(), at, times.ended(), times.tried()));
    }

    OutCall over(Instant now, boolean tried) {
        return at(new Times(times.created(), times.rung(), times.connected(), now, tried));
    }

    private OutCall at(Times when) {
        return new OutCall(id, reason, whom, state, turn, sid, answer, when);
    }
}
