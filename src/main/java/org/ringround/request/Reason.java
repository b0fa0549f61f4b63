package org.ringround.request;

import java.util.Locale;

/** What the last call left a request as. */
public enum Reason {
    CONNECTED,
    CALLBACK,
    VOICEMAIL,
    MISSED,
    CHECKIN,
    MANUAL;

    /** The word of the tables and files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Reason of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
