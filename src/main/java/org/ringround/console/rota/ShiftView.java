package org.ringround.console.rota;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringround.console.Choice;
import org.ringround.console.Entry;
import org.ringround.console.Frame;

/**
 * One open shift and who could cover it.
 *
 * @param areas whose it is, by name
 * @param back to the week that it is in
 * @param given by whom, null: by nobody
 * @param covered by whom, null: by nobody
 * @param could the fairest first; empty when nobody need cover it
 */
public record ShiftView(
        Frame frame,
        long number,
        String when,
        String areas,
        String back,
        @Nullable Member given,
        Standing standing,
        Search search) {

    /** How it stands. */
    public enum Standing {
        OPEN,
        COVERED,
        OVER
    }

    /** Who could, as far as they speak the language that was chosen. */
    public record Search(
            @Nullable Member covered, Entry filter, List<Choice> languages, String language, Few<Row> could) {}

    /**
     * Somebody who could.
     *
     * @param load "12 hours"
     * @param asked when, null: not yet
     */
    public record Row(
            Member who,
            String languages,
            String load,
            @Nullable String asked) {}

    public String path() {
        return ShiftPage.path(number);
    }
}
