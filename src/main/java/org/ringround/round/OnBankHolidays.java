package org.ringround.round;

import java.util.Locale;

/** Whether a round comes on bank holidays too. */
public enum OnBankHolidays {
    CALL,
    SKIP;

    /** The word of the tables and files: {@code call}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static OnBankHolidays of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
