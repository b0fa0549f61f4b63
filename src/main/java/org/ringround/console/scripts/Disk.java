package org.ringround.console.scripts;

import java.util.List;
import java.util.stream.Stream;
import org.ringround.script.ScriptProblem;
import org.ringround.script.ScriptReading;
import org.ringround.script.Scripts;

/** How the files of the scripts stand now, against what the server started with. Pure. */
public sealed interface Disk {

    record Same() implements Disk {}

    /** @param scripts those that changed, are new or are gone */
    record Changed(List<String> scripts) implements Disk {}

    /** With these the server would not start. */
    record Bad(List<ScriptProblem> problems) implements Disk {}

    static Disk of(Scripts started, ScriptReading now) {
        if (now instanceof ScriptReading.Unreadable unreadable) {
            return new Bad(unreadable.problems());
        }
        Scripts scripts = ((ScriptReading.Read) now).scripts();
        List<String> changed = Stream.concat(started.names().stream(), scripts.names().stream())
                .distinct()
                .sorted()
                .filter(name -> !started.find(name).equals(scripts.find(name)))
                .toList();
        return changed.isEmpty() ? new Same() : new Changed(changed);
    }
}
