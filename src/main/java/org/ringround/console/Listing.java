package org.ringround.console;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a list, newest first, no more than fit a page.
 *
 * @param older what the address of the next page has as {@code before}; null when there is none
 */
public record Listing<T>(List<T> rows, @Nullable String older) {

    public static final int ROWS = 50;

    /** How many a store looks for: one more than is shown tells that there are more. */
    public static final int LOOKED_FOR = ROWS + 1;

    /** @param found at most {@link #LOOKED_FOR}, newest first */
    public static <T> Listing<T> of(List<T> found, Function<T, Object> key) {
        if (found.size() <= ROWS) {
            return new Listing<>(found, null);
        }
        List<T> rows = List.copyOf(found.subList(0, ROWS));
        return new Listing<>(rows, key.apply(rows.get(ROWS - 1)).toString());
    }
}
