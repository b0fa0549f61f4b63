package org.ringround.words;

/** On every page of the console: its frame, its forms and lists. What stands in braces is filled in. */
public enum ShellLabel implements Wording {
    SKIP,
    SECTIONS,
    SIGNED_IN,
    SIGN_OUT,
    PASSWORD,
    /** In the title of a page whose form is wrong. */
    ERROR,
    PROBLEM,
    OPTIONAL,
    OLDER,
    NEWEST,
    FILTER,
    CLEAR_FILTER,
    SAVE,
    CANCEL,
    YES,
    NO,
    NONE,
    ALL,
    UNKNOWN,
    /** {@code {count}}. */
    MORE,
    NOT_HERE_TITLE,
    NOT_HERE,
    TROUBLE_TITLE,
    TROUBLE,
    DANGER,
    SIMULATED,
    SESSION_ENDS,
    STAY,
    MINUTE,
    /** {@code {count}}. */
    MINUTES,
    HOUR,
    /** {@code {count}}. */
    HOURS,
    DAY,
    /** {@code {count}}. */
    DAYS,
    /** {@code {count}}: of seconds. */
    SECONDS,
    REQUIRED,
    /** {@code {most}}: letters. */
    TOO_LONG,
    NO_PHONE_NUMBER,
    NO_DATE,
    NO_TIME,
    NO_FIGURE,
    NOT_A_CHOICE;

    @Override
    public String key() {
        return Wording.key("shell", name());
    }
}
