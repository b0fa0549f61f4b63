package org.ringround.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ringround.http.Request;

/** The address of a page: its path, and the filter that stands in it. What a page was told once is not carried on. */
public record Here(String path, Map<String, List<String>> parameters) {

    private static final List<String> ONCE = List.of("told", "before");

    static Here of(String root, Request request) {
        var kept = new LinkedHashMap<>(request.parameters());
        kept.keySet().removeAll(ONCE);
        return new Here(root + request.path(), kept);
    }

    /** The same page with this besides. */
    public String with(String name, String value) {
        var all = new LinkedHashMap<>(parameters);
        all.put(name, List.of(value));
        return address(all);
    }

    /** The same page with its filter, from its beginning. */
    @Override
    public String toString() {
        return address(parameters);
    }

    private String address(Map<String, List<String>> all) {
        String query = all.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .filter(value -> !value.isEmpty())
                        .map(value -> encoded(entry.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
