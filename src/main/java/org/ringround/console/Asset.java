package org.ringround.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import org.ringround.http.Access;
import org.ringround.http.Method;
import org.ringround.http.Response;
import org.ringround.http.Route;

/**
 * What a page is drawn with and moves by. Its address changes with its content, so that browsers keep it and never keep an
 * old one.
 *
 * @param path below the root of our public address
 */
public record Asset(String path, String type, byte[] content) {

    private static final Map<String, String> KEEP =
            Map.of("Cache-Control", "public, max-age=31536000, immutable", "X-Content-Type-Options", "nosniff");

    /** One that comes with the program: {@code now.js} lies at {@code /console/now.js} in the class path. */
    public static Asset ours(String name) {
        return read("/console/" + name, name, UnaryOperator.identity());
    }

    /**
     * One of a webjar, altered where it must be.
     *
     * @param place {@code govuk-frontend/5.14.0/dist/...}
     */
    static Asset webjar(String place, UnaryOperator<String> altered) {
        return read("/META-INF/resources/webjars/" + place, place.substring(place.lastIndexOf('/') + 1), altered);
    }

    private static Asset read(String resource, String name, UnaryOperator<String> altered) {
        try (InputStream in = Asset.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing from the program");
            }
            byte[] content = altered.apply(new String(in.readAllBytes(), StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8);
            return new Asset(path(name, content), type(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String path(String name, byte[] content) {
        var checksum = new CRC32();
        checksum.update(content);
        int dot = name.lastIndexOf('.');
        return "/assets/%s-%08x%s".formatted(name.substring(0, dot), checksum.getValue(), name.substring(dot));
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.'))) {
            case ".css" -> "text/css; charset=utf-8";
            case ".svg" -> "image/svg+xml";
            default -> "text/javascript; charset=utf-8";
        };
    }

    public Route route() {
        var answer = new Response(200, type, content, KEEP);
        return new Route(Method.GET, path, Access.PUBLIC, request -> answer);
    }
}
