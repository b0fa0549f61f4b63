package org.ringround.telephony;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is heard on the legs of one kind. Every leg has an id of ours, which the network carries back in each of its
 * requests with the turn that it answers.
 *
 * <p>All methods may be repeated and may come late or out of order: an event for an old turn changes nothing and gets what
 * is to be heard now.
 */
public interface Conversation {

    /** The turn of an event that belongs to no answer of ours, such as progress. */
    int NO_TURN = -1;

    /**
     * What is heard after this event.
     *
     * @param sid the network's id of the leg, learnt from whichever message comes first
     */
    Heard on(UUID leg, int turn, String sid, CallEvent event);

    /**
     * What is heard while waiting; changes nothing but when the leg was last heard of.
     *
     * @param queueSid the network's id of the queue, null when not told
     */
    Heard whileWaiting(UUID leg, String sid, @Nullable String queueSid);

    /** Keys pressed while waiting; the answer is heard in the queue. */
    Heard onWhileWaiting(UUID leg, int turn, String sid, CallEvent event);

    /**
     * What somebody hears who was dialled from this leg and has picked up; then the two are connected, without a key. Changes
     * nothing. No names: a voicemail may be listening.
     *
     * @return only {@link Instruction.Say} and {@link Instruction.Play}, 5 s in all; empty for an old turn and for nothing
     */
    default List<Instruction> introduction(UUID leg, int turn) {
        return List.of();
    }
}
