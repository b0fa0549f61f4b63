package org.ringround.words;

/** The rota. What stands in braces is filled in. */
public enum RotaLabel implements Wording {
    TITLE;

    @Override
    public String key() {
        return Wording.key("rota", name());
    }
}
