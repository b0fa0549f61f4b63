package org.ringround.console.link;

import java.time.Instant;
import org.ringround.db.Tx;

/**
 * What the private page needs of whoever rings volunteers: that they ring the volunteer's registered phone and, after
 * {@code 1}, connect it to the person behind a request they hold, both seeing the central number.
 */
public interface Ringing {

    /**
     * Asks for it in this transaction. A repeat while the phone rings, or while they talk, is {@link Already}. The page has
     * seen that the volunteer holds the request, but holds no row: whoever rings looks again, in their order of locks.
     */
    Answer ring(Tx tx, long volunteer, long reference, Instant now);

    /** What comes of it. */
    sealed interface Answer {}

    /** The volunteer's phone will ring in a moment. */
    record Begun() implements Answer {}

    /** The volunteer's phone is ringing for us, or is in a call of ours. */
    record Already() implements Answer {}

    /** Residents are not rung at this hour. */
    record OutOfHours() implements Answer {}

    /** There is no number that may be rung, or the volunteer holds the request no more. */
    record CannotBe() implements Answer {}
}
