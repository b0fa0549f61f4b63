package org.ringround.script;

/** Something wrong in the scripts, and where: {@code central.yaml:12: there is no step serch}. Lines count from 1. */
public record ScriptProblem(String file, int line, String message) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + message;
    }
}
