package org.ringround.db;

import org.jooq.JSONB;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Records kept as JSON in a column; a sealed type carries its record's name in {@code is}. */
public final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // A field that is new is absent in what an earlier server wrote: false, or nought.
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Json() {}

    public static JSONB write(Object value) {
        return JSONB.jsonb(MAPPER.writeValueAsString(value));
    }

    /** @throws IllegalStateException what stands there is no such record */
    public static <T> T read(JSONB json, Class<T> type) {
        try {
            return MAPPER.readValue(json.data(), type);
        } catch (JacksonException e) {
            throw new IllegalStateException("a " + type.getSimpleName() + " cannot be read from the database", e);
        }
    }
}
