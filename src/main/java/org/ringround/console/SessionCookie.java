package org.ringround.console;

import java.time.Duration;
import java.util.Optional;
import org.ringround.http.Request;

/**
 * The cookie in which a browser brings its session. Behind an address of https it has the prefix that keeps every other site, and
 * every neighbour below the same domain, from setting it.
 */
public final class SessionCookie {

    private static final String REST = "; Path=/; HttpOnly; SameSite=Lax";

    private final String name;
    private final String rest;

    private SessionCookie(String name, String rest) {
        this.name = name;
        this.rest = rest;
    }

    /** For whoever comes by that public address. */
    public static SessionCookie behind(String publicUrl) {
        return named("ringround", publicUrl);
    }

    /** Another of the same make. */
    public static SessionCookie named(String name, String publicUrl) {
        return publicUrl.startsWith("https:")
                ? new SessionCookie("__Host-" + name, REST + "; Secure")
                : new SessionCookie(name, REST);
    }

    /** What the browser brought. */
    public Optional<String> read(Request request) {
        return request.cookie(name);
    }

    /** Gone when the browser is closed, unless the browser thinks otherwise; the session ends by itself in any case. */
    public String set(String token) {
        return name + "=" + token + rest;
    }

    /** Stays in the browser for so long. */
    public String keep(String token, Duration time) {
        return set(token) + "; Max-Age=" + time.toSeconds();
    }

    public String clear() {
        return name + "=" + rest + "; Max-Age=0";
    }
}
