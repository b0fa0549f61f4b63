package org.ringround.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.util.concurrent.Flow.Subscriber;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The board in a browser: when its stream rings, it fetches itself anew; what rings while it does is one more fetch afterwards,
 * as {@code now.js} has it.
 */
final class OpenBoard implements Subscriber<String> {

    private enum State {
        SHOWING,
        FETCHING,
        RUNG_MEANWHILE,
        SHUT
    }

    private final HttpClient client;
    private final HttpRequest fetch;
    private final Consumer<String> screen;
    private final Consumer<Throwable> trouble;
    private final AtomicReference<State> state = new AtomicReference<>(State.SHOWING);
    private final AtomicReference<String> ring = new AtomicReference<>("");
    private final AtomicReference<@Nullable Subscription> stream = new AtomicReference<>();

    /**
     * @param screen is told what is shown from then on
     * @param trouble is told what goes wrong
     */
    OpenBoard(HttpClient client, HttpRequest fetch, Consumer<String> screen, Consumer<Throwable> trouble) {
        this.client = client;
        this.fetch = fetch;
        this.screen = screen;
        this.trouble = trouble;
    }

    void listens(HttpRequest live) {
        client.sendAsync(live, answer -> BodySubscribers.fromLineSubscriber(this))
                .whenComplete((answer, failure) -> ended(failure));
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        stream.set(subscription);
        subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(String line) {
        if (line.startsWith("id: ")) {
            ring.set(line.substring("id: ".length()));
        } else if (line.equals("data: ring") && state.getAndUpdate(OpenBoard::rung) == State.SHOWING) {
            fetch();
        }
    }

    private static State rung(State was) {
        return switch (was) {
            case SHOWING -> State.FETCHING;
            case FETCHING, RUNG_MEANWHILE -> State.RUNG_MEANWHILE;
            case SHUT -> State.SHUT;
        };
    }

    private void fetch() {
        HttpRequest asked = HttpRequest.newBuilder(fetch, (name, value) -> true)
                .header("ringround-ring", ring.get())
                .build();
        client.sendAsync(asked, BodyHandlers.ofString()).whenComplete(this::fetched);
    }

    private void fetched(@Nullable HttpResponse<String> answer, @Nullable Throwable failure) {
        if (answer == null || answer.statusCode() != 200) {
            trouble.accept(failure == null ? new IllegalStateException(String.valueOf(answer)) : failure);
            return;
        }
        screen.accept(answer.body());
        State was = state.getAndUpdate(OpenBoard::shown);
        if (was == State.RUNG_MEANWHILE) {
            fetch();
        }
    }

    private static State shown(State was) {
        return switch (was) {
            case SHOWING, FETCHING -> State.SHOWING;
            case RUNG_MEANWHILE -> State.FETCHING;
            case SHUT -> State.SHUT;
        };
    }

    /** Nobody looks at it any more. */
    void shut() {
        state.set(State.SHUT);
        Subscription open = stream.get();
        if (open != null) {
            open.cancel();
        }
    }

    private void ended(@Nullable Throwable failure) {
        if (state.get() != State.SHUT) {
            trouble.accept(failure == null ? new IllegalStateException("a stream has ended") : failure);
        }
    }

    @Override
    public void onError(Throwable failure) {
        ended(failure);
    }

    @Override
    public void onComplete() {
        // The answer is complete as well, and says so.
    }
}
