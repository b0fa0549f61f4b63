package org.ringround.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ringround.simulator.NetworkEvent.Kind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The door of the REST API: who may come in, where they go, and what goes wrong on purpose. */
final class RestApi implements AutoCloseable {

    /** One operation of the API; its path is what follows the account, with a group for each variable part. */
    record Route(String method, Pattern path, String operation, Function<RestRequest, Reply> answer) {

        static Route of(String method, String path, String operation, Function<RestRequest, Reply> answer) {
            return new Route(method, Pattern.compile(path), operation, answer);
        }
    }

    private static final Logger log = LoggerFactory.getLogger(RestApi.class);

    private final Exchange exchange;
    private final HttpServer server;
    private final String root;
    private final KnownParameters known = new KnownParameters();
    private final List<Route> routes = new ArrayList<>();

    private RestApi(Exchange exchange, HttpServer server) {
        this.exchange = exchange;
        this.server = server;
        this.root = "/2010-04-01/Accounts/" + exchange.options().accountSid();
        routes.addAll(new CallsApi(exchange, root).routes());
        routes.addAll(new AccountApi(exchange, root).routes());
        routes.addAll(new RecordingsApi(exchange, root).routes());
    }

    static RestApi start(Exchange exchange) throws IOException {
        // Otherwise head and body of an answer wait for each other, 40 ms at a time.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var address = new InetSocketAddress(
                InetAddress.getLoopbackAddress(), exchange.options().port());
        var server = HttpServer.create(address, 256);
        var api = new RestApi(exchange, server);
        server.setExecutor(exchange.pulse().threads());
        server.createContext("/", api::handle);
        server.start();
        return api;
    }

    int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void handle(HttpExchange http) throws IOException {
        var method = http.getRequestMethod();
        var path = http.getRequestURI().getPath();
        var body = new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Optional<RestFault> fault = method.equals("POST") ? exchange.faults().ofPost(path) : Optional.empty();
        if (fault.isPresent() && fault.get() instanceof RestFault.Refuses refuses) {
            send(http, trouble(refuses.status()));
        } else if (fault.isPresent() && fault.get() instanceof RestFault.Drops) {
            drop(http);
        } else {
            var reply = reply(http, method, path, body);
            finish(http, reply, fault.orElse(null));
        }
    }

    private void finish(HttpExchange http, Reply reply, @Nullable RestFault fault) throws IOException {
        if (fault == null) {
            send(http, reply);
        } else if (fault instanceof RestFault.DoesAndAnswers answers) {
            send(http, trouble(answers.status()));
        } else if (fault instanceof RestFault.DoesAndGarbles) {
            send(http, reply.garbled());
        } else if (fault instanceof RestFault.DoesAndIsLate late) {
            delay(late.delay());
            send(http, reply);
        } else {
            drop(http);
        }
    }

    private void delay(Duration real) {
        exchange.pulse().awaitReal(exchange.pulse().condition(), real, () -> false);
    }

    private static Reply trouble(int status) {
        var code = status == 429 ? 20429 : 20000 + status;
        return Reply.refusal(new Refusal(status, code, status == 429 ? "Too Many Requests" : "Trouble at Twilio"));
    }

    private Reply reply(HttpExchange http, String method, String path, String body) {
        try {
            checkCredentials(http);
            var query = Optional.ofNullable(http.getRequestURI().getRawQuery()).orElse("");
            var fields = Form.parse(method.equals("POST") ? body : query);
            return route(method, path, fields, http.getRequestURI().toString());
        } catch (Refusal refusal) {
            return Reply.refusal(refusal);
        } catch (RuntimeException e) {
            log.error("the simulated REST API broke down at {} {}", method, path, e);
            return Reply.refusal(new Refusal(500, 20500, String.valueOf(e)));
        }
    }

    private Reply route(String method, String path, Form fields, String uri) {
        if (path.startsWith(root)) {
            var rest = path.substring(root.length());
            for (var route : routes) {
                var match = route.path().matcher(rest);
                if (route.method().equals(method) && match.matches()) {
                    known.check(route.operation(), fields);
                    List<String> parts = new ArrayList<>();
                    for (var group = 1; group <= match.groupCount(); group++) {
                        parts.add(match.group(group));
                    }
                    return route.answer().apply(new RestRequest(path, parts, fields, uri));
                }
            }
        }
        throw Refusal.notFound(path);
    }

    private void checkCredentials(HttpExchange http) {
        var options = exchange.options();
        var expected = "Basic "
                + Base64.getEncoder()
                        .encodeToString(
                                (options.accountSid() + ":" + options.authToken()).getBytes(StandardCharsets.UTF_8));
        if (!expected.equals(http.getRequestHeaders().getFirst("Authorization"))) {
            throw new Refusal(401, 20003, "Authenticate");
        }
    }

    private void send(HttpExchange http, Reply reply) throws IOException {
        note(http, Integer.toString(reply.status()));
        http.getResponseHeaders().set("Content-Type", reply.contentType());
        http.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
        if (reply.body().length > 0) {
            try (var out = http.getResponseBody()) {
                out.write(reply.body());
            }
        }
        http.close();
    }

    private void drop(HttpExchange http) {
        note(http, "dropped");
        http.close();
    }

    private void note(HttpExchange http, String outcome) {
        var what = http.getRequestMethod() + " " + http.getRequestURI().getPath();
        exchange.log().add(Kind.REST, "", "", what, outcome);
    }
}
