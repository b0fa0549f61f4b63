package org.ringround.people;

import java.util.Locale;

/** What a caller wants; {@code OTHER} when nobody knows yet. */
public enum Need {
    SHOPPING,
    MEDICINE,
    CHAT,
    OTHER;

    /** The word of the tables and files: {@code shopping}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Need of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
