package org.ringround.exchange;

/**
 * Something in a file that cannot be taken, and how to mend it.
 *
 * @param row the line of the file on which the record starts; the header's is 1
 * @param column {@code file} when no column is at fault
 */
public record Problem(String file, int row, String column, String message) {

    /** {@code volunteers.csv:7: phone: is empty; ...}. */
    @Override
    public String toString() {
        return file + ":" + row + ": " + column + ": " + message;
    }
}
