package org.ringround.round;

import java.util.Locale;

/** What a round is for: an automatic wellbeing check-in, or a volunteer's befriending call. */
public enum RoundKind {
    CHECKIN,
    BEFRIENDING;

    /** The word of the tables and files: {@code checkin}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static RoundKind of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
