package org.ringround.account;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an account may do: a coordinator sees their areas, an admin everything, and looks after accounts and settings. */
public enum AccountRole {
    COORDINATOR,
    ADMIN;

    /** The word of the tables and of the command line: {@code coordinator}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a word that is none. */
    public static Optional<AccountRole> find(String word) {
        return Stream.of(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    static AccountRole of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
