package org.ringround.outcall;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.UUID;
import org.ringround.telephony.Ending;
import org.ringround.telephony.Instruction;

/** Where such a call stands: one record per situation, with what only that situation needs. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "is")
public sealed interface OutCallState {

    /** The word of the tables for this situation. */
    String phase();

    /** What the leg hears in this situation. */
    List<Instruction> heard(OutCallSpeech speech);

    /** The call has left, and nobody has answered. */
    sealed interface Rung extends OutCallState {
        @Override
        default String phase() {
            return "ringing";
        }
    }

    /** Somebody has answered. */
    sealed interface Talking extends OutCallState {
        @Override
        default String phase() {
            return "talking";
        }
    }

    /** Written down; the call has not left. */
    record Due(Question question) implements OutCallState {
        @Override
        public String phase() {
            return "due";
        }

        @Override
        public List<Instruction> heard(OutCallSpeech speech) {
            return speech.sorry();
        }
    }

    /** At the network: queued there, or the phone rings. */
    record Ringing(Question question) implements Rung {
        @Override
        public List<Instruction> heard(OutCallSpeech speech) {
            return speech.sorry();
        }
    }

    /** Not wanted any more, but the phone may still ring. */
    record Withdrawing() implements Rung {
        @Override
        public List<Instruction> heard(OutCallSpeech speech) {
            return speech.notWanted();
        }
    }

    /**
     * Answered, and asked.
     *
     * @param said how often the question was said, from 1
     * @param wrong how many keys came that are no answer
     */
    record Asking(Question question, int said, int wrong) implements Talking {
        Asking(Question question) {
            this(question, 1, 0);
        }

        @Override
        public List<Instruction> heard(OutCallSpeech speech) {
            return speech.asking(this);
        }
    }

    /** Being connected, or connected, with that number. */
    record Dialling(UUID leg, Then.Connect to) implements Talking {
        @Override
        public List<Instruction> heard(OutCallSpeech speech) {
            return speech.dialling(this);
        }
    }

    /** The last sentence. */
    record Telling(Saying last, Ending ending) implements Talking {
        @Override
        public List<Instruction> heard(OutCallSpeech speech) {
            return speech.telling(this);
        }
    }

    /** It goes on as a caller's: what is heard is that call's. */
    record Handed(UUID call) implements Talking {
        @Override
        public List<Instruction> heard(OutCallSpeech speech) {
            throw new IllegalStateException("the call that it became is heard");
        }
    }

    record Over(Ending ending) implements OutCallState {
        @Override
        public String phase() {
            return "over";
        }

        @Override
        public List<Instruction> heard(OutCallSpeech speech) {
            return speech.goodbye();
        }
    }
}
