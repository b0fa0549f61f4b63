package org.ringround.simulator;

/** Where a call goes after a verb. */
sealed interface Flow {

    /** To the next verb; of a whole document: it has run to its end. */
    record Next() implements Flow {}

    /** To another document. */
    record Go(Source.At to) implements Flow {}

    /** Nowhere. */
    record HangUp() implements Flow {}

    /** Out of the queue. */
    record Leave() implements Flow {}

    Flow NEXT = new Next();
    Flow HANG_UP = new HangUp();
    Flow LEAVE = new Leave();
}
