package org.ringround.console.rota;

import java.util.List;

/**
 * As many rows as a cell or a page takes.
 *
 * @param more how many there are besides
 */
public record Few<T>(List<T> rows, int more) {

    static <T> Few<T> of(List<T> all, int most) {
        int shown = Math.min(all.size(), most);
        return new Few<>(List.copyOf(all.subList(0, shown)), all.size() - shown);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
