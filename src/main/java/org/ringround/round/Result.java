package org.ringround.round;

import java.util.Locale;

/** What came of a turn; each turn has exactly one, and the account of a day is their sum. */
public enum Result {
    /** Nothing yet. */
    OPEN,
    /** The resident pressed that they are all right. */
    WELL,
    /** The resident asked for a person. */
    HELP,
    /** Nobody answered for sure; it stays so, and is settled when a human closes it. */
    ESCALATED,
    /** Volunteer and resident have spoken. */
    TALKED,
    NOT_REACHED,
    SUSPENDED,
    CANCELLED,
    MISSED_BY_US;

    /** The word of the tables and files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Result of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
