package org.ringround.console;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ringround.http.Response;

/** Answers that hold something private: not kept by any cache, not framed, not told to any other site. */
public final class Html {

    private static final String TYPE = "text/html; charset=utf-8";
    private static final String EVERYWHERE =
            "; style-src 'self'; media-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    private static final Map<String, String> QUIET = headers("default-src 'none'" + EVERYWHERE);
    private static final Map<String, String> LIVELY =
            headers("default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:" + EVERYWHERE);

    private Html() {}

    /** A page without any script. */
    public static Response page(int status, JteModel page) {
        return rendered(status, page, QUIET);
    }

    /** A page of the console, with our own scripts from our own address and no other. */
    public static Response lively(int status, JteModel page) {
        return rendered(status, page, LIVELY);
    }

    private static Response rendered(int status, JteModel page, Map<String, String> headers) {
        var output = new Utf8ByteOutput();
        page.render(output);
        return new Response(status, TYPE, output.toByteArray(), headers);
    }

    /** Something else than a page, under the headers of a page without scripts and these besides. */
    public static Response other(int status, String type, byte[] body, Map<String, String> more) {
        var headers = new LinkedHashMap<>(QUIET);
        headers.putAll(more);
        return new Response(status, type, body, headers);
    }

    /** A file to be kept on the reader's machine. The name is ours, never anything that somebody typed. */
    public static Response file(String name, String type, byte[] body) {
        return other(200, type, body, Map.of("Content-Disposition", "attachment; filename=\"" + name + "\""));
    }

    /** Go on there, by GET: a repeat of what was posted is never a reload. */
    public static Response seeOther(String path) {
        return other(303, "", new byte[0], Map.of("Location", path));
    }

    private static Map<String, String> headers(String policy) {
        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Security-Policy", policy);
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
