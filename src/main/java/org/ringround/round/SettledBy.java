package org.ringround.round;

import java.util.Locale;

/** Who settled a turn; the system where nobody had to. */
public enum SettledBy {
    RESIDENT,
    VOLUNTEER,
    CONTACT,
    COORDINATOR,
    SYSTEM;

    /** The word of the tables and files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
