package org.ringround.console.reports;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringround.console.Choice;
import org.ringround.console.Entry;
import org.ringround.console.Frame;
import org.ringround.console.Spoken;

/**
 * What the group did, on one sheet.
 *
 * @param sheet null when the form is wrong
 */
public record ImpactView(
        Frame frame,
        Entry entry,
        List<Choice> areas,
        @Nullable Sheet sheet) {

    public ImpactView {
        areas = List.copyOf(areas);
    }

    public Spoken say() {
        return frame.say();
    }

    /**
     * @param period in words
     * @param area its name, null: of all that they see
     * @param figures of what was done
     * @param needs what was asked for
     */
    public record Sheet(String period, @Nullable String area, List<Figure> figures, List<Figure> needs) {

        public Sheet {
            figures = List.copyOf(figures);
            needs = List.copyOf(needs);
        }
    }

    /** A number, and of what. */
    public record Figure(String number, String of) {}
}
