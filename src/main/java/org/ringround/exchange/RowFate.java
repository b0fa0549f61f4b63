package org.ringround.exchange;

/**
 * What becomes of one row of a file.
 *
 * @param row the line of the file on which the record starts
 * @param key what the row is known by, as the file writes it
 */
public record RowFate(String file, int row, String key, Fate fate) {

    /** Whether it made a new record, changed one, or found it as it is. */
    public enum Fate {
        NEW,
        CHANGED,
        UNCHANGED
    }
}
