package org.ringround.console.link;

import java.util.Optional;
import java.util.function.Supplier;
import org.ringround.console.GuessLimit;
import org.ringround.console.OwnForms;
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

    private final LinkParts parts;
    private final Refusal refusal;
    private final GuessLimit limit;
    private final OwnForms forms;

    public LinkGuard(LinkParts parts, Supplier<String> publicUrl) {
        this.parts = parts;
        this.refusal = new Refusal(parts.words(), parts.rules());
        this.limit = new GuessLimit(parts.clock());
        this.forms = new OwnForms(publicUrl);
    }

    @Override
    public Optional<Response> refuse(Request request) {
        if (!limit.mayTry(request.client())) {
            return Optional.of(refusal.page());
        }
        if (request.method() == Method.POST && !forms.isOurs(request)) {
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
}
