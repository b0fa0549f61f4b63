package org.ringround.db;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Rings when something that the live pages show has been committed, by this server or by another on the same database. A ring
 * says only that there may be something new: whoever hears it looks for themselves. One ring may stand for many changes, and may
 * come for none; but after each change there is one.
 *
 * <p>Not by triggers: {@code NOTIFY} in the transactions of calls would make all of them wait for one lock while they commit. So
 * each server hears its own statements, rings its own pages at once, and tells the other servers from a connection of its own.
 */
public final class Doorbell implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Doorbell.class);

    private final List<Bell> bells = new CopyOnWriteArrayList<>();
    private final Herald herald;
    private final Listener listener;

    Doorbell(DatabaseAddress address) {
        var wire = new Wire(address);
        this.herald = new Herald(wire);
        this.listener = new Listener(wire, this::ring);
    }

    /** Hung up until it is closed. */
    public final class Bell implements AutoCloseable {

        private final Runnable ring;

        private Bell(Runnable ring) {
            this.ring = ring;
        }

        @Override
        public void close() {
            bells.remove(this);
        }
    }

    /** @param ring must take no time and not fail: whoever has just committed waits for it */
    public Bell hang(Runnable ring) {
        var bell = new Bell(ring);
        bells.add(bell);
        listener.begin();
        return bell;
    }

    /** A transaction of this server has changed something. */
    void changed() {
        ring();
        herald.tell();
    }

    private void ring() {
        for (Bell bell : bells) {
            ring(bell);
        }
    }

    private static void ring(Bell bell) {
        try {
            bell.ring.run();
        } catch (RuntimeException e) {
            // What was committed is not undone by a bell that is broken, and others are to hear of it.
            LOG.error("A bell is broken", e);
        }
    }

    /** Tells the other servers what they have not been told yet, and listens to nothing any more. */
    @Override
    public void close() {
        bells.clear();
        listener.close();
        herald.close();
    }
}
