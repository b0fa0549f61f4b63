package org.ringround.simulator;

import java.util.Map;

/** Where the next document comes from. */
sealed interface Source {

    /**
     * @param url absolute, may end in connection overrides
     * @param parameters what the verb adds to the usual ones
     */
    record At(String url, String method, Map<String, String> parameters) implements Source {}

    /** Written into the REST request itself. */
    record Inline(String twiml) implements Source {}
}
