package org.ringround.telephony;

/** Where texts come in. A repeat of one SID changes nothing. */
public interface TextReception {

    void text(IncomingText text);
}
