package org.ringround.simulator;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The parameters that Twilio's own description of its API names for an operation; others are refused. */
final class KnownParameters {

    private final Map<String, List<String>> byOperation;

    KnownParameters() {
        InputStream in = Objects.requireNonNull(getClass().getResourceAsStream("/simulator/rest-parameters.json"));
        byOperation = JsonMapper.builder().build().readValue(in, new TypeReference<>() {});
    }

    void check(String operation, Form fields) {
        var known = byOperation.getOrDefault(operation, List.of());
        for (var name : fields.names()) {
            if (!known.contains(name)) {
                throw Refusal.invalid(20001, operation + " has no parameter " + name);
            }
        }
    }
}
