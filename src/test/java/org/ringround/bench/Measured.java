package org.ringround.bench;

import java.util.List;

/**
 * What came of a row.
 *
 * @param figures its lines of the table
 * @param details figures that stand behind them, in the file only
 */
record Measured(List<Figure> figures, List<Figure> details) {

    Measured {
        figures = List.copyOf(figures);
        details = List.copyOf(details);
    }

    static Measured of(Figure... figures) {
        return new Measured(List.of(figures), List.of());
    }
}
