package org.ringround.call;

import java.util.Locale;

/** How an inbound call ended: every call, exactly one. */
public enum CallEnding {
    CONNECTED,
    VOICEMAIL,
    CALLBACK,
    ABANDONED,
    BLOCKED,
    SELF_SERVICE,
    FAILED;

    /** The word of the tables and files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
