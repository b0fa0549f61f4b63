package org.ringround.account;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What an act was about, when that is neither a person nor a request. */
public record Thing(Kind kind, long id) {

    /** Of what kind it is; the id is that of its table. */
    public enum Kind {
        ACCOUNT,
        ALARM,
        AREA,
        /** A number that is blocked. */
        BLOCK,
        CALL,
        CONTACT,
        LINE,
        ROUND,
        SHIFT,
        TEXT;

        /** The word of the table. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Empty for a word that is none of ours: a newer server may have written it. */
        public static Optional<Kind> find(String word) {
            return Stream.of(values()).filter(kind -> kind.word().equals(word)).findFirst();
        }
    }
}
