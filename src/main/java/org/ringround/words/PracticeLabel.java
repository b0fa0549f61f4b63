package org.ringround.words;

/** The practice phone. What stands in braces is filled in. */
public enum PracticeLabel implements Wording {
    TITLE;

    @Override
    public String key() {
        return Wording.key("practice", name());
    }
}
