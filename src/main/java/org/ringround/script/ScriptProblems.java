package org.ringround.script;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.ringround.words.Remark;
import org.ringround.words.ScriptFault;

/** The problems found so far, added from one file at a time. */
record ScriptProblems(String file, List<ScriptProblem> all) {

    static ScriptProblems none() {
        return new ScriptProblems("", new ArrayList<>());
    }

    /** The same problems, to be added to from another file. */
    ScriptProblems in(String other) {
        return new ScriptProblems(other, all);
    }

    void add(int line, ScriptFault fault) {
        add(line, fault, Map.of());
    }

    void add(int line, ScriptFault fault, Map<String, ?> values) {
        all.add(new ScriptProblem(file, line, new Remark(fault, values)));
    }

    /** @param what the part of the file in which it is */
    void add(int line, Remark what, Remark fault) {
        add(line, ScriptFault.AT, Map.of("what", what, "fault", fault));
    }

    /** @param quoted what the reader of YAML says */
    void add(int line, ScriptFault fault, String quoted) {
        all.add(new ScriptProblem(file, line, new Remark(fault), quoted));
    }

    /** By file and line. */
    List<ScriptProblem> sorted() {
        return all.stream()
                .distinct()
                .sorted(Comparator.comparing(ScriptProblem::file).thenComparingInt(ScriptProblem::line))
                .toList();
    }
}
