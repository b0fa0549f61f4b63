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
import org.jspecify.annotations.Nullable;

/** A page that is live, as a browser has it: it counts the rings and the signs of life, and knows when it was ended. */
public final class LivePage implements Subscriber<String> {

    private final AtomicInteger status = new AtomicInteger();
    private final AtomicInteger rings = new AtomicInteger();
    private final AtomicInteger signs = new AtomicInteger();
    private final CompletableFuture<@Nullable Void> over;

    private LivePage(HttpClient client, HttpRequest request) {
        this.over = client.sendAsync(request, this::read).thenAcceptAsync(answer -> {});
    }

    /** Begins to listen; to stop, end its client or its server. */
    public static LivePage open(HttpClient client, URI address, String... headers) {
        var request = HttpRequest.newBuilder(address).header("Accept", "text/event-stream");
        return new LivePage(client, (headers.length == 0 ? request : request.headers(headers)).build());
    }

    private HttpResponse.BodySubscriber<@Nullable Void> read(HttpResponse.ResponseInfo answer) {
        status.set(answer.statusCode());
        return BodySubscribers.fromLineSubscriber(this);
    }

    /** 0 while there is none. */
    public int status() {
        return status.get();
    }

    public int rings() {
        return rings.get();
    }

    public int signs() {
        return signs.get();
    }

    public boolean isOver() {
        return over.isDone();
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        if (line.equals("data: ring")) {
            rings.incrementAndGet();
        } else if (line.equals(":")) {
            signs.incrementAndGet();
        }
    }

    @Override
    public void onError(Throwable failure) {}

    @Override
    public void onComplete() {}
}
