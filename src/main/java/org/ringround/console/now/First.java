package org.ringround.console.now;

import java.util.List;

/**
 * The first rows of a list.
 *
 * @param more how many there are besides
 */
public record First<T>(List<T> rows, int more) {

    /** So many rows of a list are on the board; the rest is on its own page. */
    static final int ROWS = 50;

    public First {
        rows = List.copyOf(rows);
    }

    /** @param all how many there are in all */
    static <T> First<T> of(List<T> rows, int all) {
        return new First<>(rows, all - rows.size());
    }

    public int all() {
        return rows.size() + more;
    }
}
