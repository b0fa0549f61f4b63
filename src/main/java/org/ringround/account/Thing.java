package org.ringround.account;

import java.util.Locale;

/** What an act was about, when that is neither a person nor a request. */
public record Thing(Kind kind, long id) {

    /** Of what kind it is; the id is that of its table. */
    public enum Kind {
        ACCOUNT,
        ALARM,
        AREA,
        CALL,
        CONTACT,
        ROUND,
        SHIFT,
        TEXT;

        /** The word of the table. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }
}
