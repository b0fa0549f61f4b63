package org.ringround.words;

/** The IVR scripts. What stands in braces is filled in. */
public enum ScriptsLabel implements Wording {
    TITLE,
    INTRO,
    SERVER,
    GOOD,
    DISK,
    DISK_SAME,
    /** {@code {scripts}}. */
    DISK_CHANGED,
    DISK_BAD,
    PACKAGED,
    NAME,
    VERDICT,
    STEPS,
    LANGUAGES,
    LINES,
    NO_LINES,
    /** {@code {script}}. */
    SCRIPT_TITLE,
    PICTURE,
    /** {@code {script}}. */
    PICTURE_ALT,
    PICTURE_OWN,
    PROMPTS,
    PROMPT,
    /** {@code {count}}. */
    LENGTH,
    SPOKEN,
    /** {@code {file}}. */
    RECORDED,
    ABSENT,
    ALL_SCRIPTS;

    @Override
    public String key() {
        return Wording.key("scripts", name());
    }
}
