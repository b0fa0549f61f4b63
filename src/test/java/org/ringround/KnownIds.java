package org.ringround;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Optional;
import org.ringround.http.Route;

/** What to put for the parameters of a route's path: ids of things that are in the two areas. */
record KnownIds(Map<String, String> ids) {

    /** What Betws has of each, by the path up to the parameter; whoever adds a route with a new one adds it here as well. */
    static final KnownIds BETWS = new KnownIds(Map.ofEntries(
            entry("/calls/{id}", "00000000-0000-0000-0000-00000000000b"),
            entry("/inbox/alarms/{number}", "1"),
            entry("/inbox/failed/{id}", "00000000-0000-0000-0000-0000000000bf"),
            entry("/inbox/reviews/{id}", "1"),
            entry("/inbox/texts/{id}", "1"),
            // A file that somebody else brought, and a phone on somebody else's table.
            entry("/people/import/{draft}", "1"),
            entry("/practice/phones/{id}", "1"),
            entry("/people/{id}", "4"),
            entry("/requests/{reference}", "501"),
            entry("/requests/{reference}/messages/{recording}", "RE0000000000000000000000000000000b"),
            entry("/rota/areas/{id}", "2"),
            entry("/rota/shifts/{number}", "31"),
            entry("/rota/volunteers/{id}", "2"),
            entry("/rounds/escalations/{reference}", "502"),
            entry("/rounds/{id}", "1")));

    /** What belongs to no area. */
    static final KnownIds COMMON = new KnownIds(Map.ofEntries(
            entry("/practice/troubles/{trouble}", "webhooks-twice"), entry("/scripts/{name}", "central")));

    /** What is an admin's. */
    static final KnownIds ADMINS = new KnownIds(Map.ofEntries(
            entry("/settings/accounts/{account}", "1"),
            entry("/settings/areas/{area}", "2"),
            entry("/settings/blocked/{block}", "1"),
            entry("/settings/lines/{line}", "1")));

    static boolean hasParameters(Route route) {
        return route.path().contains("{");
    }

    /** Whether all its parameters are of these. */
    boolean know(Route route) {
        return find(route).isPresent();
    }

    /** The path with an id for each parameter; empty when one is not of these. */
    Optional<String> find(Route route) {
        String path = route.path();
        String before = "";
        String filled = "";
        for (String part : path.substring(1).split("/")) {
            before += "/" + part;
            if (part.startsWith("{")) {
                String id = ids.get(before);
                if (id == null) {
                    return Optional.empty();
                }
                filled += "/" + id;
            } else {
                filled += "/" + part;
            }
        }
        return Optional.of(filled);
    }
}
