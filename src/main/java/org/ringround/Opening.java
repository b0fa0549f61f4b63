package org.ringround;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ringround.db.Database;
import org.ringround.outbox.Courier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a server does first: tables, scripts, rota, a look at every live call. It waits for a database that is away. */
final class Opening implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Opening.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);

    private final Database db;
    private final Courier courier;
    private final Timekeeping time;
    private final Runnable first;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile boolean done;

    Opening(Database db, Courier courier, Timekeeping time, Runnable first) {
        this.db = db;
        this.courier = courier;
        this.time = time;
        this.first = first;
    }

    boolean isDone() {
        return done && db.isThere();
    }

    /** Returns when it is done, or when the database is away: then it goes on by itself. */
    void begin() {
        if (!open()) {
            Thread later = new Thread(this::keepTrying, "opening");
            later.setDaemon(true);
            later.start();
        }
    }

    private void keepTrying() {
        try {
            while (!closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS) && !openedAtLast()) {
                LOG.debug("The database is still away");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nobody is there to tell what else is wrong with the database but the log; whoever mends it need not start us anew. */
    private boolean openedAtLast() {
        try {
            return open();
        } catch (RuntimeException e) {
            LOG.error("The database is there and cannot be used; callers hear kind words until it can", e);
            return false;
        }
    }

    private boolean open() {
        try {
            db.migrate();
            first.run();
            time.begin();
        } catch (RuntimeException e) {
            if (Database.isAway(e)) {
                LOG.error("The database is away; callers hear kind words until it is there");
                return false;
            }
            throw e;
        }
        courier.start();
        done = true;
        return true;
    }

    @Override
    public void close() {
        closed.countDown();
        time.close();
        courier.close();
    }
}
