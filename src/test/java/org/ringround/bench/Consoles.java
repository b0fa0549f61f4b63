package org.ringround.bench;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ringround.http.LivePage;

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
    private final List<LivePage> boards = new ArrayList<>();
    private final AtomicLong pictures = new AtomicLong();

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
    void open(Supplier<Consumer<byte[]>> screens) {
        var open = new CountDownLatch(cookies.size());
        for (String cookie : cookies) {
            boards.add(LivePage.open(client, visitors.asks("/now/live", cookie), counted(screens.get(), open)));
        }
        await(open);
    }

    private static void await(CountDownLatch open) {
        try {
            if (!open.await(OPEN_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException(open.getCount() + " boards do not open");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private Consumer<byte[]> counted(Consumer<byte[]> screen, CountDownLatch open) {
        var first = new AtomicBoolean(true);
        return board -> {
            pictures.incrementAndGet();
            screen.accept(board);
            if (first.compareAndSet(true, false)) {
                open.countDown();
            }
        };
    }

    /** How often a board was shown so far. */
    long pictures() {
        return pictures.get();
    }

    /** Shuts all boards, which must have been open until now. */
    void shut() {
        long ended = boards.stream().filter(LivePage::isOver).count();
        boards.forEach(LivePage::shut);
        boards.clear();
        if (ended > 0) {
            throw new IllegalStateException(ended + " open boards were ended");
        }
    }

    @Override
    public void close() {
        boards.forEach(LivePage::shut);
        threads.shutdown();
    }
}
