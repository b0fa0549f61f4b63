package org.ringround;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ringround.script.ScriptReader;
import org.ringround.script.ScriptReading;
import org.ringround.settings.HelplineSettings;
import org.ringround.telephony.Language;
import org.ringround.words.Words;

/** Which scripts a command is about. */
final class ScriptFolder {

    private ScriptFolder() {}

    /**
     * A folder that is named is read for itself, whatever the settings say; without one, it is what {@code serve} would read.
     */
    static ScriptReading read(@Nullable Path named) {
        if (named != null) {
            return ScriptReader.folder(named);
        }
        return set(Loaded.settings().helpline());
    }

    /** What is wrong with them, a line each. At the terminal it is said in English. */
    static List<String> lines(ScriptReading.Unreadable scripts) {
        Words words = Words.load();
        return scripts.problems().stream()
                .map(problem -> problem.in(words, Language.ENGLISH))
                .toList();
    }

    /** The scripts that are set, with prompts in the helpline's languages. */
    static ScriptReading set(HelplineSettings helpline) {
        return helpline.scripts() == null
                ? ScriptReader.packaged()
                : ScriptReader.folder(helpline.scripts(), helpline.languages());
    }
}
