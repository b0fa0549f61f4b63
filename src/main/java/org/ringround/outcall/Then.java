package org.ringround.outcall;

import org.ringround.telephony.Ending;

/** What follows on an answer. */
public sealed interface Then {

    /** Something else is asked. */
    record Ask(Question question) implements Then {}

    /**
     * A last sentence.
     *
     * @param ending how the call has ended with it, unless people were connected in it
     */
    record Say(Saying last, Ending ending) implements Then {}

    /**
     * Be connected with that number, which hears a short introduction first and needs no key.
     *
     * @param language of whoever picks up there, as a code
     */
    record Connect(String number, String language, int ringSeconds, Saying before) implements Then {}

    /** Go on as a caller who waits for a person. */
    record Person() implements Then {}
}
