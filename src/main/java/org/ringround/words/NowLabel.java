package org.ringround.words;

/** The live board. What stands in braces is filled in. */
public enum NowLabel implements Wording {
    TITLE;

    @Override
    public String key() {
        return Wording.key("now", name());
    }
}
