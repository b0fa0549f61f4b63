package org.ringround.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A request as it came over the wire.
 *
 * @param path the raw path, still percent-encoded
 * @param query the raw query, null when the address has no {@code ?}
 * @param pathParams the decoded parts of the path that the route names
 * @param form the decoded form fields in order, with repeats; empty when the body is no form
 * @param headers by name in lower case
 * @param client the network address of whoever asks, as {@link Client} tells it; it is for counting, not for proof
 */
public record Request(
        Method method,
        String path,
        @Nullable String query,
        Map<String, String> pathParams,
        Map<String, List<String>> form,
        Map<String, String> headers,
        byte[] body,
        String client) {

    /** A part of the path that the route names. */
    public String pathParam(String name) {
        String value = pathParams.get(name);
        if (value == null) {
            throw new IllegalArgumentException("the route has no part " + name);
        }
        return value;
    }

    /** The first value of a form field; empty when it is absent. An empty field is an empty string. */
    public Optional<String> field(String name) {
        List<String> values = form.getOrDefault(name, List.of());
        return values.isEmpty() ? Optional.empty() : Optional.of(values.get(0));
    }

    /** The first value of a parameter of the query; empty when it is absent. */
    public Optional<String> parameter(String name) {
        return parameters().getOrDefault(name, List.of()).stream().findFirst();
    }

    /** The decoded parameters of the query in order, with repeats. */
    public Map<String, List<String>> parameters() {
        return Form.read(query == null ? new byte[0] : query.getBytes(StandardCharsets.UTF_8));
    }

    /** A header by its name in lower case. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    /** A cookie by its name; empty when there is none, or one that is empty. */
    public Optional<String> cookie(String name) {
        return header("cookie").stream()
                .flatMap(all -> Stream.of(all.split(";")))
                .map(String::strip)
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> pair.substring(name.length() + 1))
                .filter(value -> !value.isEmpty())
                .findFirst();
    }
}
