package org.ringround.console.rota;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One day of the rota in its layers, and what is wanting.
 *
 * @param name "Tue 24 Nov"
 * @param path of the page of this day alone
 * @param clocks what the clocks do that day, empty when nothing
 * @param minutes how long it is
 * @param on the final schedule
 */
public record DayView(
        String name,
        String path,
        String clocks,
        int minutes,
        List<Bar> bars,
        Layer layer,
        Few<On> on,
        Few<Wanting> wanting) {

    /** The two layers that make up the final schedule. */
    public record Layer(Few<Turn> pattern, Few<Altered> changes) {}

    /** Somebody's shift of the weekly pattern. */
    public record Turn(String time, Member who) {}

    /**
     * What differs from the pattern on this day.
     *
     * @param off given up; otherwise taken on
     */
    public record Altered(String time, Member who, boolean off) {}

    /** Who is on the rota together. */
    public record On(String time, Few<Member> who) {}

    /**
     * A gap or a lonely hour.
     *
     * @param path where somebody can be found for it, null: it is over, or of no area
     */
    public record Wanting(
            String time, List<Tag> tags, @Nullable String path) {}

    /** What is wanting, in words, and in a colour that says nothing else. */
    public record Tag(String text, String colour) {}

    /** A piece of the picture, from that minute of the day on. */
    public record Bar(int from, int minutes, String kind) {}
}
