package org.ringround.simulator;

import java.util.List;

/**
 * A request that has passed the door.
 *
 * @param parts what stands at the variable places of the path, after the account
 * @param fields of the query for a GET, of the form for a POST
 * @param uri path and query as they came
 */
record RestRequest(String path, List<String> parts, Form fields, String uri) {

    String sid() {
        return parts.get(0);
    }
}
