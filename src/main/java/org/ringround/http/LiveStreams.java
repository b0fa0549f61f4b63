package org.ringround.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The live pages that this server shows something, and again whenever it was rung. One thread draws for all of them, because that
 * waits for the database; to show it to them waits for nobody. Another thread gives signs of life meanwhile.
 *
 * @param <V> who looks on
 */
public final class LiveStreams<V> implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LiveStreams.class);

    private static final Map<String, String> HEADERS = Map.of(
            "Cache-Control", "no-store",
            "X-Accel-Buffering", "no",
            "X-Content-Type-Options", "nosniff");

    private final Pace pace;
    private final Painter<V> painter;
    private final Semaphore places;
    private final Map<LiveStream, V> open = new ConcurrentHashMap<>();
    private final AtomicBoolean due = new AtomicBoolean();
    private final AtomicBoolean awaited = new AtomicBoolean();
    private final ScheduledThreadPoolExecutor draws = thread("live-draws");
    private final ScheduledThreadPoolExecutor signs = thread("live-signs");

    private volatile long lastRing;
    private volatile boolean closed;

    /**
     * @param rings between two rings at least; the first is heard at once
     * @param signs of life to pages that are shown nothing
     * @param looks after so long everything is drawn anew: times pass by themselves, and some may look on no more
     */
    public record Pace(Duration rings, Duration signs, Duration looks) {

        /** Twice a second is as fast as anybody reads, however much goes on. */
        public static final Pace USUAL =
                new Pace(Duration.ofMillis(500), Duration.ofSeconds(15), Duration.ofSeconds(30));
    }

    /** @param most pages at a time; more are refused, and look again by themselves now and then */
    public LiveStreams(int most, Pace pace, Painter<V> painter) {
        this.pace = pace;
        this.painter = painter;
        this.places = new Semaphore(most);
        this.lastRing = System.nanoTime() - pace.rings().toNanos();
        every(signs, pace.signs(), () -> open.keySet().forEach(LiveStream::stillHere));
        every(draws, pace.looks(), () -> draw(stream -> true, true));
    }

    /** An answer that stays open and shows that onlooker everything, or is refused when there is no place. */
    public Response answer(V onlooker) {
        var stream = new LiveStream(new Place(onlooker));
        return new Response(200, "text/event-stream; charset=utf-8", new byte[0], HEADERS, List.of(), stream);
    }

    /** Something has changed. Takes no time. */
    public void ring() {
        if (due.compareAndSet(false, true)) {
            long wait = lastRing + pace.rings().toNanos() - System.nanoTime();
            draws.schedule(this::heard, Math.max(wait, 0), TimeUnit.NANOSECONDS);
        }
    }

    /** How many pages are live. */
    public int size() {
        return open.size();
    }

    private void heard() {
        lastRing = System.nanoTime();
        // From here on another change is another ring.
        due.set(false);
        safely(() -> draw(stream -> true, false));
    }

    /** Many may come at once: whoever has come by then is shown the same drawing. */
    private void welcome() {
        if (awaited.compareAndSet(false, true)) {
            draws.execute(() -> {
                awaited.set(false);
                safely(() -> draw(LiveStream::isNew, false));
            });
        }
    }

    /** @param anyway also what tells nothing new */
    private void draw(Predicate<LiveStream> which, boolean anyway) {
        Map<LiveStream, V> streams = new HashMap<>();
        open.forEach((stream, onlooker) -> {
            if (which.test(stream)) {
                streams.put(stream, onlooker);
            }
        });
        if (streams.isEmpty()) {
            return;
        }
        painter.draw(Set.copyOf(streams.values()))
                .ifPresentOrElse(
                        pictures -> show(pictures, streams, anyway),
                        () -> LOG.warn("What {} live pages should show cannot be told just now", streams.size()));
    }

    private void show(Map<V, Picture> pictures, Map<LiveStream, V> streams, boolean anyway) {
        streams.forEach((stream, onlooker) -> {
            Picture picture = pictures.get(onlooker);
            if (picture == null) {
                stream.end();
            } else {
                stream.show(picture, anyway);
            }
        });
    }

    private final class Place implements LiveStream.Places {

        private final V onlooker;

        Place(V onlooker) {
            this.onlooker = onlooker;
        }

        @Override
        public boolean admit(LiveStream stream) {
            if (closed || !places.tryAcquire()) {
                return false;
            }
            open.put(stream, onlooker);
            return true;
        }

        @Override
        public void begun(LiveStream stream) {
            if (closed) {
                stream.end();
            } else {
                welcome();
            }
        }

        @Override
        public void leave(LiveStream stream) {
            if (open.remove(stream) != null) {
                places.release();
            }
        }
    }

    /** What fails once is done again all the same. */
    private void safely(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            // Whatever was under way when everything was closed has nobody to show anything to.
            if (!closed) {
                LOG.error("Something is wrong with the live pages", Discreet.of(e));
            }
        }
    }

    private void every(ScheduledThreadPoolExecutor thread, Duration pause, Runnable work) {
        thread.scheduleWithFixedDelay(() -> safely(work), pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
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
        draws.shutdownNow();
        signs.shutdownNow();
        open.keySet().forEach(LiveStream::end);
    }
}
