package org.ringround.http;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A page that is live, as a browser has it: what it shows, how often it was shown something, and whether it was ended. */
public final class LivePage implements Subscriber<String> {

    private static final String DATA = "data: ";

    private final AtomicInteger status = new AtomicInteger();
    private final AtomicInteger pictures = new AtomicInteger();
    private final AtomicInteger signs = new AtomicInteger();
    private final StringBuilder coming = new StringBuilder();
    private final Consumer<String> screen;
    private final CompletableFuture<@Nullable Void> over;
    private volatile String shown = "";
    private volatile @Nullable Subscription stream;

    private LivePage(HttpClient client, HttpRequest request, Consumer<String> screen) {
        this.screen = screen;
        this.over = client.sendAsync(request, this::read).thenAcceptAsync(answer -> {});
    }

    /** Begins to listen; to stop, end its client or its server. */
    public static LivePage open(HttpClient client, URI address, String... headers) {
        var request = HttpRequest.newBuilder(address);
        return open(client, headers.length == 0 ? request : request.headers(headers), shown -> {});
    }

    /** @param screen is told whatever is shown from then on */
    public static LivePage open(HttpClient client, HttpRequest.Builder request, Consumer<String> screen) {
        return new LivePage(
                client, request.header("Accept", "text/event-stream").build(), screen);
    }

    private HttpResponse.BodySubscriber<@Nullable Void> read(HttpResponse.ResponseInfo answer) {
        status.set(answer.statusCode());
        return BodySubscribers.fromLineSubscriber(this);
    }

    /** 0 while there is none. */
    public int status() {
        return status.get();
    }

    /** How often it was shown something. */
    public int pictures() {
        return pictures.get();
    }

    /** Empty while nothing is. */
    public String shown() {
        return shown;
    }

    public int signs() {
        return signs.get();
    }

    public boolean isOver() {
        return over.isDone();
    }

    /** Done when the stream has ended, exceptionally when it was cut off. */
    public CompletableFuture<@Nullable Void> over() {
        return over;
    }

    /** Nobody looks at it any more. */
    public void shut() {
        Subscription open = stream;
        if (open != null) {
            open.cancel();
        }
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        stream = subscription;
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        if (line.startsWith(DATA)) {
            coming.append(line, DATA.length(), line.length()).append('\n');
        } else if (line.isEmpty() && !coming.isEmpty()) {
            String picture = coming.toString();
            coming.setLength(0);
            shown = picture;
            pictures.incrementAndGet();
            screen.accept(picture);
        } else if (line.equals(":")) {
            signs.incrementAndGet();
        }
    }

    @Override
    public void onError(Throwable failure) {}

    @Override
    public void onComplete() {}
}
