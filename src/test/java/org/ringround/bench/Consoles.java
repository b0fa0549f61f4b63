package org.ringround.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Browsers in which the board is open, or will be. */
final class Consoles implements AutoCloseable {

    private static final long OPEN_SECONDS = 60;

    private final Visitors visitors;
    private final List<String> cookies;
    private final ExecutorService threads = Executors.newFixedThreadPool(2);
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .executor(threads)
            .build();
    private final List<OpenBoard> boards = new ArrayList<>();
    private final AtomicLong fetches = new AtomicLong();
    private final AtomicReference<@Nullable Throwable> trouble = new AtomicReference<>();

    /** @param cookies one for each browser */
    Consoles(Visitors visitors, List<String> cookies) {
        this.visitors = visitors;
        this.cookies = cookies;
    }

    /**
     * Returns when each shows its board.
     *
     * @param screens make a screen for each, which is told what it shows
     */
    void open(Supplier<Consumer<String>> screens) {
        var open = new CountDownLatch(cookies.size());
        for (String cookie : cookies) {
            HttpRequest fetch = visitors.asks("/now/board", cookie)
                    .header("ringround-by-itself", "board")
                    .build();
            HttpRequest stream = visitors.asks("/live", cookie)
                    .header("Accept", "text/event-stream")
                    .build();
            var board = new OpenBoard(client, fetch, counted(screens.get(), open), this::goesWrong);
            boards.add(board);
            board.listens(stream);
        }
        await(open);
    }

    private void await(CountDownLatch open) {
        try {
            if (!open.await(OPEN_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(open.getCount() + " boards do not open", trouble.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Consumer<String> counted(Consumer<String> screen, CountDownLatch open) {
        var first = new AtomicBoolean(true);
        return board -> {
            fetches.incrementAndGet();
            screen.accept(board);
            if (first.compareAndSet(true, false)) {
                open.countDown();
            }
        };
    }

    private void goesWrong(Throwable failure) {
        trouble.compareAndSet(null, failure);
    }

    /** How often a board was fetched so far. */
    long fetches() {
        return fetches.get();
    }

    /** Shuts all boards; each fetch so far was answered with one. */
    void shut() {
        boards.forEach(OpenBoard::shut);
        boards.clear();
        Throwable failure = trouble.get();
        if (failure != null) {
            throw new IllegalStateException("a board went wrong", failure);
        }
    }

    @Override
    public void close() {
        boards.forEach(OpenBoard::shut);
        threads.shutdown();
    }
}
