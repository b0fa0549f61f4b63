package org.ringround.telephony;

import java.util.Locale;

/** How a leg that we rang ended. */
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

    public static Ending of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Of a leg on which nobody said anything to us; the status is one that is over. */
    public static Ending of(CallStatus status) {
        return switch (status) {
            case COMPLETED -> ANSWERED;
            case NO_ANSWER -> NO_ANSWER;
            case BUSY -> BUSY;
            case CANCELED -> CANCELLED;
            case FAILED -> FAILED;
            default -> throw new IllegalArgumentException("not over: " + status);
        };
    }
}
