package org.ringround.http;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import io.javalin.util.JavalinBindException;
import java.util.List;
import java.util.Map;
import org.eclipse.jetty.server.AbstractConnector;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** The HTTP server. It listens on all interfaces; stopping lets requests that are being answered end. */
public final class Server implements AutoCloseable {

    /** As many requests at a time; more wait. Most of them wait for the database, whose pool is smaller still. */
    private static final int THREADS = 64;

    private static final long LAST_ANSWERS_MILLIS = 5_000;

    /** Connections on which nothing happens are kept open by the other side for its next request: nothing to wait for. */
    private static final long KEPT_OPEN_MILLIS = 100;

    private final Javalin javalin;
    private final int port;

    private Server(Javalin javalin) {
        this.javalin = javalin;
        this.port = javalin.port();
    }

    /**
     * Listens on the port, 0 being any free one.
     *
     * @throws IllegalStateException an access level has no guard, two routes are one, or the port cannot be had
     */
    public static Server start(int port, List<Route> routes, Map<Access, Guard> guards, Metrics metrics) {
        var doors = routes.stream()
                .map(route -> new Door(route, guard(route, guards), metrics))
                .toList();
        var javalin = Javalin.create(config -> configure(config, port, doors, metrics));
        try {
            return new Server(javalin.start());
        } catch (JavalinBindException e) {
            throw new IllegalStateException("cannot listen on port " + port + ": it is taken or not allowed", e);
        }
    }

    private static Guard guard(Route route, Map<Access, Guard> guards) {
        Guard guard = guards.get(route.access());
        if (guard == null) {
            throw new IllegalStateException("a route without a guard: " + route);
        }
        return guard;
    }

    private static void configure(JavalinConfig config, int port, List<Door> doors, Metrics metrics) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.http.prefer405over404 = true;
        config.jetty.port = port;
        config.jetty.threadPool = threads();
        config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        config.jetty.modifyServer(Server::arrange);
        for (Door door : doors) {
            var type = HandlerType.findOrCreate(door.route().method().name());
            config.routes.addHttpHandler(type, door.route().path(), door::answer);
        }
        config.routes.exception(HttpResponseException.class, (e, context) -> Door.unmatched(e, context, metrics));
    }

    private static QueuedThreadPool threads() {
        var threads = new QueuedThreadPool(THREADS, 8, 60_000);
        threads.setName("http");
        return threads;
    }

    private static void arrange(org.eclipse.jetty.server.Server jetty) {
        jetty.setStopTimeout(LAST_ANSWERS_MILLIS);
        jetty.setHandler(new GracefulHandler());
        var errors = new ErrorHandler();
        errors.setShowStacks(false);
        errors.setShowCauses(false);
        errors.setShowMessageInTitle(false);
        errors.setDefaultResponseMimeType("text/plain");
        jetty.setErrorHandler(errors);
    }

    /** The port that is really bound. */
    public int port() {
        return port;
    }

    /** Takes no more requests, waits a few seconds for the running ones. */
    @Override
    public void close() {
        for (Connector connector : javalin.jettyServer().server().getConnectors()) {
            if (connector instanceof AbstractConnector kept) {
                kept.setShutdownIdleTimeout(KEPT_OPEN_MILLIS);
            }
        }
        javalin.stop();
    }
}
