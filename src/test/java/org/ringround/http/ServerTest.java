package org.ringround.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ServerTest {

    private final HttpClient client = HttpClient.newHttpClient();
    private final Metrics metrics = new Metrics();
    private final AtomicBoolean ready = new AtomicBoolean(true);
    private final CountDownLatch entered = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final Server server = Server.start(
            0,
            List.of(
                    new Route(Method.POST, "/echo/{name}", Access.TWILIO, ServerTest::echo),
                    new Route(Method.POST, "/import/{name}", Access.TWILIO, ServerTest::echo).taking(70_000),
                    new Route(Method.GET, "/cookies", Access.PUBLIC, ServerTest::cookies),
                    new Route(Method.GET, "/broken", Access.PUBLIC, ServerTest::fail),
                    new Route(Method.GET, "/slow", Access.PUBLIC, this::slow),
                    health(0),
                    health(1),
                    metrics.routes().get(0)),
            Map.of(Access.PUBLIC, Guard.OPEN, Access.TWILIO, ServerTest::noForgery),
            metrics);

    @AfterEach
    void stop() {
        server.close();
        metrics.close();
    }

    @Test
    void aHandlerSeesTheRawAddressAndTheDecodedForm() throws Exception {
        assertThat(post("/echo/a%20b?q=%2B44&r", "X=1&X=2&Y=caf%C3%A9+au&Z", "").body())
                .isEqualTo("/echo/a%20b q=%2B44&r {name=a b} {X=[1, 2], Y=[café au], Z=[]}");
    }

    @Test
    void aFormThatCannotBeDecodedStaysAsItCame() throws Exception {
        assertThat(post("/echo/a", "X=%zz&=1&&%", "").body()).isEqualTo("/echo/a null {name=a} {X=[%zz], =[1], %=[]}");
    }

    @Test
    void theGuardRefusesFirst() throws Exception {
        var answer = post("/echo/a", "X=1", "forged");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).isEqualTo("no");
    }

    @Test
    void tooMuchIsRefused() throws Exception {
        assertThat(post("/echo/a", "X=" + "a".repeat(65_534), "").statusCode()).isEqualTo(200);
        assertThat(post("/echo/a", "X=" + "a".repeat(65_535), "").statusCode()).isEqualTo(413);
    }

    @Test
    void aRouteMayTakeMoreThanItsLevel() throws Exception {
        assertThat(post("/import/a", "X=" + "a".repeat(69_998), "").statusCode())
                .isEqualTo(200);
        assertThat(post("/import/a", "X=" + "a".repeat(69_999), "").statusCode())
                .isEqualTo(413);
    }

    @Test
    void eachCookieIsAHeaderOfItsOwnAndIsReadByItsName() throws Exception {
        var request = HttpRequest.newBuilder(at("/cookies")).header("Cookie", "long=1; a=2=3;b=4");
        var answer = client.send(request.build(), BodyHandlers.ofString());

        assertThat(answer.headers().allValues("set-cookie")).containsExactly("a=1; Path=/", "b=2; Path=/");
        assertThat(answer.body()).isEqualTo("2=3 4 -");
    }

    @Test
    void unknownAddressesAndMethodsAreToldPlainly() throws Exception {
        assertThat(get("/nothing").statusCode()).isEqualTo(404);
        assertThat(get("/nothing").body())
                .isEqualTo("There is nothing at this address.\nNid oes dim yn y cyfeiriad hwn.\n");
        assertThat(get("/echo/a").statusCode()).isEqualTo(405);
    }

    @Test
    void aBugIsA500WithoutATrace() throws Exception {
        assertThat(get("/broken").statusCode()).isEqualTo(500);
        assertThat(get("/broken").body()).isEqualTo("Something went wrong here.\nAeth rhywbeth o'i le yma.\n");
    }

    @Test
    void healthAndMetricsAnswer() throws Exception {
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        assertThat(get("/health/ready").statusCode()).isEqualTo(200);
        ready.set(false);
        assertThat(get("/health/ready").statusCode()).isEqualTo(503);
        assertThat(get("/health/live").statusCode()).isEqualTo(200);
        get("/nothing/+441492555100");
        assertThat(get("/metrics").body())
                .contains("http_server_requests_seconds_count{route=\"/health/ready\",status=\"503\"} 1")
                .contains("http_server_requests_seconds_count{route=\"none\",status=\"404\"} 1")
                .contains("jvm_memory_used_bytes")
                .doesNotContain("555100");
    }

    @Test
    void stoppingLetsARunningRequestEnd() throws Exception {
        var answer = client.sendAsync(HttpRequest.newBuilder(at("/slow")).build(), BodyHandlers.ofString());
        entered.await();
        var stopping = new Thread(server::close);
        stopping.start();
        await().until(this::takesNoMore);
        goOn.countDown();

        assertThat(answer.get(10, TimeUnit.SECONDS).body()).isEqualTo("slow");
        stopping.join();
        assertThatThrownBy(() -> get("/health/live")).isInstanceOf(IOException.class);
    }

    private boolean takesNoMore() throws Exception {
        try {
            return get("/health/live").statusCode() == 503;
        } catch (IOException e) {
            return true;
        }
    }

    @Test
    void aRouteWithoutAGuardDoesNotStart() {
        assertThatThrownBy(() -> Server.start(0, List.of(health(0)), Map.of(), metrics))
                .hasMessage("a route without a guard: GET /health/live PUBLIC");
    }

    @Test
    void aTakenPortIsSaidPlainly() {
        assertThatThrownBy(() -> Server.start(server.port(), List.of(), Map.of(), metrics))
                .hasMessage("cannot listen on port " + server.port() + ": it is taken or not allowed");
    }

    @Test
    void aDiscreetExceptionTellsNoNumberAndOneLine() {
        var thrown =
                new IllegalStateException("call +44 1492 555100 twice\nDetail: Mair", new IOException("12 of 1234"));

        assertThat(Discreet.of(thrown)).hasMessage("java.lang.IllegalStateException: call … twice");
        assertThat(Discreet.of(thrown).getCause()).hasMessage("java.io.IOException: 12 of 1234");
    }

    private static Response echo(Request request) {
        String text = request.path() + " " + request.query() + " " + request.pathParams() + " " + request.form();
        return Response.text(200, text);
    }

    private static Response cookies(Request request) {
        String read = request.cookie("a").orElse("-") + " "
                + request.cookie("b").orElse("-") + " " + request.cookie("ong").orElse("-");
        return Response.text(200, read).with("a=1; Path=/").with("b=2; Path=/");
    }

    private static Response fail(Request request) {
        throw new IllegalStateException(request.path());
    }

    private Response slow(Request request) {
        entered.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return Response.text(200, "slow");
    }

    private static Optional<Response> noForgery(Request request) {
        return request.header("x-mark").map(mark -> Response.text(403, "no"));
    }

    private Route health(int index) {
        return Health.routes(ready::get).get(index);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path, String form, String mark) throws Exception {
        var request = HttpRequest.newBuilder(at(path))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(BodyPublishers.ofString(form));
        if (!mark.isEmpty()) {
            request.header("X-Mark", mark);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + server.port() + path);
    }
}
