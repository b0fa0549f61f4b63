package org.ringround.console.settings;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringround.console.Choice;
import org.ringround.console.Entry;
import org.ringround.console.Frame;

/**
 * The form of one line.
 *
 * @param line null: a new one
 * @param areas that it may lead to
 * @param scripts that it may begin with
 */
public record LineView(Frame frame, Entry entry, @Nullable LineEntry line, List<Choice> areas, List<Choice> scripts) {

    public LineView {
        areas = List.copyOf(areas);
        scripts = List.copyOf(scripts);
    }

    /** Of the form. */
    public String path() {
        return line == null ? LineDoors.ADD : LineDoors.LINES + "/" + line.id();
    }
}
