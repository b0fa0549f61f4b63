package org.ringround.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
import org.ringround.http.Access;
import org.ringround.http.Method;
import org.ringround.http.Response;
import org.ringround.http.Route;

/** How the pages look. Its address changes with its content, so that phones keep it and never keep an old one. */
public final class Stylesheet {

    private static final byte[] CONTENT = read();
    private static final Map<String, String> KEEP =
            Map.of("Cache-Control", "public, max-age=31536000, immutable", "X-Content-Type-Options", "nosniff");

    public static final String PATH = "/assets/page-%08x.css".formatted(checksum(CONTENT));

    private Stylesheet() {}

    public static List<Route> routes() {
        var answer = new Response(200, "text/css; charset=utf-8", CONTENT, KEEP);
        return List.of(new Route(Method.GET, PATH, Access.PUBLIC, request -> answer));
    }

    private static long checksum(byte[] content) {
        var checksum = new CRC32();
        checksum.update(content);
        return checksum.getValue();
    }

    private static byte[] read() {
        try (InputStream in = Stylesheet.class.getResourceAsStream("/console/page.css")) {
            if (in == null) {
                throw new IllegalStateException("the stylesheet is missing from the program");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
