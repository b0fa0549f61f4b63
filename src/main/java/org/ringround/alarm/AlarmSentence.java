package org.ringround.alarm;

import java.util.Map;
import java.util.TreeMap;
import org.ringround.telephony.Language;
import org.ringround.words.AlarmPhrase;
import org.ringround.words.Words;

/** What an alarm is about, in one sentence that begins with a small letter: its number stands before it. */
public final class AlarmSentence {

    private AlarmSentence() {}

    /** An alarm whose particulars are not there is told all the same. */
    public static String say(Words words, Language language, AlarmKind kind, Map<String, String> particulars) {
        Map<String, String> values = new TreeMap<>(particulars);
        values.keySet().retainAll(kind.particulars());
        return values.size() == kind.particulars().size()
                ? words.in(language, AlarmPhrase.valueOf(kind.name()), values)
                : words.in(language, AlarmPhrase.PLAIN);
    }
}
