package org.ringround.console;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.ringround.http.Request;

/** Tells forms of our own pages from those of other sites, as far as browsers say where a form comes from. */
public final class OwnForms {

    /** Our own page, or the person themselves, by reloading. */
    private static final Set<String> OURS = Set.of("same-origin", "none");

    /** What browsers say where the page tells no referrer. */
    private static final String UNTOLD = "null";

    private final Supplier<String> publicUrl;

    /** @param publicUrl without a slash at its end; asked when the port is known */
    public OwnForms(Supplier<String> publicUrl) {
        this.publicUrl = publicUrl;
    }

    /** Older browsers say nothing of it, or no more than an origin: they are believed. */
    public boolean isOurs(Request request) {
        Optional<String> site = request.header("sec-fetch-site");
        if (site.isPresent()) {
            return OURS.contains(site.get());
        }
        return request.header("origin")
                .filter(origin -> !origin.equals(UNTOLD) && !origin.equals(ourOrigin()))
                .isEmpty();
    }

    private String ourOrigin() {
        URI address = URI.create(publicUrl.get());
        return address.getScheme() + "://" + address.getRawAuthority();
    }
}
