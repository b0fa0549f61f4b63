package org.ringround.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens to what other servers tell, from its own thread, for as long as there is a database. */
final class Listener implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);

    /** A database that is gone is found out within that time. */
    private static final Duration WAIT = Duration.ofSeconds(5);

    private static final Duration AGAIN = Duration.ofSeconds(1);

    private final Wire wire;
    private final Runnable ring;
    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean begun;
    private @Nullable Connection open;

    Listener(Wire wire, Runnable ring) {
        this.wire = wire;
        this.ring = ring;
    }

    /** Returns at once. A repeat changes nothing. */
    synchronized void begin() {
        if (!begun && closed.getCount() > 0) {
            begun = true;
            var thread = new Thread(this::listen, "doorbell-listener");
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void listen() {
        try {
            do {
                listenOnce();
            } while (!closed.await(AGAIN.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void listenOnce() {
        try (Connection connection = wire.open()) {
            if (!keep(connection)) {
                return;
            }
            wire.listen(connection);
            // Whatever was told while nobody listened is not told again.
            ring.run();
            while (closed.getCount() > 0) {
                if (wire.hears(connection, WAIT)) {
                    ring.run();
                }
            }
        } catch (SQLException e) {
            if (closed.getCount() > 0) {
                LOG.warn("Other servers are not heard just now: {}", e.getSQLState());
            }
        }
    }

    private synchronized boolean keep(Connection connection) {
        open = connection;
        return closed.getCount() > 0;
    }

    @Override
    public void close() {
        closed.countDown();
        Connection last;
        synchronized (this) {
            last = open;
        }
        if (last != null) {
            cut(last);
        }
    }

    /** Not closed: that would wait until whoever listens has heard something. */
    private static void cut(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            LOG.debug("The doorbell's connection was gone already: {}", e.getSQLState());
        }
    }
}
