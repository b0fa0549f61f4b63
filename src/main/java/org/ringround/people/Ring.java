package org.ringround.people;

import java.util.Locale;

/** How an area's volunteers are rung: a few at a time, all at once, or one by one. */
public enum Ring {
    WAVES,
    ALL,
    SEQUENCE;

    /** The word of the tables and files: {@code waves}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Ring of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
