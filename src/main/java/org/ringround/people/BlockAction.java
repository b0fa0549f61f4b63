package org.ringround.people;

import java.util.Locale;

/** What becomes of a call from a blocked number: it is refused, takes a message only, or reaches none but coordinators. */
public enum BlockAction {
    REJECT,
    VOICEMAIL,
    COORDINATOR;

    /** The word of the tables and files: {@code reject}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static BlockAction of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
