package org.ringround.account;

import java.util.Locale;

/** What an account may do: a coordinator sees their areas, an admin everything, and looks after accounts and settings. */
public enum AccountRole {
    COORDINATOR,
    ADMIN;

    /** The word of the tables and of the command line: {@code coordinator}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static AccountRole of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
