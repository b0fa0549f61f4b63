package org.ringround.console;

import org.jspecify.annotations.Nullable;

/** Names what describes a field, for those who hear the page. */
public final class Described {

    private Described() {}

    /** The ids of the field's hint and error; null when it has neither. */
    public static @Nullable String by(String field, @Nullable String hint, @Nullable String error) {
        if (hint == null) {
            return error == null ? null : field + "-error";
        }
        return field + "-hint" + (error == null ? "" : " " + field + "-error");
    }
}
