package org.ringround.offer;

import java.util.Locale;

/** How an offer ended. */
public enum Ending {
    CONNECTED,
    ANSWERED,
    DECLINED,
    NO_ANSWER,
    BUSY,
    CANCELLED,
    FAILED;

    /** The word of the tables and files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
