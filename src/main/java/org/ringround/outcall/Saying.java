package org.ringround.outcall;

import java.util.Map;
import org.ringround.words.Phrase;

/**
 * Something to be said, in whatever language.
 *
 * @param values of what stands in the phrase in braces
 */
public record Saying(Phrase phrase, Map<String, String> values) {

    public Saying {
        values = Map.copyOf(values);
    }

    public static Saying of(Phrase phrase) {
        return new Saying(phrase, Map.of());
    }
}
