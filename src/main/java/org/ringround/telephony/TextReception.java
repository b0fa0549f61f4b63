package org.ringround.telephony;

import java.time.Instant;

/** Where texts come in. A repeat of one SID changes nothing, by whichever way it comes. */
public interface TextReception {

    void text(IncomingText text);

    /** One that the network had, and that nobody here saw when it came. */
    void found(IncomingText text, Instant said);
}
