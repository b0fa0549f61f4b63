package org.ringround.words;

/** The IVR scripts. What stands in braces is filled in. */
public enum ScriptsLabel implements Wording {
    TITLE;

    @Override
    public String key() {
        return Wording.key("scripts", name());
    }
}
