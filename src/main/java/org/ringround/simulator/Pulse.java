package org.ringround.simulator;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** The network's one lock, its threads, and time as it passes on its lines. */
final class Pulse implements AutoCloseable {

    /** The longest that a story waits for something, in real time. */
    static final Duration PATIENCE = Duration.ofSeconds(10);

    static final Duration FOREVER = Duration.ofDays(365);

    private final double speed;
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final ExecutorService threads;
    private final ScheduledExecutorService timer;

    Pulse(double speed) {
        this.speed = speed;
        var count = new AtomicLong();
        this.threads = new ThreadPoolExecutor(
                0,
                Integer.MAX_VALUE,
                30,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                task -> daemon(task, "phone-network-" + count.incrementAndGet()),
                new ThreadPoolExecutor.DiscardPolicy());
        this.timer = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "phone-network-timer"));
    }

    private static Thread daemon(Runnable task, String name) {
        var thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }

    Condition condition() {
        return lock.newCondition();
    }

    void locked(Runnable work) {
        lock.lock();
        try {
            work.run();
        } finally {
            lock.unlock();
        }
    }

    <T> T locked(Supplier<T> work) {
        lock.lock();
        try {
            return work.get();
        } finally {
            lock.unlock();
        }
    }

    /** True as soon as it holds, false when the natural time is over first. */
    boolean await(Condition changed, Duration natural, BooleanSupplier holds) {
        return awaitReal(changed, scaled(natural), holds);
    }

    /** As await, with a time that is not shortened by the speed of the network. */
    boolean awaitReal(Condition changed, Duration real, BooleanSupplier holds) {
        lock.lock();
        try {
            var left = real.toNanos();
            while (!holds.getAsBoolean()) {
                if (closed.get()) {
                    throw new Cut();
                }
                if (left <= 0) {
                    return false;
                }
                left = changed.awaitNanos(left);
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Cut();
        } finally {
            lock.unlock();
        }
    }

    /** Runs soon, beside everything else; dropped when the network is closing. */
    void beside(Runnable work) {
        if (!closed.get()) {
            threads.execute(work);
        }
    }

    /** Runs after the natural time. */
    void later(Duration natural, Runnable work) {
        laterReal(scaled(natural), work);
    }

    void laterReal(Duration real, Runnable work) {
        if (!closed.get()) {
            timer.schedule(() -> beside(work), real.toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    Duration scaled(Duration natural) {
        return Duration.ofNanos((long) (natural.toNanos() / speed));
    }

    Duration natural(long realNanos) {
        return Duration.ofNanos((long) (realNanos * speed));
    }

    ExecutorService threads() {
        return threads;
    }

    @Override
    public void close() {
        closed.set(true);
        timer.shutdownNow();
        threads.shutdownNow();
    }
}
