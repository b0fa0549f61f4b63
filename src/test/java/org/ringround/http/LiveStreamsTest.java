package org.ringround.http;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LiveStreamsTest {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final LiveStreams.Pace AT_ONCE = new LiveStreams.Pace(Duration.ofMillis(1), LONG, LONG);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Metrics metrics = new Metrics();
    private final AtomicBoolean signedIn = new AtomicBoolean(true);
    private LiveStreams streams = new LiveStreams(201, AT_ONCE);
    private Server server = server();

    @AfterEach
    void stop() {
        streams.close();
        server.close();
        metrics.close();
    }

    @Test
    void aPageIsRungWhenItComesAndThenAtEveryChange() {
        LivePage page = open();
        awaitRings(page, 1);
        streams.ring();
        awaitRings(page, 2);
        streams.ring();
        awaitRings(page, 3);

        assertThat(page.status()).isEqualTo(200);
    }

    @Test
    void twoHundredPagesHearEachChange() {
        List<LivePage> pages = Stream.generate(this::open).limit(200).toList();
        awaitRings(pages, 1);
        for (int change = 2; change <= 5; change++) {
            streams.ring();
            awaitRings(pages, change);
        }
        assertThat(streams.size()).isEqualTo(200);
    }

    @Test
    void whatChangesFasterThanThePaceIsRungTogether() {
        restart(2, new LiveStreams.Pace(Duration.ofSeconds(2), LONG, LONG));
        LivePage page = open();
        awaitRings(page, 1);
        streams.ring();
        awaitRings(page, 2);
        for (int change = 1; change <= 1000; change++) {
            streams.ring();
        }
        awaitRings(page, 3);

        assertThat(page.rings()).isEqualTo(3);
    }

    @Test
    void aPageThatDoesNotReadKeepsNobodyWaiting() throws IOException {
        try (Socket stalled = stalled()) {
            await().atMost(20, SECONDS).until(() -> streams.size() == 1);
            LivePage page = open();
            awaitRings(page, 1);
            await().atMost(40, SECONDS).pollInterval(1, MILLISECONDS).until(() -> {
                streams.ring();
                return page.rings() >= 5_000;
            });

            assertThat(stalled.isConnected()).isTrue();
        }
    }

    @Test
    void aPageWithNothingToHearHearsThatWeAreStillHere() {
        restart(2, new LiveStreams.Pace(LONG, Duration.ofMillis(20), LONG));
        LivePage page = open();

        await().atMost(20, SECONDS).until(() -> page.signs() > 2);
        assertThat(page.rings()).isEqualTo(1);
    }

    @Test
    @SuppressWarnings("try") // it is only closed
    void aPageThatHasGoneGivesUpItsPlace() throws IOException {
        restart(1, new LiveStreams.Pace(Duration.ofMillis(1), Duration.ofMillis(20), LONG));
        try (Socket gone = stalled()) {
            await().atMost(20, SECONDS).until(() -> streams.size() == 1);
        }
        await().atMost(20, SECONDS).until(() -> streams.size() == 0);
        awaitRings(open(), 1);
    }

    @Test
    void oneMoreThanThereIsPlaceForIsRefused() {
        restart(2, AT_ONCE);
        awaitRings(open(), 1);
        awaitRings(open(), 1);
        LivePage third = open();

        await().atMost(20, SECONDS).until(third::isOver);
        assertThat(third.status()).isEqualTo(503);
        assertThat(streams.size()).isEqualTo(2);
    }

    @Test
    void itEndsWhenWhoeverLooksMayLookNoMore() {
        restart(2, new LiveStreams.Pace(Duration.ofMillis(1), LONG, Duration.ofMillis(20)));
        LivePage page = open();
        awaitRings(page, 1);
        signedIn.set(false);

        await().atMost(20, SECONDS).until(page::isOver);
        assertThat(streams.size()).isZero();
    }

    @Test
    void theServerStopsAtOnceWithPagesOpenAndOneThatDoesNotRead() throws IOException {
        LivePage page = open();
        awaitRings(page, 1);
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
        streams = new LiveStreams(most, pace);
        server = server();
    }

    private Server server() {
        var route = new Route(Method.GET, "/live", Access.PUBLIC, request -> streams.answer(signedIn::get));
        return Server.start(0, List.of(route), Map.of(Access.PUBLIC, Guard.OPEN), metrics);
    }

    private LivePage open() {
        return LivePage.open(client, URI.create("http://localhost:" + server.port() + "/live"));
    }

    private static void awaitRings(LivePage page, int rings) {
        awaitRings(List.of(page), rings);
    }

    private static void awaitRings(List<LivePage> pages, int rings) {
        await().atMost(40, SECONDS).until(() -> pages.stream().allMatch(page -> page.rings() >= rings));
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
