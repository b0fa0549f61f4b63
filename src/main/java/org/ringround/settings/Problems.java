package org.ringround.settings;

import java.util.ArrayList;
import java.util.List;

/** What is wrong so far, so that all of it can be told at once. */
final class Problems {

    private final List<String> lines = new ArrayList<>();

    void add(String line) {
        lines.add(line);
    }

    /** The setting, what is wrong, the remedy. */
    void add(Setting setting, String wrong, String remedy) {
        add(setting + ": " + wrong + "; " + remedy);
    }

    boolean isEmpty() {
        return lines.isEmpty();
    }

    List<String> list() {
        return List.copyOf(lines);
    }
}
