package org.ringround.console;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ringround.http.Request;

/** A path of ours to which a browser may be sent on, and of no other site, however it is written. */
public record OwnPath(String text) {

    /** One slash at the beginning, and nothing that a browser would read as another one, or a header as its end. */
    private static final Pattern PATH = Pattern.compile("/([\\w.,~%@:+=-][\\w./,~%@:+=-]*)?(\\?[\\w./,~%@:+=&-]*)?");

    private static final int LONGEST = 500;

    public OwnPath {
        if (!isOne(text)) {
            throw new IllegalArgumentException("no path of ours");
        }
    }

    /** Reads what an address or a form said. Empty when it is none. */
    public static Optional<OwnPath> read(String text) {
        return isOne(text) ? Optional.of(new OwnPath(text)) : Optional.empty();
    }

    /** Where the request itself went, as its browser had it; the first page when that cannot be said again. */
    public static OwnPath of(String root, Request request) {
        String query = request.query() == null ? "" : "?" + request.query();
        return read(root + request.path() + query).orElseGet(() -> new OwnPath(root + "/"));
    }

    private static boolean isOne(String text) {
        return text.length() <= LONGEST && PATH.matcher(text).matches();
    }

    /** As the value of a parameter. */
    public String asParameter() {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
