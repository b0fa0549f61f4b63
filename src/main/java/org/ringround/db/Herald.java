package org.ringround.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the other servers that something has changed: the first change at once, whatever follows at most every 50 ms, together.
 * When there has been nothing to tell for a while it has neither a thread nor a connection.
 */
final class Herald implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Herald.class);

    private static final Duration BREATH = Duration.ofMillis(50);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration AGAIN = Duration.ofSeconds(1);

    /** As long as whoever closes the database waits for what is still to be told. */
    private static final Duration LAST_WORD = Duration.ofSeconds(3);

    private enum Word {
        CHANGED,
        END
    }

    private final Wire wire;

    /** There is no second change to be told beside the first. */
    private final BlockingQueue<Word> toTell = new ArrayBlockingQueue<>(1);

    private volatile boolean closed;
    private @Nullable Thread voice;

    Herald(Wire wire) {
        this.wire = wire;
    }

    /** Takes no time. */
    synchronized void tell() {
        if (closed) {
            return;
        }
        toTell.offer(Word.CHANGED);
        if (voice == null) {
            voice = new Thread(this::speak, "doorbell-herald");
            voice.setDaemon(true);
            voice.start();
        }
    }

    private void speak() {
        try {
            while (!isOver()) {
                speakOnce();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void speakOnce() throws InterruptedException {
        try (Connection connection = wire.open()) {
            while (awaitNews()) {
                wire.tell(connection);
                TimeUnit.MILLISECONDS.sleep(BREATH.toMillis());
            }
        } catch (SQLException e) {
            LOG.warn("The other servers cannot be told of changes just now: {}", e.getSQLState());
            toTell.offer(Word.CHANGED);
            if (closed) {
                toTell.clear();
            } else {
                TimeUnit.MILLISECONDS.sleep(AGAIN.toMillis());
            }
        }
    }

    /** False when there was none for a while, or it is closed and everything is told. */
    private boolean awaitNews() throws InterruptedException {
        if (closed && toTell.isEmpty()) {
            return false;
        }
        return toTell.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) == Word.CHANGED;
    }

    /** Whoever has something to tell after this begins anew. */
    private synchronized boolean isOver() {
        if (toTell.isEmpty()) {
            voice = null;
            return true;
        }
        return false;
    }

    @Override
    public void close() {
        Thread last;
        synchronized (this) {
            closed = true;
            last = voice;
            toTell.offer(Word.END);
        }
        if (last != null) {
            join(last);
        }
    }

    private static void join(Thread last) {
        try {
            last.join(LAST_WORD.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
