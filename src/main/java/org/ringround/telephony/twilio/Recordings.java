package org.ringround.telephony.twilio;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.ringround.telephony.TelephonyRefused;

/** Fetches recordings as MP3, by their SID and never by an address that a request names. */
final class Recordings {

    /** Three minutes of speech are far less. */
    private static final int LIMIT = 1024 * 1024;

    private final TwilioAccount account;
    private final HttpClient client;

    Recordings(TwilioAccount account) {
        this.account = account;
        this.client = HttpClient.newBuilder()
                .connectTimeout(account.connect())
                .followRedirects(HttpClient.Redirect.NEVER)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    Optional<byte[]> fetch(String sid) {
        HttpResponse<byte[]> response = get(request(sid));
        if (response.statusCode() == 404) {
            return Optional.empty();
        }
        if (response.statusCode() != 200) {
            throw Answers.failure(response.statusCode(), new String(response.body(), StandardCharsets.UTF_8));
        }
        return Optional.of(response.body());
    }

    private HttpRequest request(String sid) {
        String login = account.sid() + ":" + account.token().reveal();
        String path = "/2010-04-01/Accounts/" + account.sid() + "/Recordings/" + sid + ".mp3";
        return HttpRequest.newBuilder(URI.create(account.apiUrl() + path))
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                .build();
    }

    private HttpResponse<byte[]> get(HttpRequest request) {
        var answer = client.sendAsync(request, response -> new Limited());
        try {
            return answer.get(account.connect().plus(account.read()).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TelephonyRefused refused) {
                throw refused;
            }
            throw Answers.unreachable(e);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw Answers.unreachable(e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw Answers.unreachable(e);
        }
    }

    /** Collects a body and stops at the limit. */
    private static final class Limited implements BodySubscriber<byte[]> {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private final CompletableFuture<byte[]> body = new CompletableFuture<>();
        private Flow.@Nullable Subscription subscription;

        @Override
        public CompletionStage<byte[]> getBody() {
            return body;
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            this.subscription = subscription;
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(List<ByteBuffer> parts) {
            for (ByteBuffer part : parts) {
                byte[] chunk = new byte[part.remaining()];
                part.get(chunk);
                bytes.writeBytes(chunk);
            }
            if (bytes.size() > LIMIT && subscription != null) {
                subscription.cancel();
                body.completeExceptionally(new TelephonyRefused(413, 0, "a recording of more than 1 MB"));
            }
        }

        @Override
        public void onError(Throwable thrown) {
            body.completeExceptionally(thrown);
        }

        @Override
        public void onComplete() {
            body.complete(bytes.toByteArray());
        }
    }
}
