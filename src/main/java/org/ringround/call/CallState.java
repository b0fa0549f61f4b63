package org.ringround.call;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ringround.callback.Ringing;
import org.ringround.telephony.Instruction;
import org.ringround.telephony.Language;

/** Where an inbound call stands: one record per situation, with what only that situation needs. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
sealed interface CallState {

    /** What the caller hears in this situation. */
    List<Instruction> heard(CallSpeech speech);

    /** From a number that may not ring: it is not answered. */
    record Refused() implements CallState {
        @Override
        public List<Instruction> heard(CallSpeech speech) {
            return CallSpeech.REFUSAL;
        }
    }

    /** A volunteer has rung in: on duty, off duty, or a caller like anybody. */
    record DutyMenu(int said) implements CallState {
        @Override
        public List<Instruction> heard(CallSpeech speech) {
            return speech.dutyMenu(this);
        }
    }

    /**
     * In a menu of the script.
     *
     * @param step its name
     * @param said how often it was said, from 1
     * @param wrong how many wrong keys came
     */
    record InMenu(String step, int said, int wrong) implements CallState {
        @Override
        public List<Instruction> heard(CallSpeech speech) {
            return speech.menu(this);
        }
    }

    /** Asked for the digits of the postcode district. */
    record AskingPlace(String step, int said, int wrong) implements CallState {
        @Override
        public List<Instruction> heard(CallSpeech speech) {
            return speech.askingPlace(this);
        }
    }

    /** The digits fit more than one district. */
    record ChoosingPlace(String step, List<PlaceChoice> choices, int said, int wrong) implements CallState {
        @Override
        public List<Instruction> heard(CallSpeech speech) {
            return speech.choosingPlace(this);
        }
    }

    /** A search is about to begin; left in the same transaction. */
    record Seeking(boolean cutOff) implements CallState {
        @Override
        public List<Instruction> heard(CallSpeech speech) {
            return speech.connecting();
        }
    }

    /** Somebody rings whom we were to ring, or did ring, to hear whether they are well. */
    record AskingIfWell(UUID matter, int said) implements CallState {
        @Override
        public List<Instruction> heard(CallSpeech speech) {
            return speech.askingIfWell(this);
        }
    }

    /** They are, and that is settled. */
    record WellNoted() implements CallState {
        @Override
        public List<Instruction> heard(CallSpeech speech) {
            return speech.wellNoted();
        }
    }

    /** Nobody on duty speaks the caller's language; somebody speaks that other one. */
    record AskingOtherLanguage(Language other, int said) implements CallState {
        @Override
        public List<Instruction> heard(CallSpeech speech) {
            return speech.askingOtherLanguage(this);
        }
    }

    /** In the queue while phones ring. */
    record Waiting(UUID search, boolean cutOff) implements CallState {
        @Override
        public List<Instruction> heard(CallSpeech speech) {
            return speech.connecting();
        }
    }

    /** A volunteer has taken the call. */
    record Connected(UUID offer, long volunteer, Instant since) implements CallState {
        @Override
        public List<Instruction> heard(CallSpeech speech) {
            return speech.inQueueAgain();
        }
    }

    /** Nobody could take it: a callback or a message. */
    record Choosing(int said) implements CallState {
        @Override
        public List<Instruction> heard(CallSpeech speech) {
            return speech.choosing(this);
        }
    }

    /** A callback is about to be promised; left in the same transaction. */
    record Promising() implements CallState {
        @Override
        public List<Instruction> heard(CallSpeech speech) {
            return speech.farewell(Closing.GOODBYE);
        }
    }

    /**
     * A withheld caller keys in the number to be rung back on.
     *
     * @param wrong what came last was no number
     */
    record KeyingNumber(int said, boolean wrong) implements CallState {
        @Override
        public List<Instruction> heard(CallSpeech speech) {
            return speech.keyingNumber(this);
        }
    }

    /** The number is read back. */
    record ConfirmingNumber(String number, int said) implements CallState {
        @Override
        public List<Instruction> heard(CallSpeech speech) {
            return speech.confirmingNumber(this);
        }
    }

    /** Promised to ring back by then. */
    record Promised(Instant due, Instant now) implements CallState {
        @Override
        public List<Instruction> heard(CallSpeech speech) {
            return speech.promised(this);
        }
    }

    record TakingMessage() implements CallState {
        @Override
        public List<Instruction> heard(CallSpeech speech) {
            return speech.takingMessage();
        }
    }

    record MessageTaken() implements CallState {
        @Override
        public List<Instruction> heard(CallSpeech speech) {
            return speech.messageTaken();
        }
    }

    /** Hung up while a message was recorded; whether there is one is still to be heard. */
    record AwaitingRecording() implements CallState {
        @Override
        public List<Instruction> heard(CallSpeech speech) {
            return speech.farewell(Closing.GOODBYE);
        }
    }

    /** The last sentence; the call ends so whenever the caller hangs up. */
    record Farewell(Closing closing, CallEnding ending) implements CallState {
        @Override
        public List<Instruction> heard(CallSpeech speech) {
            return speech.farewell(closing);
        }
    }

    /**
     * On or off duty now, and told so.
     *
     * @param until null when off duty
     */
    record DutyTold(@Nullable Instant until) implements CallState {
        @Override
        public List<Instruction> heard(CallSpeech speech) {
            return speech.dutyTold(this);
        }
    }

    /** A volunteer has asked to be connected with somebody, and is told whether they will be. */
    record RingingTold(Ringing answer) implements CallState {
        @Override
        public List<Instruction> heard(CallSpeech speech) {
            return speech.ringingTold(this);
        }
    }

    /** The script's own last sentence. */
    record ScriptEnd(String prompt) implements CallState {
        @Override
        public List<Instruction> heard(CallSpeech speech) {
            return speech.scriptEnd(this);
        }
    }

    record Over(CallEnding ending) implements CallState {
        @Override
        public List<Instruction> heard(CallSpeech speech) {
            return ending == CallEnding.BLOCKED ? CallSpeech.REFUSAL : speech.farewell(Closing.GOODBYE);
        }
    }
}
