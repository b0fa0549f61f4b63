package org.ringround.words;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** One sentence, or less, that the program has in each of its languages. */
public sealed interface Wording permits Phrase, AlarmPhrase, Label {

    /** The name in the files of words: {@code sorry-not-caught}. */
    String key();

    /** All of them, in the order of the files. */
    static List<Wording> all() {
        return Stream.<Wording[]>of(Phrase.values(), AlarmPhrase.values(), Label.values())
                .flatMap(Stream::of)
                .toList();
    }

    /** The key of a constant of that name. */
    static String key(String constant) {
        return constant.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
