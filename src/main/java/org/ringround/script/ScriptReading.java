package org.ringround.script;

import java.util.List;

/** What came of reading scripts. */
public sealed interface ScriptReading {

    /** They are good. */
    record Read(Scripts scripts) implements ScriptReading {}

    /** They are not; every problem at once, by file and line. */
    record Unreadable(List<ScriptProblem> problems) implements ScriptReading {}
}
