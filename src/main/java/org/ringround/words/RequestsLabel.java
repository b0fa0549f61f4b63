package org.ringround.words;

/** Requests, and the story of a call. What stands in braces is filled in. */
public enum RequestsLabel implements Wording {
    TITLE;

    @Override
    public String key() {
        return Wording.key("requests", name());
    }
}
