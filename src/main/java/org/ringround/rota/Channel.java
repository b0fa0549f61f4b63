package org.ringround.rota;

import java.util.Locale;

/** By which way a change of duty came. */
public enum Channel {
    PHONE,
    TEXT,
    CONSOLE,
    OFFER,
    SYSTEM;

    /** The word of the tables: {@code phone}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
