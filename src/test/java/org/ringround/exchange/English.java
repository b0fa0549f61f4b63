package org.ringround.exchange;

import org.ringround.telephony.Language;
import org.ringround.words.Words;

/** What is wrong with a file, as the terminal says it. */
final class English {

    private static final Words WORDS = Words.load();

    private English() {}

    static String line(Problem problem) {
        return problem.in(WORDS, Language.ENGLISH);
    }
}
