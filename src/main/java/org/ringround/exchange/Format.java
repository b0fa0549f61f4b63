package org.ringround.exchange;

import java.util.Locale;

/** How an export is written. */
public enum Format {
    CSV,
    JSON;

    /** As it is asked for: {@code csv}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return word();
    }
}
