package org.ringround.script;

import org.jspecify.annotations.Nullable;
import org.ringround.telephony.Language;
import org.ringround.words.Remark;
import org.ringround.words.Words;

/**
 * Something wrong in the scripts, and where. Lines count from 1.
 *
 * @param quoted what the reader of YAML itself says, which is English in every language; null when all words are ours
 */
public record ScriptProblem(
        String file, int line, Remark message, @Nullable String quoted) {

    public ScriptProblem(String file, int line, Remark message) {
        this(file, line, message, null);
    }

    /** {@code central.yaml:12: there is no step serch; ...}. */
    public String in(Words words, Language language) {
        return place() + ": " + words.in(language, message) + (quoted == null ? "" : " " + quoted);
    }

    /** {@code central.yaml:12}. */
    public String place() {
        return file + ":" + line;
    }
}
