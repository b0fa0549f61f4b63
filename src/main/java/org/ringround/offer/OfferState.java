package org.ringround.offer;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ringround.telephony.Ending;
import org.ringround.telephony.Instruction;

/** Where an offer stands: one record per situation, with what only that situation needs. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
public sealed interface OfferState {

    /** The word of the tables for this situation. */
    String phase();

    /** What the volunteer's leg hears in this situation. */
    List<Instruction> heard(OfferSpeech speech);

    /** Written down; the call has not left. */
    record Due(Briefing briefing) implements OfferState {
        @Override
        public String phase() {
            return "due";
        }

        @Override
        public List<Instruction> heard(OfferSpeech speech) {
            return speech.partingWith(Parting.TOO_LATE);
        }
    }

    /** At the network: queued there, or the phone rings. */
    record Ringing(Briefing briefing) implements OfferState {
        @Override
        public String phase() {
            return "ringing";
        }

        @Override
        public List<Instruction> heard(OfferSpeech speech) {
            return speech.partingWith(Parting.TOO_LATE);
        }
    }

    /** Not wanted any more, but the phone may still ring. */
    record Withdrawing(Parting parting) implements OfferState {
        @Override
        public String phase() {
            return "ringing";
        }

        @Override
        public List<Instruction> heard(OfferSpeech speech) {
            return speech.partingWith(parting);
        }
    }

    /**
     * Answered, and asked to decide.
     *
     * @param said how often it was said, from 1
     */
    record Screening(Briefing briefing, int said) implements OfferState {
        @Override
        public String phase() {
            return "screening";
        }

        @Override
        public List<Instruction> heard(OfferSpeech speech) {
            return speech.screening(this);
        }
    }

    /**
     * Theirs: being connected, or connected, with the caller who waits in that queue.
     *
     * @param again whether they did not meet at first
     */
    record Taken(String queue, boolean again) implements OfferState {
        Taken(String queue) {
            this(queue, false);
        }

        @Override
        public String phase() {
            return "taken";
        }

        @Override
        public List<Instruction> heard(OfferSpeech speech) {
            return speech.connecting(this);
        }
    }

    /** Theirs, but the caller had gone. */
    record CallerGone(boolean canBeRung, int said) implements OfferState {
        @Override
        public String phase() {
            return "taken";
        }

        @Override
        public List<Instruction> heard(OfferSpeech speech) {
            return speech.callerGone(this);
        }
    }

    /** Theirs, and told what it is about; they may ring, or not. */
    record Knowing(News news, boolean canBeRung, int said) implements OfferState {
        @Override
        public String phase() {
            return "taken";
        }

        @Override
        public List<Instruction> heard(OfferSpeech speech) {
            return speech.knowing(this);
        }
    }

    /**
     * The volunteer rings the caller back through us.
     *
     * @param news what is said before, null for nothing
     */
    record RingingBack(UUID leg, String number, @Nullable News news) implements OfferState {
        RingingBack(UUID leg, String number) {
            this(leg, number, null);
        }

        @Override
        public String phase() {
            return "taken";
        }

        @Override
        public List<Instruction> heard(OfferSpeech speech) {
            return speech.ringingBack(this);
        }
    }

    /**
     * Asked how it went.
     *
     * @param unanswered whether the caller was rung back and did not answer
     */
    record AskingOutcome(int said, boolean unanswered) implements OfferState {
        AskingOutcome(int said) {
            this(said, false);
        }

        @Override
        public String phase() {
            return "after";
        }

        @Override
        public List<Instruction> heard(OfferSpeech speech) {
            return speech.askingOutcome(this);
        }
    }

    record AskingWhen(int said) implements OfferState {
        @Override
        public String phase() {
            return "after";
        }

        @Override
        public List<Instruction> heard(OfferSpeech speech) {
            return speech.askingWhen(this);
        }
    }

    /**
     * The last sentence.
     *
     * @param wraps whether the outcome is still to come
     */
    record Said(Parting parting, Ending ending, boolean wraps) implements OfferState {
        @Override
        public String phase() {
            return ending == Ending.CONNECTED ? "after" : "parting";
        }

        @Override
        public List<Instruction> heard(OfferSpeech speech) {
            return speech.partingWith(parting);
        }
    }

    /** The call is over; the volunteer notes it down and is left in peace. */
    record WrappingUp() implements OfferState {
        @Override
        public String phase() {
            return "after";
        }

        @Override
        public List<Instruction> heard(OfferSpeech speech) {
            return speech.partingWith(Parting.GOODBYE);
        }
    }

    record Over(Ending ending) implements OfferState {
        @Override
        public String phase() {
            return "over";
        }

        @Override
        public List<Instruction> heard(OfferSpeech speech) {
            return speech.partingWith(ending == Ending.CONNECTED ? Parting.GOODBYE : Parting.TOO_LATE);
        }
    }
}
