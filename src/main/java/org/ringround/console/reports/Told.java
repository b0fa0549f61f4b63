package org.ringround.console.reports;

import java.util.Locale;
import org.ringround.words.ReportsLabel;

/** The words for what the tables have as words. */
final class Told {

    private Told() {}

    /** {@code ENDING_} and {@code self_service} are the words of {@code ENDING_SELF_SERVICE}. */
    static ReportsLabel of(String prefix, String word) {
        return ReportsLabel.valueOf(prefix + word.toUpperCase(Locale.ROOT));
    }
}
