package org.ringround.round;

import java.util.Locale;

/** What a volunteer lets us know in a befriending call. */
enum VolunteerWord {
    /** Ring the resident now, and connect us. */
    CONNECT,
    /** Not now; ring me again in a quarter of an hour. */
    LATER,
    /** Not today. */
    CANNOT,
    /** We have talked, and all is well. */
    WELL,
    /** We have talked, and I have something to tell the coordinator. */
    NOTE,
    /** We have talked, and I am worried. */
    URGENT,
    /** The resident did not answer, and I leave it at that. */
    NOBODY,
    /** The resident did not answer; let us try again in ten minutes. */
    AGAIN;

    /** The word of the tables. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static VolunteerWord of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
