package org.ringround.console.signin;

import java.time.Instant;
import java.util.Optional;
import org.ringround.account.Session;
import org.ringround.account.Sessions;
import org.ringround.account.Visitor;
import org.ringround.console.SessionCookie;
import org.ringround.console.Visitors;
import org.ringround.db.Tx;
import org.ringround.http.Request;

/** Whoever's session the browser brings in its cookie. */
public record SignedIn(SessionCookie cookie, Sessions sessions) implements Visitors {

    @Override
    public Optional<Visitor> find(Tx tx, Request request, Instant now) {
        return cookie.read(request)
                .flatMap(token -> sessions.find(tx, token, now))
                .map(Session::visitor);
    }
}
