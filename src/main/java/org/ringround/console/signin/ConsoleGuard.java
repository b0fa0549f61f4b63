package org.ringround.console.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.ringround.account.AccountRole;
import org.ringround.account.Act;
import org.ringround.account.Audit;
import org.ringround.account.Session;
import org.ringround.account.Visitor;
import org.ringround.console.Html;
import org.ringround.console.OwnPath;
import org.ringround.db.Database;
import org.ringround.db.Tx;
import org.ringround.http.Access;
import org.ringround.http.Guard;
import org.ringround.http.Method;
import org.ringround.http.Request;
import org.ringround.http.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stands before the pages of the console, one for each level. Whoever is not signed in is led to the page where they can be, and
 * from there back. What is to change something must come from a page of ours, with what that page knows of the session.
 */
public final class ConsoleGuard implements Guard {

    /** With this header a page asks by itself, and nobody has done anything: the session's idle time runs on. */
    public static final String BY_ITSELF = "ringround-by-itself";

    /** The field of every form. */
    static final String CSRF = "csrf";

    private static final Logger LOG = LoggerFactory.getLogger(ConsoleGuard.class);

    private final SigninParts parts;
    private final Access level;
    private final Refusals refusals;

    /** @param level that it stands for: SESSION, COORDINATOR or ADMIN */
    public ConsoleGuard(SigninParts parts, Access level) {
        this.parts = parts;
        this.level = level;
        this.refusals = new Refusals(parts);
    }

    @Override
    public Optional<Response> refuseUnread(Request head) {
        return refuse(head, false);
    }

    @Override
    public Optional<Response> refuse(Request request) {
        return refuse(request, true);
    }

    /** @param read whether its form is there yet */
    private Optional<Response> refuse(Request request, boolean read) {
        if (request.method() == Method.POST && !parts.forms().isOurs(request)) {
            LOG.warn("A form for the console came from another site, and was refused");
            return Optional.of(refusals.forbidden());
        }
        try {
            return parts.shell()
                    .db()
                    .transact(tx ->
                            lookedAt(tx, request, read, parts.shell().clock().instant()));
        } catch (RuntimeException e) {
            if (Database.isAway(e)) {
                LOG.error("The database is away, and a page of the console could not be shown");
                return Optional.of(refusals.trouble());
            }
            throw e;
        }
    }

    private Optional<Response> lookedAt(Tx tx, Request request, boolean read, Instant now) {
        Optional<Session> found =
                parts.cookie().read(request).flatMap(token -> parts.sessions().find(tx, token, now));
        if (found.isEmpty()) {
            return Optional.of(stranger(request));
        }
        Session session = found.get();
        Visitor who = session.visitor();
        if (read && request.method() == Method.POST && !hasCsrf(request, who)) {
            tx.afterCommit(() -> LOG.warn("A form for the console came without its token, and was refused"));
            return Optional.of(refusals.forbidden());
        }
        if (session.mustChange() && level != Access.SESSION) {
            return Optional.of(Html.seeOther(parts.address(SigninDoors.PASSWORD)));
        }
        if (level == Access.ADMIN && who.role() != AccountRole.ADMIN) {
            Audit.write(tx, who, Act.REFUSED, null, null, now);
            tx.afterCommit(() -> LOG.warn("{} asked for what is an admin's", who));
            return Optional.of(refusals.nothing(who, request));
        }
        if (read && isDoing(request)) {
            parts.sessions().goOn(tx, who, now);
        }
        return Optional.empty();
    }

    private boolean isDoing(Request request) {
        boolean asks = level == Access.SESSION && request.method() == Method.GET;
        return !asks && request.header(BY_ITSELF).isEmpty() && !isStream(request);
    }

    /** A browser opens it anew by itself whenever it was cut off. */
    private static boolean isStream(Request request) {
        return request.method() == Method.GET
                && request.header("accept").filter("text/event-stream"::equals).isPresent();
    }

    /** What a page fetches for a part of itself is not a page: it is told to load anew as a whole. */
    private Response stranger(Request request) {
        if (request.method() != Method.GET) {
            return refusals.forbidden();
        }
        if (request.header("hx-request").isPresent()) {
            return Html.other(401, "", new byte[0], Map.of("HX-Refresh", "true"));
        }
        String told = parts.cookie().read(request).isPresent() ? "&told=ended" : "";
        return Html.seeOther(parts.address(SigninDoors.SIGN_IN) + "?to="
                + OwnPath.of(parts.shell().rules().root(), request).asParameter() + told);
    }

    private static boolean hasCsrf(Request request, Visitor who) {
        byte[] given = request.field(CSRF).orElse("").getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(given, who.csrf().getBytes(StandardCharsets.UTF_8));
    }
}
