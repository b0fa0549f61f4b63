package org.ringround.console;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.ringround.db.Database;
import org.ringround.http.Guard;
import org.ringround.http.Method;
import org.ringround.http.Request;
import org.ringround.http.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before the private pages. Whatever is wrong, the answer is the same page; the log has the reason and never the
 * link. A form is only taken from our own page, although nobody else's could know where to send it.
 */
public final class LinkGuard implements Guard {

    private static final Logger LOG = LoggerFactory.getLogger(LinkGuard.class);

    /** Our own page, or the person themselves, by reloading. */
    private static final Set<String> OURS = Set.of("same-origin", "none");

    /** What browsers say where the page tells no referrer. */
    private static final String UNTOLD = "null";

    private final LinkParts parts;
    private final Refusal refusal;
    private final GuessLimit limit;
    private final Supplier<String> publicUrl;

    public LinkGuard(LinkParts parts, Supplier<String> publicUrl) {
        this.parts = parts;
        this.refusal = new Refusal(parts.words(), parts.rules());
        this.limit = new GuessLimit(parts.clock());
        this.publicUrl = publicUrl;
    }

    @Override
    public Optional<Response> refuse(Request request) {
        if (!limit.mayTry(request.client())) {
            return Optional.of(refusal.page());
        }
        if (request.method() == Method.POST && !isFromOurPage(request)) {
            LOG.warn("A form for a private link came from another site, and was refused");
            return Optional.of(refusal.page());
        }
        try {
            return lookedAt(request);
        } catch (RuntimeException e) {
            if (Database.isAway(e)) {
                LOG.error("The database is away, and a private page could not be shown");
                return Optional.of(refusal.trouble());
            }
            throw e;
        }
    }

    private Optional<Response> lookedAt(Request request) {
        if (isGood(request.pathParam("token"))) {
            return Optional.empty();
        }
        boolean last = limit.wrong(request.client());
        LOG.warn("A private link was refused{}", last ? "; too many from there, none is looked at for now" : "");
        return Optional.of(refusal.page());
    }

    private boolean isGood(String token) {
        return parts.db()
                .transact(tx -> parts.links().find(tx, token, parts.clock().instant()))
                .isPresent();
    }

    /** Older browsers say nothing of it, or no more than an origin. */
    private boolean isFromOurPage(Request request) {
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
