package org.ringround.console.rounds;

import java.time.Instant;
import java.util.Map;
import org.ringround.words.RoundsLabel;

/**
 * Something that happened to an escalation.
 *
 * @param values what is filled into the words
 */
public record LadderStep(Instant at, RoundsLabel what, Map<String, String> values) {

    public LadderStep {
        values = Map.copyOf(values);
    }

    static LadderStep of(Instant at, RoundsLabel what) {
        return new LadderStep(at, what, Map.of());
    }

    static LadderStep of(Instant at, RoundsLabel what, String name) {
        return new LadderStep(at, what, Map.of("name", name));
    }
}
