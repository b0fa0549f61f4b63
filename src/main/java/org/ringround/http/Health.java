package org.ringround.http;

import java.util.List;
import java.util.function.BooleanSupplier;

/** Whether this process runs, and whether it can do its work. */
public final class Health {

    private Health() {}

    /** @param ready asked at every request; must not take long */
    public static List<Route> routes(BooleanSupplier ready) {
        return List.of(
                new Route(Method.GET, "/health/live", Access.PUBLIC, request -> Response.text(200, "live\n")),
                new Route(Method.GET, "/health/ready", Access.PUBLIC, request -> ready(ready)));
    }

    private static Response ready(BooleanSupplier ready) {
        return ready.getAsBoolean() ? Response.text(200, "ready\n") : Response.text(503, "not ready\n");
    }
}
