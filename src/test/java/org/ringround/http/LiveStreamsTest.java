package org.ringround.http;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class LiveStreamsTest {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final LiveStreams.Pace AT_ONCE = new LiveStreams.Pace(Duration.ofMillis(1), LONG, LONG);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Metrics metrics = new Metrics();
    private final Set<String> maySee = ConcurrentHashMap.newKeySet();
    private final AtomicInteger state = new AtomicInteger(1);
    private final AtomicReference<String> filling = new AtomicReference<>("");
    private final AtomicInteger drawings = new AtomicInteger();
    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicBoolean broken = new AtomicBoolean();
    private LiveStreams<String> streams = new LiveStreams<>(201, AT_ONCE, this::draw);
    private Server server = server();

    LiveStreamsTest() {
        maySee.add("Rhian");
    }

    @AfterEach
    void stop() {
        streams.close();
        server.close();
        metrics.close();
    }

    @Test
    void aPageIsShownEverythingWhenItComesAndThenEveryChange() {
        LivePage page = open();
        awaitShown(page, 1);
        change();
        awaitShown(page, 2);
        change();
        awaitShown(page, 3);

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.shown()).isEqualTo("<p>State 3</p>\n<p>of Rhian</p>\n");
    }

    @Test
    void whatTellsNothingNewIsNotSent() {
        LivePage page = open();
        awaitShown(page, 1);
        int before = drawings.get();
        streams.ring();
        await().atMost(20, SECONDS).until(() -> drawings.get() > before);
        change();
        awaitShown(page, 2);

        assertThat(page.pictures()).isEqualTo(2);
    }

    @Test
    void whatTellsNothingNewIsSentAllTheSameNowAndThenBecauseTimesGoOn() {
        restart(2, new LiveStreams.Pace(LONG, LONG, Duration.ofMillis(20)));
        LivePage page = open();

        await().atMost(20, SECONDS).until(() -> page.pictures() > 2);
        assertThat(page.shown()).contains("State 1");
    }

    @Test
    void whoeverComesIsShownEverythingAndTheOthersNothingNew() {
        LivePage first = open();
        awaitShown(first, 1);
        LivePage second = open();
        awaitShown(second, 1);

        assertThat(first.pictures()).isEqualTo(1);
    }

    static List<Function<LiveStreamsTest, AtomicBoolean>> troubles() {
        return List.of(test -> test.away, test -> test.broken);
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void whatCannotBeToldJustNowIsToldAtTheNextRingAndSendsNobodyAway(
            Function<LiveStreamsTest, AtomicBoolean> trouble) {
        LivePage page = open();
        awaitShown(page, 1);
        trouble.apply(this).set(true);
        int before = drawings.get();
        change();
        await().atMost(20, SECONDS).until(() -> drawings.get() > before);
        trouble.apply(this).set(false);
        change();
        awaitState(List.of(page), 3);

        assertThat(page.isOver()).isFalse();
    }

    @Test
    void twoHundredPagesAreShownEachChange() {
        List<LivePage> pages = Stream.generate(this::open).limit(200).toList();
        awaitState(pages, 1);
        for (int change = 2; change <= 5; change++) {
            change();
            awaitState(pages, change);
        }
        assertThat(streams.size()).isEqualTo(200);
    }

    @Test
    void whatChangesFasterThanThePaceIsShownTogether() {
        restart(2, new LiveStreams.Pace(Duration.ofSeconds(2), LONG, LONG));
        LivePage page = open();
        awaitShown(page, 1);
        change();
        awaitShown(page, 2);
        for (int change = 1; change <= 1000; change++) {
            change();
        }
        awaitState(List.of(page), 1002);

        assertThat(page.pictures()).isEqualTo(3);
    }

    @Test
    void aPageThatDoesNotReadKeepsNobodyWaiting() throws IOException {
        try (Socket stalled = stalled()) {
            await().atMost(20, SECONDS).until(() -> streams.size() == 1);
            LivePage page = open();
            awaitShown(page, 1);
            // More than lies between the two when nobody reads.
            filling.set(".".repeat(10_000));
            await().atMost(40, SECONDS).pollInterval(1, MILLISECONDS).until(() -> {
                change();
                return page.pictures() >= 1_000;
            });

            assertThat(stalled.isConnected()).isTrue();
        }
    }

    @Test
    void aPageWithNothingToHearHearsThatWeAreStillHere() {
        restart(2, new LiveStreams.Pace(LONG, Duration.ofMillis(20), LONG));
        LivePage page = open();

        await().atMost(20, SECONDS).until(() -> page.signs() > 2);
        assertThat(page.pictures()).isEqualTo(1);
    }

    @Test
    @SuppressWarnings("try") // it is only closed
    void aPageThatHasGoneGivesUpItsPlace() throws IOException {
        restart(1, new LiveStreams.Pace(Duration.ofMillis(1), Duration.ofMillis(20), LONG));
        try (Socket gone = stalled()) {
            await().atMost(20, SECONDS).until(() -> streams.size() == 1);
        }
        await().atMost(20, SECONDS).until(() -> streams.size() == 0);
        awaitShown(open(), 1);
    }

    @Test
    void oneMoreThanThereIsPlaceForIsRefused() {
        restart(2, AT_ONCE);
        awaitShown(open(), 1);
        awaitShown(open(), 1);
        LivePage third = open();

        await().atMost(20, SECONDS).until(third::isOver);
        assertThat(third.status()).isEqualTo(503);
        assertThat(streams.size()).isEqualTo(2);
    }

    @Test
    void itEndsWhenWhoeverLooksMayLookNoMore() {
        restart(2, new LiveStreams.Pace(LONG, LONG, Duration.ofMillis(20)));
        maySee.add("Carys");
        LivePage page = open();
        LivePage other = open("Carys");
        awaitShown(page, 1);
        maySee.remove("Rhian");

        await().atMost(20, SECONDS).until(page::isOver);
        assertThat(streams.size()).isEqualTo(1);
        assertThat(other.isOver()).isFalse();
    }

    @Test
    void theServerStopsAtOnceWithPagesOpenAndOneThatDoesNotRead() throws IOException {
        LivePage page = open();
        awaitShown(page, 1);
        try (Socket stalled = stalled()) {
            await().atMost(20, SECONDS).until(() -> streams.size() == 2);
            streams.close();
            server.close();

            await().atMost(20, SECONDS).until(page::isOver);
            assertThat(streams.size()).isZero();
            assertThat(stalled.isConnected()).isTrue();
        }
    }

    private void restart(int most, LiveStreams.Pace pace) {
        streams.close();
        server.close();
        streams = new LiveStreams<>(most, pace, this::draw);
        server = server();
    }

    private Server server() {
        var route = new Route(
                Method.GET,
                "/live",
                Access.PUBLIC,
                request -> streams.answer(request.parameter("who").orElse("Rhian")));
        return Server.start(0, List.of(route), Map.of(Access.PUBLIC, Guard.OPEN), metrics);
    }

    /** What everybody is shown is the state, and their name. */
    private Optional<Map<String, Picture>> draw(Collection<String> onlookers) {
        int now = state.get();
        drawings.incrementAndGet();
        if (broken.get()) {
            throw new IllegalStateException("broken");
        }
        if (away.get()) {
            return Optional.empty();
        }
        return Optional.of(onlookers.stream()
                .filter(maySee::contains)
                .collect(Collectors.toMap(
                        who -> who,
                        who -> new Picture(now, () -> "<p>State " + now + "</p>\n<p>of " + who + filling + "</p>"))));
    }

    private void change() {
        state.incrementAndGet();
        streams.ring();
    }

    private LivePage open() {
        return open("Rhian");
    }

    private LivePage open(String who) {
        String query = "?who=" + URLEncoder.encode(who, StandardCharsets.UTF_8);
        return LivePage.open(client, URI.create("http://localhost:" + server.port() + "/live" + query));
    }

    private static void awaitShown(LivePage page, int pictures) {
        await().atMost(40, SECONDS).until(() -> page.pictures() >= pictures);
    }

    private static void awaitState(List<LivePage> pages, int state) {
        String shown = "<p>State " + state + "</p>";
        await().atMost(40, SECONDS)
                .until(() -> pages.stream().allMatch(page -> page.shown().contains(shown)));
    }

    /** Asks, and reads nothing. */
    private Socket stalled() throws IOException {
        var socket = new Socket();
        socket.setReceiveBufferSize(1024);
        socket.connect(new InetSocketAddress("localhost", server.port()));
        socket.getOutputStream()
                .write("GET /live HTTP/1.1\r\nHost: localhost\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
        return socket;
    }
}
