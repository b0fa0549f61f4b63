package org.ringround.exchange;

import java.util.List;
import java.util.Set;

/**
 * One file as read.
 *
 * @param columns those that the file has
 * @param whole false when some of its rows could not be told from each other; a problem says why
 */
record Sheet(Layout layout, Set<String> columns, List<Row> rows, boolean whole) {

    static Sheet unreadable(Layout layout) {
        return new Sheet(layout, Set.of(), List.of(), false);
    }
}
