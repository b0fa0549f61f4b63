package org.ringround.console.reports;

import java.util.List;
import java.util.stream.Stream;

/**
 * One table of figures, in words.
 *
 * @param heads of its columns, that of the rows' names first
 */
public record Table(Report which, List<String> heads, List<Line> lines) {

    public Table {
        heads = List.copyOf(heads);
        lines = List.copyOf(lines);
    }

    /**
     * One row.
     *
     * @param cells as many as there are heads but the first; empty where there is nothing to tell
     */
    public record Line(String head, List<String> cells) {

        public Line {
            cells = List.copyOf(cells);
        }

        List<String> all() {
            return Stream.concat(Stream.of(head), cells.stream()).toList();
        }
    }
}
