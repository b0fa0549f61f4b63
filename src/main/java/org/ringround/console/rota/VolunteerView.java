package org.ringround.console.rota;

import org.jspecify.annotations.Nullable;
import org.ringround.console.Entry;
import org.ringround.console.Frame;

/**
 * One volunteer's rota.
 *
 * @param pattern the form of their weekly shifts
 * @param extra the form of one more turn
 * @param shifts those of the next four weeks
 * @param feed since when calendars may read it, null: they may not
 */
public record VolunteerView(
        Frame frame,
        Member who,
        Entry pattern,
        Entry extra,
        Few<Turn> shifts,
        @Nullable String feed) {

    /**
     * A turn of theirs.
     *
     * @param id says which, in forms and addresses
     */
    public record Turn(String id, String when) {}

    /** What is wrong with either form. */
    public Entry wrong() {
        return pattern.isRight() ? extra : pattern;
    }
}
