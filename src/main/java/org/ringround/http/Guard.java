package org.ringround.http;

import java.util.Optional;

/** Stands before every route of an access level. */
public interface Guard {

    /** Lets everybody in. */
    Guard OPEN = request -> Optional.empty();

    /** The answer to a request that may not come in; empty lets it in. */
    Optional<Response> refuse(Request request);
}
