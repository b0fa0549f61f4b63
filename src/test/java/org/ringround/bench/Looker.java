package org.ringround.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** One browser that asks for one thing after the other. */
final class Looker {

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    /** How many seconds it took until all of the page was there. */
    double seconds(HttpRequest page) {
        long began = System.nanoTime();
        get(page);
        return (System.nanoTime() - began) / 1e9;
    }

    /** The page, which must be one. */
    String get(HttpRequest page) {
        try {
            HttpResponse<String> answer = client.send(page, BodyHandlers.ofString());
            if (answer.statusCode() != 200) {
                throw new IllegalStateException(page.uri() + " was answered with " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
