package org.ringround.membership;

import java.util.Locale;

/** Where a volunteer stands with the helpline. */
public enum Standing {
    /** Asked to help; a coordinator has not said yes. */
    PENDING,
    ACTIVE,
    LEFT;

    /** The word of the table. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Standing of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
