package org.ringround.rota;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What is said of somebody's duty: they, or we for them. */
public enum DutyWord {
    ON,
    OFF,
    PAUSE,
    BACK;

    /** The word of the tables: {@code on}. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Said later, these leave nothing of it. Whoever is paused is still on duty or off: one says nothing of the other. */
    Set<DutyWord> overtakenBy() {
        return switch (this) {
            case ON -> EnumSet.of(ON, OFF, PAUSE);
            case OFF -> EnumSet.of(ON, OFF);
            case PAUSE, BACK -> EnumSet.of(ON, PAUSE, BACK);
        };
    }
}
