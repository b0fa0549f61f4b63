package org.ringround.task;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.ringround.telephony.Language;

/** Keeps texts short: one segment in English, two in Welsh, whatever names are filled in. Pure. */
final class Segments {

    /** In the plain alphabet of texts. */
    private static final int ENGLISH = 160;

    /** A single letter like ŵ makes a text one of 67 letters to a segment. */
    private static final int WELSH = 134;

    /** A name is not cut below this. */
    private static final int SHORTEST = 8;

    /** Names that may be cut, the first before the next. */
    private static final List<String> CUT = List.of("area", "helpline");

    private Segments() {}

    static int most(Language language) {
        return language.equals(Language.WELSH) ? WELSH : ENGLISH;
    }

    /** The sentence with these values, which it may shorten until it fits. */
    static String fit(Language language, Map<String, String> values, Function<Map<String, String>, String> sentence) {
        var shorter = new HashMap<>(values);
        if (!language.equals(Language.WELSH)) {
            shorter.replaceAll((name, value) -> plain(value));
        }
        for (String name : CUT) {
            int over = sentence.apply(shorter).length() - most(language);
            if (over > 0 && shorter.containsKey(name)) {
                shorter.computeIfPresent(name, (any, value) -> cut(value, over));
            }
        }
        return sentence.apply(shorter);
    }

    private static String cut(String value, int over) {
        int keep = Math.max(SHORTEST, value.length() - over - 1);
        return keep >= value.length() ? value : value.substring(0, keep).strip() + ".";
    }

    /** Without the marks and signs that would make three segments of one: "Môn" becomes "Mon". */
    static String plain(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[‘’`]", "'")
                .replaceAll("[“”]", "\"")
                .replaceAll("[^\\x20-\\x7e\\n]|[\\[\\]{}~^|\\\\]", "-");
    }
}
