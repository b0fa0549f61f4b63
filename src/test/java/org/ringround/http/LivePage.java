package org.ringround.http;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A page that is live, as a browser has it: what it shows, how often it was shown something, and whether it was ended. It costs
 * little: what comes is put into words only for whoever asks.
 */
public final class LivePage {

    private static final String DATA = "data: ";
    private static final byte[] NOTHING = {};

    private final AtomicInteger status = new AtomicInteger();
    private final AtomicInteger pictures = new AtomicInteger();
    private final AtomicInteger signs = new AtomicInteger();
    private final ByteArrayOutputStream coming = new ByteArrayOutputStream();
    private final Consumer<byte[]> screen;
    private final CompletableFuture<HttpResponse<@Nullable Void>> over;
    private volatile byte[] shown = NOTHING;

    private LivePage(HttpClient client, HttpRequest request, Consumer<byte[]> screen) {
        this.screen = screen;
        this.over = client.sendAsync(request, this::read);
    }

    /** Begins to listen. */
    public static LivePage open(HttpClient client, URI address, String... headers) {
        var request = HttpRequest.newBuilder(address);
        return open(client, headers.length == 0 ? request : request.headers(headers), shown -> {});
    }

    /** @param screen is told whatever is shown from then on, as it came: each line after {@code data: } */
    public static LivePage open(HttpClient client, HttpRequest.Builder request, Consumer<byte[]> screen) {
        return new LivePage(
                client, request.header("Accept", "text/event-stream").build(), screen);
    }

    private HttpResponse.BodySubscriber<@Nullable Void> read(HttpResponse.ResponseInfo answer) {
        status.set(answer.statusCode());
        return BodySubscribers.ofByteArrayConsumer(some -> come(some.orElse(NOTHING)));
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
        return new String(shown, StandardCharsets.UTF_8)
                .lines()
                .map(line -> line.substring(Math.min(line.length(), DATA.length())) + "\n")
                .collect(Collectors.joining());
    }

    public int signs() {
        return signs.get();
    }

    public boolean isOver() {
        return over.isDone();
    }

    /** Nobody looks at it any more. */
    public void shut() {
        over.cancel(true);
    }

    /** An empty line ends an event. */
    private void come(byte[] bytes) {
        int begin = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n' && (i == 0 ? endsWithLine() : bytes[i - 1] == '\n')) {
                coming.write(bytes, begin, i - begin);
                begin = i + 1;
                happened(coming.toByteArray());
                coming.reset();
            }
        }
        coming.write(bytes, begin, bytes.length - begin);
    }

    private boolean endsWithLine() {
        byte[] before = coming.toByteArray();
        return before.length > 0 && before[before.length - 1] == '\n';
    }

    private void happened(byte[] event) {
        if (event.length == 0) {
            return;
        }
        if (event[0] == ':') {
            signs.incrementAndGet();
        } else if (begins(event, DATA)) {
            shown = event;
            pictures.incrementAndGet();
            screen.accept(event);
        }
    }

    private static boolean begins(byte[] event, String word) {
        byte[] wanted = word.getBytes(StandardCharsets.US_ASCII);
        return Arrays.mismatch(event, wanted) == Math.min(wanted.length, event.length);
    }
}
