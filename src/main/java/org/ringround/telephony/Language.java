package org.ringround.telephony;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A language by its ISO 639-1 code in lower case: {@code en}, {@code cy}. People may know more than the program speaks. */
public record Language(String code) {

    private static final Pattern CODE = Pattern.compile("[a-z]{2,3}");

    public static final Language ENGLISH = new Language("en");
    public static final Language WELSH = new Language("cy");

    public Language {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("a language is two or three small letters, like en or cy, not: " + code);
        }
    }

    /** Reads a code in any case. */
    public static Language of(String code) {
        return new Language(code.strip().toLowerCase(Locale.ROOT));
    }

    /** The same; empty when it is none. */
    public static Optional<Language> read(String code) {
        String plain = code.strip().toLowerCase(Locale.ROOT);
        return CODE.matcher(plain).matches() ? Optional.of(new Language(plain)) : Optional.empty();
    }

    @Override
    public String toString() {
        return code;
    }
}
