package org.ringround.exchange;

import java.util.Locale;

/** What can be exported. */
public enum What {
    REQUESTS,
    CALLS,
    VOLUNTEERS,
    RESIDENTS,
    AREAS,
    LINES,
    ROUNDS,
    CHECKINS;

    /** As it is asked for: {@code requests}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return word();
    }
}
