package org.ringround.words;

/** Settings and the audit. What stands in braces is filled in. */
public enum SettingsLabel implements Wording {
    TITLE;

    @Override
    public String key() {
        return Wording.key("settings", name());
    }
}
