package org.ringround.script;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys that a sentence names, each with what it says it is for: "For shopping or food, press 1." */
final class SpokenKeys {

    /** A figure for itself is a key; one of several figures, or after a letter, is a number like 999 or LL26. */
    private static final Pattern KEY = Pattern.compile("(?<![\\p{L}0-9])[0-9](?![\\p{L}0-9])");

    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.!?;:]");

    /** Words, in English and in Welsh, that lead to a key and say nothing of what it is for. */
    private static final Set<String> LEADS = Set.of(
            "press",
            "dial",
            "push",
            "tap",
            "key",
            "in",
            "enter",
            "choose",
            "use",
            "please",
            "then",
            "the",
            "number",
            "pwyswch",
            "gwasgwch",
            "deialwch",
            "dewiswch",
            "defnyddiwch",
            "rhowch",
            "yna",
            "rhif",
            "y",
            "yr");

    private static final Set<String> JOINS = Set.of("and", "or", "a", "ac", "neu");

    private SpokenKeys() {}

    /**
     * @param what the words before the key, back to the key or sentence before it; empty when there are none
     */
    record Spoken(String key, String what) {}

    /** In the order of the text. */
    static List<Spoken> in(String text) {
        List<Spoken> keys = new ArrayList<>();
        Matcher found = KEY.matcher(text);
        int from = 0;
        while (found.find()) {
            keys.add(new Spoken(found.group(), what(text.substring(from, found.start()))));
            from = found.end();
        }
        return keys;
    }

    private static String what(String before) {
        String[] sentences = END_OF_SENTENCE.split(before, -1);
        List<String> words = new ArrayList<>(
                Arrays.asList(sentences[sentences.length - 1].strip().split("\\s+")));
        while (!words.isEmpty() && leads(words.get(words.size() - 1), LEADS)) {
            words.remove(words.size() - 1);
        }
        while (!words.isEmpty() && leads(words.get(0), JOINS)) {
            words.remove(0);
        }
        return String.join(" ", words).replaceAll("^[\\s,\u2013-]+|[\\s,\u2013-]+$", "");
    }

    private static boolean leads(String word, Set<String> words) {
        String bare = word.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
        return bare.isEmpty() || words.contains(bare);
    }
}
