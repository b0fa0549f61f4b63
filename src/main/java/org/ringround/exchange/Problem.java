package org.ringround.exchange;

import org.ringround.telephony.Language;
import org.ringround.words.Remark;
import org.ringround.words.Words;

/**
 * Something in a file that cannot be taken, and how to mend it.
 *
 * @param row the line of the file on which the record starts; the header's is 1
 * @param column {@code file} when no column is at fault
 */
public record Problem(String file, int row, String column, Remark message) {

    /** {@code volunteers.csv:7: phone: is empty; ...}. */
    public String in(Words words, Language language) {
        return file + ":" + row + ": " + column + ": " + words.in(language, message);
    }
}
