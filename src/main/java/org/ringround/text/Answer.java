package org.ringround.text;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ringround.words.Wording;

/**
 * What a text is answered with: always the state that results.
 *
 * @param link the volunteer's private link, which follows the sentence; null for none
 */
public record Answer(
        Wording phrase,
        Map<String, String> values,
        @Nullable String link) {

    public Answer {
        values = Map.copyOf(values);
    }

    public Answer(Wording phrase, Map<String, String> values) {
        this(phrase, values, null);
    }

    public static Answer of(Wording phrase) {
        return new Answer(phrase, Map.of());
    }

    Answer with(String privateLink) {
        return new Answer(phrase, values, privateLink);
    }
}
