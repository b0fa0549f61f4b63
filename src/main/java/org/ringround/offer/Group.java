package org.ringround.offer;

import java.util.Locale;

/** Who may be rung about a matter. */
public enum Group {
    /** Volunteers on duty: of the area, then of its neighbours, then coordinators. */
    ON_DUTY,
    /** Coordinators on duty only. */
    COORDINATORS,
    /** Coordinators at any hour, whatever they speak: those on duty first. */
    URGENT,
    /** The one to be rung first, and nobody else, on duty or not. */
    ONE;

    /** The word of the tables. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Group of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** Whether people of it are rung because they are on duty: then not answering twice pauses them. */
    boolean isOfDuty() {
        return this == ON_DUTY || this == COORDINATORS;
    }
}
