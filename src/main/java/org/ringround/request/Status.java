package org.ringround.request;

import java.util.Locale;

/** Where a request stands. */
public enum Status {
    OPEN,
    CLAIMED,
    DONE,
    CLOSED;

    /** The word of the tables and files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Status of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
