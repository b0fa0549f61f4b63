package org.ringround.task;

import java.util.List;

/** What came of TAKE, DONE and DROP: the state in which the request is for whoever asked. */
public sealed interface TaskAnswer {

    long reference();

    /** Theirs from now on. */
    record Yours(long reference, String link) implements TaskAnswer {}

    /** They had taken it before. */
    record StillYours(long reference, String link) implements TaskAnswer {}

    /** Unknown, of another area, somebody else's, settled: nobody learns which. */
    record NotForYou(long reference) implements TaskAnswer {}

    /** They hold as many as they may: these. */
    record Enough(long reference, List<Long> held) implements TaskAnswer {
        public Enough {
            held = List.copyOf(held);
        }
    }

    /** Whoever asks for help is on the line just now. */
    record OnThePhone(long reference) implements TaskAnswer {}

    record Done(long reference) implements TaskAnswer {}

    /** Open again. */
    record Dropped(long reference) implements TaskAnswer {}
}
