package org.ringround.words;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A phrase in one language, its placeholders in braces. */
record Sentence(String text, Set<String> placeholders) {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)}");

    static Sentence of(String text) {
        Set<String> placeholders = new TreeSet<>();
        PLACEHOLDER.matcher(text).results().forEach(found -> placeholders.add(found.group(1)));
        return new Sentence(text, Set.copyOf(placeholders));
    }

    String with(Map<String, ?> values) {
        if (!values.keySet().equals(placeholders)) {
            throw new IllegalArgumentException("this sentence needs " + new TreeSet<>(placeholders) + ", given were "
                    + new TreeSet<>(values.keySet()) + ": " + text);
        }
        return PLACEHOLDER
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(String.valueOf(values.get(found.group(1)))));
    }
}
