package org.ringround.words;

/** First steps, glossary and help. What stands in braces is filled in. */
public enum GuideLabel implements Wording {
    TITLE;

    @Override
    public String key() {
        return Wording.key("guide", name());
    }
}
