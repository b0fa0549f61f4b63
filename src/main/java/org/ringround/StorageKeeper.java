package org.ringround;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.ringround.db.EmbeddedDatabase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks after a server's embedded database, from its own thread: it is started again when it ends. */
final class StorageKeeper implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StorageKeeper.class);
    private static final long EVERY_SECONDS = 2;

    private final EmbeddedDatabase embedded;
    private final CountDownLatch closed = new CountDownLatch(1);
    private boolean troubled;

    StorageKeeper(EmbeddedDatabase embedded) {
        this.embedded = embedded;
        Thread thread = new Thread(this::keep, "storage-keeper");
        thread.setDaemon(true);
        thread.start();
    }

    private void keep() {
        try {
            while (!closed.await(EVERY_SECONDS, TimeUnit.SECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What is wrong is told once; it is tried on all the same. */
    private void look() {
        try {
            embedded.keep();
            troubled = false;
        } catch (RuntimeException e) {
            if (!troubled) {
                LOG.error("The embedded database has ended and cannot be started again; it is tried on", e);
            }
            troubled = true;
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
