package org.ringround.script;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A part of a file that knows its line. */
sealed interface Node {

    int line();

    /** @param isText whether it was written as text, not as a number, a truth or nothing */
    record Scalar(String text, boolean isText, int line) implements Node {}

    record Sequence(List<Node> items, int line) implements Node {}

    /** In the order of the file. */
    record Mapping(Map<String, Entry> entries, int line) implements Node {

        public Mapping {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }
    }

    /** @param line of the key */
    record Entry(Node value, int line) {}
}
