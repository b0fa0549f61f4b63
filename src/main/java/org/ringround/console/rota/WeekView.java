package org.ringround.console.rota;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringround.console.Choice;
import org.ringround.console.Entry;
import org.ringround.console.Frame;

/**
 * The week, or one day of it.
 *
 * @param title which week or day of which area
 * @param hours in which somebody should be there
 * @param open shifts that somebody gave up or is wanted for, those that nobody covers first
 */
public record WeekView(
        Frame frame,
        Entry filter,
        Options options,
        String title,
        String hours,
        List<DayView> days,
        List<OpenRow> open,
        Ways ways) {

    /** What can be chosen. */
    public record Options(List<Choice> areas, List<Choice> languages) {}

    /**
     * Where one can go from here.
     *
     * @param other from the week to today and back to the week from a day
     * @param want to open a shift, null: it is no area
     * @param feed the area's address for calendars, null: it has none since it is no area
     */
    public record Ways(
            String previous,
            String next,
            String other,
            @Nullable String want,
            @Nullable String feed) {}

    /**
     * An open shift.
     *
     * @param given by whom, null: by nobody
     * @param covered by whom, null: by nobody
     */
    public record OpenRow(
            long number,
            String when,
            @Nullable Member given,
            @Nullable Member covered,
            boolean over) {

        public String path() {
            return ShiftPage.path(number);
        }
    }

    public boolean isOneDay() {
        return days.size() == 1;
    }
}
