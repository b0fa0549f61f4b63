package org.ringround.words;

/** What stands on the pages by which people come into the console. */
public enum SignInLabel implements Wording {
    // To sign in.
    TITLE,
    NAME,
    PASSWORD,
    PASSWORD_HINT,
    BUTTON,
    NAME_MISSING,
    PASSWORD_MISSING,
    WRONG,
    TOO_MANY,
    BUSY,
    FOREIGN,
    FORGOTTEN,
    FORGOTTEN_HOW,
    TOLD_SIGNED_OUT,
    TOLD_ENDED,
    TOLD_CHANGED,

    // To choose a password.
    PASSWORD_TITLE,
    PASSWORD_FIRST_TITLE,
    PASSWORD_FIRST,
    PASSWORD_BEFORE,
    PASSWORD_NEW,
    PASSWORD_HOW,
    PASSWORD_AGAIN,
    PASSWORD_SAVE,
    PASSWORD_ELSEWHERE,
    TOLD_PASSWORD,
    PASSWORD_SHORT,
    PASSWORD_LONG,
    PASSWORD_IS_NAME,
    PASSWORD_COMMON,
    PASSWORD_SAME,
    PASSWORD_DIFFERENT,
    PASSWORD_BEFORE_WRONG,

    // For the first admin.
    FIRST_TITLE,
    FIRST_WHY,
    FIRST_NAME,
    FIRST_NAME_HOW,
    FIRST_BUTTON,
    FIRST_OVER_TITLE,
    FIRST_OVER_WHY,
    NAME_ODD,
    NAME_TAKEN,

    // To whoever is not let in.
    REFUSED_TITLE,
    REFUSED_WHY,
    REFUSED_AGAIN;

    @Override
    public String key() {
        return Wording.key("signin", name());
    }
}
