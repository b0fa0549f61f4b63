package org.ringround.console.settings;

import java.util.List;
import org.ringround.console.Frame;

/** The list of lines. */
public record LinesView(Frame frame, List<LineEntry> lines) {

    public LinesView {
        lines = List.copyOf(lines);
    }
}
