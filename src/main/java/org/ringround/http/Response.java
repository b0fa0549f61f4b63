package org.ringround.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An answer. An empty content type sends none.
 *
 * @param cookies each as a {@code Set-Cookie} header says it
 * @param stream what goes on after the headers until one of the two sides ends it; null: the answer is complete
 */
public record Response(
        int status,
        String contentType,
        byte[] body,
        Map<String, String> headers,
        List<String> cookies,
        @Nullable LiveStream stream) {

    public Response {
        cookies = List.copyOf(cookies);
    }

    public Response(int status, String contentType, byte[] body, Map<String, String> headers) {
        this(status, contentType, body, headers, List.of(), null);
    }

    public static Response text(int status, String text) {
        return of(status, "text/plain; charset=utf-8", text);
    }

    public static Response xml(String xml) {
        return of(200, "text/xml; charset=utf-8", xml);
    }

    /** Done, and nothing to say. */
    public static Response nothing() {
        return new Response(204, "", new byte[0], Map.of());
    }

    public static Response of(int status, String contentType, String text) {
        return new Response(status, contentType, text.getBytes(StandardCharsets.UTF_8), Map.of());
    }

    /** The same with one cookie more. */
    public Response with(String cookie) {
        return new Response(
                status,
                contentType,
                body,
                headers,
                Stream.concat(cookies.stream(), Stream.of(cookie)).toList(),
                stream);
    }
}
