package org.ringround.console;

import java.time.Instant;
import java.util.Optional;
import org.ringround.account.Visitor;
import org.ringround.db.Tx;
import org.ringround.http.Request;

/** Knows who is signed in, by what their browser brings. */
public interface Visitors {

    /** Empty when nobody is, or no longer. */
    Optional<Visitor> find(Tx tx, Request request, Instant now);
}
