package org.ringround.request;

import java.util.Locale;

/** What a volunteer said of a call after it. */
public enum Outcome {
    SORTED,
    TASK,
    CALL_BACK,
    WORRIED,
    NUISANCE;

    /** The word of the tables and files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Outcome of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
