package org.ringround.demo;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.ringround.simulator.PhoneNetwork;

/** Waits until something holds: looks again whenever something happens on the network, and now and then. */
final class Watch {

    private static final long NOW_AND_THEN_MILLIS = 100;

    private final Semaphore news = new Semaphore(0);

    Watch(PhoneNetwork network) {
        network.onEvent(event -> news.release());
    }

    /** False when it does not hold in time, or when nobody wants to know any more. */
    boolean until(Duration limit, BooleanSupplier holds) {
        long end = System.nanoTime() + limit.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                return false;
            }
            try {
                if (news.tryAcquire(NOW_AND_THEN_MILLIS, TimeUnit.MILLISECONDS)) {
                    news.drainPermits();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
