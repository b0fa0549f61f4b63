package org.ringround.account;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.random.RandomGenerator;

/** The secret of a private link: 26 letters and digits that nobody mistakes for one another, 5 random bits each. */
record Token(String text) {

    private static final String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
    private static final int LENGTH = 26;

    static Token made(RandomGenerator chance) {
        var text = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
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

    /** What is kept of it. No salt and no slow hash: there is nothing to guess in 130 random bits. */
    byte[] hash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "***";
    }
}
