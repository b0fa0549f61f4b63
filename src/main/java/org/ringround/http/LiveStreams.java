package org.ringround.http;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The live pages that this server rings. One thread rings all of them, because to ring one never waits for it; another asks
 * whether those who look at them may still look, because that does wait, for the database.
 */
public final class LiveStreams implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveStreams.class);

    private static final Map<String, String> HEADERS = Map.of(
            "Cache-Control", "no-store",
            "X-Accel-Buffering", "no",
            "X-Content-Type-Options", "nosniff");

    private static final String SEPARATOR = "/";

    private final Pace pace;
    private final Semaphore places;
    private final Set<LiveStream> open = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean due = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor rings = thread("live-rings");
    private final ScheduledThreadPoolExecutor looks = thread("live-looks");
    /** So that no ring of another server, or of this one before it started anew, is taken for one of this. */
    private final String self = UUID.randomUUID().toString();

    private final AtomicLong rung = new AtomicLong();
    private volatile long lastRing;
    private volatile boolean closed;

    /**
     * @param rings between two rings of a page at least; the first comes at once
     * @param signs of life to pages that have nothing to hear
     * @param looks whether somebody may still look
     */
    public record Pace(Duration rings, Duration signs, Duration looks) {

        /** Twice a second is as fast as anybody reads, however much goes on. */
        public static final Pace USUAL =
                new Pace(Duration.ofMillis(500), Duration.ofSeconds(15), Duration.ofSeconds(30));
    }

    /** @param most pages at a time; more are refused, and look again by themselves now and then */
    public LiveStreams(int most, Pace pace) {
        this.pace = pace;
        this.places = new Semaphore(most);
        this.lastRing = System.nanoTime() - pace.rings().toNanos();
        every(rings, pace.signs(), this::sayStillHere);
        every(looks, pace.looks(), this::look);
    }

    /**
     * An answer that stays open, or is refused when there is no place.
     *
     * @param goesOn whether whoever looks may still look; asked now and then, and may take its time
     */
    public Response answer(BooleanSupplier goesOn) {
        var stream = new LiveStream(this, goesOn);
        return new Response(200, "text/event-stream; charset=utf-8", new byte[0], HEADERS, List.of(), stream);
    }

    /** Rings every page. Takes no time. */
    public void ring() {
        if (due.compareAndSet(false, true)) {
            long wait = lastRing + pace.rings().toNanos() - System.nanoTime();
            rings.schedule(this::ringAll, Math.max(wait, 0), TimeUnit.NANOSECONDS);
        }
    }

    /** How often pages were rung so far. Whatever was committed before one of these rings is found by whoever looks after it. */
    public long rung() {
        return rung.get();
    }

    /** Which of them a page says it heard; empty for a ring of another server. */
    public OptionalLong find(String ring) {
        String[] parts = ring.split(SEPARATOR, 2);
        boolean ours = parts.length == 2 && parts[0].equals(self) && parts[1].matches("\\d{1,18}");
        return ours ? OptionalLong.of(Long.parseLong(parts[1])) : OptionalLong.empty();
    }

    /** The last one, as it is told to pages. */
    String ringNow() {
        return self + SEPARATOR + rung.get();
    }

    /** How many pages are live. */
    public int size() {
        return open.size();
    }

    boolean admit(LiveStream stream) {
        if (closed || !places.tryAcquire()) {
            return false;
        }
        open.add(stream);
        return true;
    }

    boolean isClosed() {
        return closed;
    }

    void leave(LiveStream stream) {
        if (open.remove(stream)) {
            places.release();
        }
    }

    private void ringAll() {
        lastRing = System.nanoTime();
        // From here on another change is another ring.
        due.set(false);
        rung.incrementAndGet();
        open.forEach(LiveStream::ring);
    }

    private void sayStillHere() {
        open.forEach(LiveStream::stillHere);
    }

    /** Nobody is sent away because nobody could be asked. */
    private void look() {
        int unknown = 0;
        for (LiveStream stream : open) {
            try {
                if (!stream.goesOn()) {
                    stream.end();
                }
            } catch (RuntimeException e) {
                unknown++;
                LOG.debug("Whether a live page goes on cannot be told", Discreet.of(e));
            }
        }
        if (unknown > 0) {
            LOG.warn("Whether {} live pages may go on cannot be told just now", unknown);
        }
    }

    /** What fails once is done again all the same. */
    private static void every(ScheduledThreadPoolExecutor thread, Duration pause, Runnable work) {
        Runnable safely = () -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.error("Something is wrong with the live pages", Discreet.of(e));
            }
        };
        thread.scheduleWithFixedDelay(safely, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    private static ScheduledThreadPoolExecutor thread(String name) {
        return new ScheduledThreadPoolExecutor(
                1,
                work -> {
                    Thread thread = new Thread(work, name);
                    thread.setDaemon(true);
                    return thread;
                },
                // A ring that comes when everything is closed rings nobody.
                new ThreadPoolExecutor.DiscardPolicy());
    }

    /** Ends all of them; they come back to whichever server is there. */
    @Override
    public void close() {
        closed = true;
        rings.shutdownNow();
        looks.shutdownNow();
        open.forEach(LiveStream::end);
    }
}
