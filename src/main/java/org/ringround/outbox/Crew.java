package org.ringround.outbox;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Some threads that do one kind of work; nothing queues up before them. */
final class Crew {

    private static final Logger LOG = LoggerFactory.getLogger(Crew.class);

    private final ExecutorService hands;
    private final Semaphore free;
    private final Runnable done;

    /** @param done called after each piece of work */
    Crew(int size, Runnable done) {
        this.hands = Executors.newFixedThreadPool(size, Crew::daemon);
        this.free = new Semaphore(size);
        this.done = done;
    }

    /** How many pieces of work can be begun at once. */
    int room() {
        return free.availablePermits();
    }

    /** What it throws is logged; the work comes again when its lease is over. */
    void hand(Runnable work) {
        free.acquireUninterruptibly();
        hands.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.error("An errand failed; it comes again when its lease is over", e);
            } finally {
                free.release();
                done.run();
            }
        });
    }

    /** Takes nothing new; false when something is still under way after that long. */
    boolean end(Duration longest) throws InterruptedException {
        hands.shutdown();
        return hands.awaitTermination(longest.toMillis(), TimeUnit.MILLISECONDS);
    }

    static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "courier");
        thread.setDaemon(true);
        return thread;
    }
}
