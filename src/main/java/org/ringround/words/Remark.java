package org.ringround.words;

import java.util.Map;

/**
 * A sentence that is found in one place and worded in another, where it is known who reads it.
 *
 * @param values what is filled in; what is a remark itself is worded in the same language
 */
public record Remark(Wording wording, Map<String, ?> values) {

    public Remark {
        values = Map.<String, Object>copyOf(values);
    }

    public Remark(Wording wording) {
        this(wording, Map.of());
    }
}
