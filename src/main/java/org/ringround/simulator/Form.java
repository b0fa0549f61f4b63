package org.ringround.simulator;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The fields of a form or a query string; a field may come several times. */
record Form(Map<String, List<String>> fields) {

    static Form parse(String encoded) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (var pair : encoded.split("&")) {
            if (!pair.isEmpty()) {
                var parts = pair.split("=", 2);
                fields.computeIfAbsent(decode(parts[0]), any -> new ArrayList<>())
                        .add(parts.length == 2 ? decode(parts[1]) : "");
            }
        }
        return new Form(fields);
    }

    static String write(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    /** The first value; empty when the field is absent. */
    String first(String name) {
        var values = all(name);
        return values.isEmpty() ? "" : values.get(0);
    }

    String first(String name, String otherwise) {
        var value = first(name);
        return value.isEmpty() ? otherwise : value;
    }

    List<String> all(String name) {
        return fields.getOrDefault(name, List.of());
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    Set<String> names() {
        return fields.keySet();
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
