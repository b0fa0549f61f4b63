package org.ringround.exchange;

import java.util.List;
import java.util.stream.Stream;

/**
 * A file of an import, for those who write one.
 *
 * @param keys the columns by which a row is known
 */
public record FileLayout(String file, List<String> keys, List<String> columns) {

    /** All of them, in the order in which they are taken. */
    public static List<FileLayout> list() {
        return Stream.of(Layout.values())
                .map(layout -> new FileLayout(layout.file(), layout.keys(), layout.columns()))
                .toList();
    }
}
