package org.ringround.console.settings;

import java.util.List;
import org.ringround.console.Frame;

/** The list of areas. */
public record AreasView(Frame frame, List<AreaLine> areas) {

    public AreasView {
        areas = List.copyOf(areas);
    }
}
