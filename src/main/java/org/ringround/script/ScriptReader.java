package org.ringround.script;

import java.nio.file.Path;
import java.util.List;
import org.ringround.telephony.Language;

/** Reads and checks all scripts of a folder: {@code NAME.yaml}, its prompts beside it in {@code NAME.LANGUAGE.yaml}. */
public final class ScriptReader {

    /** The languages that the program speaks. */
    private static final List<Language> ALL = List.of(Language.ENGLISH, Language.WELSH);

    private ScriptReader() {}

    /** The scripts that come with the program. */
    public static ScriptReading packaged() {
        return new ScriptReading.Unreadable(List.of());
    }

    /** The scripts in that folder, with prompts in every language that the program speaks. */
    public static ScriptReading folder(Path folder) {
        return folder(folder, ALL);
    }

    /** The scripts in that folder, with prompts in at least these languages. */
    public static ScriptReading folder(Path folder, List<Language> languages) {
        return new ScriptReading.Unreadable(List.of());
    }

    /** Every problem of the scripts in that folder, none when they are good. */
    public static List<ScriptProblem> check(Path folder) {
        return folder(folder) instanceof ScriptReading.Unreadable unreadable ? unreadable.problems() : List.of();
    }
}
