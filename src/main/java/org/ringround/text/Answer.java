package org.ringround.text;

import java.util.Map;
import org.ringround.words.Phrase;

/** What a text is answered with: always the state that results. */
public record Answer(Phrase phrase, Map<String, String> values) {

    public Answer {
        values = Map.copyOf(values);
    }

    public static Answer of(Phrase phrase) {
        return new Answer(phrase, Map.of());
    }
}
