package org.ringround.simulator;

import java.time.Duration;

/** What goes wrong with a REST request. */
public sealed interface RestFault {

    /** Nothing is done, and this HTTP status is answered. */
    record Refuses(int status) implements RestFault {}

    /** It is done all the same, and this HTTP status is answered. */
    record DoesAndAnswers(int status) implements RestFault {}

    /** It is done, and the right answer comes after this much real time. */
    record DoesAndIsLate(Duration delay) implements RestFault {}

    /** Nothing is done, and the connection is dropped. */
    record Drops() implements RestFault {}

    /** It is done, and the connection is dropped. */
    record DoesAndDrops() implements RestFault {}

    /** It is done, and the body of the answer cannot be read. */
    record DoesAndGarbles() implements RestFault {}
}
