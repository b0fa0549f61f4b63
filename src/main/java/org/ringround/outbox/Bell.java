package org.ringround.outbox;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes the worker of this process when there is something new for it. */
public final class Bell {

    private final Semaphore rung = new Semaphore(0);

    public void ring() {
        rung.release();
    }

    /** Returns when it rings, or after that long; rings that came meanwhile count as one. */
    void await(Duration longest) throws InterruptedException {
        rung.tryAcquire(longest.toMillis(), TimeUnit.MILLISECONDS);
        rung.drainPermits();
    }
}
