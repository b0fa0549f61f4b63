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

    private static final Set<String> VERBS = Set.of(
            "press",
            "dial",
            "push",
            "tap",
            "key",
            "enter",
            "choose",
            "use",
            "pwyswch",
            "gwasgwch",
            "deialwch",
            "dewiswch",
            "defnyddiwch",
            "rhowch");

    /** Words that stand around those verbs and, like them, say nothing of what a key is for. */
    private static final Set<String> FILLERS =
            Set.of("in", "please", "then", "now", "the", "number", "yna", "nawr", "rhif", "y", "yr");

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
        words.subList(verb(words), words.size()).clear();
        while (!words.isEmpty() && (isOf(FILLERS, last(words)) && !last(words).endsWith(",") || isBare(last(words)))) {
            words.remove(words.size() - 1);
        }
        while (!words.isEmpty() && isOf(JOINS, words.get(0))) {
            words.remove(0);
        }
        return String.join(" ", words).replaceAll("^[\\s,\u2013-]+|[\\s,\u2013-]+$", "");
    }

    /** Where the verb stands that leads to the key; after the last word when there is none. */
    private static int verb(List<String> words) {
        for (int at = words.size() - 1; at >= 0; at--) {
            if (isOf(VERBS, words.get(at))) {
                return at;
            }
            if (!isOf(FILLERS, words.get(at))) {
                return words.size();
            }
        }
        return words.size();
    }

    private static String last(List<String> words) {
        return words.get(words.size() - 1);
    }

    private static boolean isBare(String word) {
        return letters(word).isEmpty();
    }

    private static boolean isOf(Set<String> words, String word) {
        return words.contains(letters(word)) || isBare(word);
    }

    private static String letters(String word) {
        return word.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT);
    }
}
