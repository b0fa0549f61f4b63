package org.ringround.words;

/** What waits for a coordinator: unknown texts, numbers to look at, alarms. What stands in braces is filled in. */
public enum InboxLabel implements Wording {
    TITLE;

    @Override
    public String key() {
        return Wording.key("inbox", name());
    }
}
