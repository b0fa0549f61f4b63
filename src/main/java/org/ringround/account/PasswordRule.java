package org.ringround.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a password must be: long enough, and not what everybody tries first. What it is made of is its owner's business. */
public final class PasswordRule {

    public static final int SHORTEST = 10;

    /** More is no safer, and is only a lot to hash. */
    public static final int LONGEST = 200;

    /** The commonest of ten characters and more, without figures and signs at their ends. */
    private static final Set<String> COMMON = Set.of(
            "password",
            "passw0rd",
            "p@ssw0rd",
            "passwordpassword",
            "qwerty",
            "qwertyuiop",
            "qwertyqwerty",
            "asdfghjkl",
            "q1w2e3r4t5",
            "q1w2e3r4t5y6",
            "1q2w3e4r5t",
            "1qaz2wsx3edc",
            "zaq12wsxcde3",
            "iloveyou",
            "letmein",
            "letmeinplease",
            "welcome",
            "changeme",
            "administrator",
            "admin",
            "liverpool",
            "manchester",
            "cyfrinair",
            "croeso",
            "ringround",
            "helpline",
            "coordinator");

    private static final String FIGURES = "01234567890123456789";

    private PasswordRule() {}

    /** What may be wrong with a password. */
    public enum Fault {
        SHORT,
        LONG,
        IS_NAME,
        COMMON,
        /** It is the one that is to be changed. */
        SAME
    }

    /** Empty when it is good. */
    public static Optional<Fault> fault(String password, String name) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Fault.SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Fault.LONG);
        }
        if (AccountName.key(password).equals(AccountName.key(name))) {
            return Optional.of(Fault.IS_NAME);
        }
        return isCommon(password) ? Optional.of(Fault.COMMON) : Optional.empty();
    }

    /** The same letters, however the keyboard made them. */
    static String inOneForm(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static boolean isCommon(String password) {
        String small = password.toLowerCase(Locale.ROOT);
        String bare = small.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return small.chars().distinct().count() <= 2
                || FIGURES.contains(small)
                || new StringBuilder(FIGURES).reverse().indexOf(small) >= 0
                || COMMON.contains(small)
                || COMMON.contains(bare);
    }
}
