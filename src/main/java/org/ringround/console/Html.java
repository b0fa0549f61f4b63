package org.ringround.console;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ringround.http.Response;

/** Answers that hold something private: not kept by any cache, not framed, not told to any other site, no script at all. */
final class Html {

    private static final String TYPE = "text/html; charset=utf-8";

    private static final Map<String, String> HEADERS = headers();

    private Html() {}

    static Response page(int status, JteModel page) {
        var output = new Utf8ByteOutput();
        page.render(output);
        return new Response(status, TYPE, output.toByteArray(), HEADERS);
    }

    /** Something else than a page, under the same headers and these besides. */
    static Response other(int status, String type, byte[] body, Map<String, String> more) {
        var headers = new LinkedHashMap<>(HEADERS);
        headers.putAll(more);
        return new Response(status, type, body, headers);
    }

    /** Go on there, by GET: a repeat of what was posted is never a reload. */
    static Response seeOther(String path) {
        return other(303, "", new byte[0], Map.of("Location", path));
    }

    private static Map<String, String> headers() {
        var headers = new LinkedHashMap<String, String>();
        headers.put(
                "Content-Security-Policy",
                "default-src 'none'; style-src 'self'; media-src 'self'; form-action 'self'; frame-ancestors 'none';"
                        + " base-uri 'none'");
        headers.put("Cache-Control", "no-store");
        headers.put("Referrer-Policy", "no-referrer");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("X-Frame-Options", "DENY");
        headers.put("X-Robots-Tag", "noindex, nofollow");
        headers.put("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        headers.put("Cross-Origin-Opener-Policy", "same-origin");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
        return Map.copyOf(headers);
    }
}
