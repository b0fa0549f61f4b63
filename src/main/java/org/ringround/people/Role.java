package org.ringround.people;

import java.util.Locale;

/** What a person on the rota is: a volunteer, or also a coordinator of their areas. */
public enum Role {
    VOLUNTEER,
    COORDINATOR;

    /** The word of the tables and files: {@code volunteer}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
