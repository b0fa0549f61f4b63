package org.ringround.bench;

import static org.ringround.db.generated.Tables.CALL;
import static org.ringround.db.generated.Tables.REQUEST;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.ringround.BenchHouse;

/**
 * Whole calls, as many as the house can take: each caller rings again when their last call is over in all its parts. Everything goes
 * over HTTP, signed, through the simulated phone network. Time on the lines is shortened, and more callers than the machine
 * has cores ring at once, so that it is the house that is waited for.
 */
final class Traffic implements AutoCloseable {

    /** So fast that no line is waited for, and so slow that nobody who waits is asked to wait more often than in life. */
    static final double SPEED = 8;

    private final BenchHouse house;
    private final List<Village> villages;
    private final ExecutorService callers;
    private final long callsBefore;
    private final long requestsBefore;
    private final AtomicLong complete = new AtomicLong();
    private volatile boolean ringing;
    private List<Future<?>> running = List.of();

    /** The villages are there. */
    Traffic(BenchHouse house, int callers) {
        this.house = house;
        this.villages = IntStream.range(0, callers)
                .mapToObj(place -> new Village(house, place))
                .toList();
        this.callers = Executors.newFixedThreadPool(callers);
        this.callsBefore = calls();
        this.requestsBefore = requests();
    }

    /**
     * How many calls a second were complete in that time, and one at least. Calls flow for a while before it is counted; whoever
     * is on the line at its end finishes their call.
     */
    double rate(Duration time) {
        begin(villages.size());
        Pause.of(time.dividedBy(4));
        long before = complete.get();
        long began = System.nanoTime();
        Pause.of(time);
        while (complete.get() == before && !isBroken()) {
            Pause.of(time.dividedBy(4));
        }
        long done = complete.get() - before;
        double seconds = (System.nanoTime() - began) / 1e9;
        end();
        return done / seconds;
    }

    private boolean isBroken() {
        return running.stream().anyMatch(Future::isDone);
    }

    /** A house that has just opened is slow: first one rings, then a few, then everybody. Nothing of it is counted. */
    void warmUp(Duration time) {
        for (int part = 8; part > 0; part /= 2) {
            begin(Math.max(1, villages.size() / part));
            Pause.of(time);
            end();
        }
    }

    private void begin(int count) {
        ringing = true;
        running = villages.stream()
                .limit(count)
                .<Future<?>>map(one -> callers.submit(() -> ring(one)))
                .toList();
    }

    /** Returns when nobody is on the line any more. */
    private void end() {
        ringing = false;
        try {
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a call went wrong", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private void ring(Village village) {
        while (ringing) {
            village.call();
            complete.incrementAndGet();
        }
    }

    /** Nothing was lost: each call was connected, and is a request that somebody has said is sorted. */
    void isWhole() {
        long calls = calls() - callsBefore;
        long requests = requests() - requestsBefore;
        var complaints = house.network().complaints();
        if (calls != complete.get() || requests != complete.get() || !complaints.isEmpty()) {
            throw new IllegalStateException("of %d calls %d were connected, and %d requests are sorted; %s"
                    .formatted(complete.get(), calls, requests, complaints));
        }
    }

    private long calls() {
        return house.database().transact(tx -> tx.sql().fetchCount(CALL, CALL.ENDING.eq("connected")));
    }

    private long requests() {
        var sorted = REQUEST.OUTCOME.eq("sorted").and(REQUEST.REASON.eq("connected"));
        return house.database().transact(tx -> tx.sql().fetchCount(REQUEST, sorted));
    }

    @Override
    public void close() {
        callers.shutdownNow();
    }
}
