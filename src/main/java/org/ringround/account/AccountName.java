package org.ringround.account;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** What somebody types to sign in: any name, on one line; two that differ in case or in spaces only are the same. */
public record AccountName(String text) {

    private static final int LONGEST = 60;

    public AccountName {
        if (text.isEmpty() || text.length() > LONGEST || !text.equals(tidy(text)) || !isPlain(text)) {
            throw new IllegalArgumentException("no name for an account");
        }
    }

    /** Reads what was typed. Empty when it is none: nothing, too long, or with what nobody can see. */
    public static Optional<AccountName> read(String typed) {
        String text = tidy(typed);
        return text.isEmpty() || text.length() > LONGEST || !isPlain(text)
                ? Optional.empty()
                : Optional.of(new AccountName(text));
    }

    /** As it is compared. */
    String key() {
        return key(text);
    }

    /** Of whatever was typed for a name. */
    static String key(String typed) {
        String text = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip().replaceAll("\\s+", " ");
        return text.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }

    private static String tidy(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip().replaceAll(" +", " ");
    }

    private static boolean isPlain(String text) {
        return text.codePoints().noneMatch(AccountName::isUnseen) && !key(text).isEmpty();
    }

    private static boolean isUnseen(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            case Character.SPACE_SEPARATOR -> letter != ' ';
            default -> false;
        };
    }
}
