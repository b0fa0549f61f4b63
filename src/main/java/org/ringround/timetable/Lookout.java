package org.ringround.timetable;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sees that what is set stays right: every minute, and at once when somebody has moved the house's clock. */
final class Lookout implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Lookout.class);

    private static final Duration EVERY = Duration.ofMillis(250);
    private static final int LOOKS_A_MINUTE = 240;

    private final Clocks clocks;
    private final Runnable correct;
    private final Runnable mend;
    private final CountDownLatch closed = new CountDownLatch(1);
    private Duration behind;
    private int looks;
    private boolean troubled;

    /**
     * @param correct sets the machine's times anew
     * @param mend sets what is missing
     */
    Lookout(Clocks clocks, Runnable correct, Runnable mend) {
        this.clocks = clocks;
        this.correct = correct;
        this.mend = mend;
        this.behind = clocks.behind();
    }

    void begin() {
        Thread thread = new Thread(this::keepLooking, "timetable-lookout");
        thread.setDaemon(true);
        thread.start();
    }

    private void keepLooking() {
        try {
            while (!closed.await(EVERY.toMillis(), TimeUnit.MILLISECONDS)) {
                look();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Trouble is told once; it is tried on all the same. */
    private void look() {
        Duration now = clocks.behind();
        looks++;
        try {
            if (!Clocks.isSmall(now.minus(behind))) {
                correct.run();
                behind = now;
            }
            if (looks >= LOOKS_A_MINUTE) {
                mend.run();
                looks = 0;
            }
            troubled = false;
        } catch (RuntimeException e) {
            if (!troubled) {
                LOG.error("The timetable cannot be looked after; it is tried on", e);
            }
            troubled = true;
        }
    }

    @Override
    public void close() {
        closed.countDown();
    }
}
