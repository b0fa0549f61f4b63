package org.ringround.script;

import org.ringround.telephony.Language;
import org.ringround.words.Remark;
import org.ringround.words.Words;

/** What is wrong with the scripts, as the terminal says it. */
final class English {

    private static final Words WORDS = Words.load();

    private English() {}

    static String line(ScriptProblem problem) {
        return problem.in(WORDS, Language.ENGLISH);
    }

    static String of(Remark remark) {
        return WORDS.in(Language.ENGLISH, remark);
    }
}
