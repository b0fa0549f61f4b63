package org.ringround.telephony;

import java.time.Duration;
import java.util.List;

/** What is heard or done next on a leg. A list of them is one answer; where keys and results go, the adapter knows. */
public sealed interface Instruction {

    /** Speech. */
    record Say(Language language, String text) implements Instruction {}

    /** A sound of ours: a path below the public address, beginning with {@code /}. */
    record Play(String path) implements Instruction {}

    record Pause(Duration length) implements Instruction {}

    /**
     * Speak and listen; keys interrupt. What is pressed comes back as {@link CallEvent.Keyed}, nothing as
     * {@link CallEvent.Silent}, both with this answer's turn.
     *
     * @param spoken only {@link Say}, {@link Play} and {@link Pause}
     * @param keys how many keys make an answer; one key: {@code *} and {@code #} count as keys
     * @param patience how long to listen after the last sound or key, whole seconds
     */
    record Ask(List<Instruction> spoken, Keys keys, Duration patience) implements Instruction {}

    /** The shape of an answer by keys. */
    enum Keys {
        /** One key. */
        ONE,
        /** Any number of digits, ended by {@code #} or a pause. */
        UNTIL_HASH
    }

    /** Wait in a queue of one's own. While waiting, the leg asks again and again what to play. */
    record WaitInQueue(String queue) implements Instruction {}

    /** Only in the answer to a wait: leave the queue; the leg then asks what is next. */
    record LeaveQueue() implements Instruction {}

    /** Be connected with the caller who waits in that queue. */
    record BridgeToQueue(String queue, Duration patience, Duration limit) implements Instruction {}

    /**
     * Ring that number from this leg and be connected; the caller ID is the central number.
     *
     * @param introduced whether whoever picks up first hears {@link Conversation#introduction}
     */
    record Dial(PhoneNumber number, Duration ring, Duration limit, boolean introduced) implements Instruction {

        /** To somebody who knows us. */
        public Dial(PhoneNumber number, Duration ring, Duration limit) {
            this(number, ring, limit, false);
        }
    }

    /** Record what is said after a tone. */
    record TakeMessage(Duration longest, Duration silence) implements Instruction {}

    record HangUp() implements Instruction {}

    /** Refuse the call without answering it. */
    record Refuse() implements Instruction {}
}
