package org.ringround.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.ringround.words.Remark;

/** All that is wrong with a folder, gathered while it is read. */
final class Problems {

    private final List<Problem> found = new ArrayList<>();

    Problems() {}

    Problems(List<Problem> before) {
        found.addAll(before);
    }

    void add(String file, int row, String column, Remark message) {
        found.add(new Problem(file, row, column, message));
    }

    void add(Problem problem) {
        found.add(problem);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** In the order of the files and of their rows. */
    List<Problem> list() {
        return found.stream()
                .distinct()
                .sorted(Comparator.comparing((Problem problem) -> place(problem.file()))
                        .thenComparing(Problem::row))
                .toList();
    }

    private static int place(String file) {
        return Layout.find(file).map(Layout::ordinal).orElse(Layout.values().length);
    }
}
