package org.ringround.account;

import java.util.HexFormat;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** A secret that we make: letters and digits that nobody mistakes for one another, 5 random bits each. */
record Token(String text) {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";

    /** 130 bits: of a link, a session, a device. */
    private static final int LENGTH = 26;

    /** 80 bits, which somebody types. */
    private static final int TYPED = 16;

    static Token made(RandomGenerator chance) {
        return made(chance, LENGTH);
    }

    /** A password that is used once: short enough to be typed, too long to be guessed. */
    static Token madeToBeTyped(RandomGenerator chance) {
        return made(chance, TYPED);
    }

    private static Token made(RandomGenerator chance, int length) {
        var text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(ALPHABET.charAt(chance.nextInt(ALPHABET.length())));
        }
        return new Token(text.toString());
    }

    /**
     * As somebody sent it, right or wrong: in capitals, with the full stop of its sentence behind it, or an o for a 0. What is
     * too long or too short is looked for all the same.
     */
    static Token given(String text) {
        return new Token(text.toLowerCase(Locale.ROOT)
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1')
                .replaceAll("[^0-9a-z]", ""));
    }

    /** In fours, to be copied by hand. */
    String inFours() {
        return text.replaceAll("(.{4})(?=.)", "$1-");
    }

    /** What is kept of it. No salt and no slow hash: there is nothing to guess in so many random bits. */
    byte[] hash() {
        return Digest.of(text);
    }

    /** What goes with the forms of whoever holds it, and tells nothing of it. */
    String forForms() {
        return HexFormat.of().formatHex(Digest.of("forms " + text));
    }

    @Override
    public String toString() {
        return "***";
    }
}
