package org.ringround;

import java.util.List;

/** A command cannot be carried out, for reasons that its user can mend: one line each, and the exit code. */
final class CannotGoOn extends RuntimeException {

    static final int FAILED = 1;
    static final int WRONG_USE = 2;

    private final transient List<String> problems;
    private final int exitCode;

    CannotGoOn(int exitCode, List<String> problems) {
        super(String.join("; ", problems));
        this.exitCode = exitCode;
        this.problems = List.copyOf(problems);
    }

    List<String> problems() {
        return problems;
    }

    int exitCode() {
        return exitCode;
    }
}
