package org.ringround.http;

import java.util.Optional;

/** Stands before every route of an access level. */
public interface Guard {

    /** Lets everybody in. */
    Guard OPEN = request -> Optional.empty();

    /**
     * Asked first where a route takes more than others of its level, so that no stranger's file is read: the request has neither form
     * nor body yet. Empty lets it be read, and then {@link #refuse} is asked all the same.
     */
    default Optional<Response> refuseUnread(Request head) {
        return Optional.empty();
    }

    /** The answer to a request that may not come in; empty lets it in. */
    Optional<Response> refuse(Request request);
}
