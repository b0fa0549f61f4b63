package org.ringround.words;

/** Rounds: befriending calls and wellbeing check-ins. What stands in braces is filled in. */
public enum RoundsLabel implements Wording {
    TITLE;

    @Override
    public String key() {
        return Wording.key("rounds", name());
    }
}
