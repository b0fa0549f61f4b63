package org.ringround.script;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The problems found so far, added from one file at a time. */
record ScriptProblems(String file, List<ScriptProblem> all) {

    static ScriptProblems none() {
        return new ScriptProblems("", new ArrayList<>());
    }

    /** The same problems, to be added to from another file. */
    ScriptProblems in(String other) {
        return new ScriptProblems(other, all);
    }

    void add(int line, String message) {
        all.add(new ScriptProblem(file, line, message));
    }

    /** By file and line. */
    List<ScriptProblem> sorted() {
        return all.stream()
                .distinct()
                .sorted(Comparator.comparing(ScriptProblem::file).thenComparingInt(ScriptProblem::line))
                .toList();
    }
}
