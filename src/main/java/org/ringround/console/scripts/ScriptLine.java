package org.ringround.console.scripts;

import java.util.List;

/**
 * A script in the list.
 *
 * @param steps so many
 * @param languages in which it has prompts, to be read
 * @param lines that lead to it, to be read
 */
public record ScriptLine(String name, int steps, List<String> languages, List<String> lines) {

    public ScriptLine {
        languages = List.copyOf(languages);
        lines = List.copyOf(lines);
    }
}
