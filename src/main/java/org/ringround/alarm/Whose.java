package org.ringround.alarm;

/** Who has the matter of an alarm, once a coordinator has said that they do. */
public sealed interface Whose {

    /** Theirs: nobody is told of it again. */
    record Theirs() implements Whose {}

    /** Theirs, and with it that request, which nobody is rung about any more. */
    record TheirRequest(long reference) implements Whose {}

    /** A number that was to be looked at has been. */
    record Reviewed() implements Whose {}

    /** That other volunteer's: nothing has changed. */
    record Anothers(long volunteer) implements Whose {}

    /** A coordinator's at the console: nothing has changed. */
    record TheDesk() implements Whose {}

    /** Nobody's: it is over. */
    record Over() implements Whose {}
}
