package org.ringround.words;

/** Reports. What stands in braces is filled in. */
public enum ReportsLabel implements Wording {
    TITLE;

    @Override
    public String key() {
        return Wording.key("reports", name());
    }
}
