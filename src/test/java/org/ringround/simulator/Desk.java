package org.ringround.simulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A tiny server that answers each path with a fixed document and remembers what it was asked. */
final class Desk implements AutoCloseable {

    /** One request that came in. */
    record Asked(String path, Form form, Map<String, List<String>> headers, String uri) {

        String get(String parameter) {
            return form.first(parameter);
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Function<Asked, String>> pages = new ConcurrentHashMap<>();
    private final Map<String, Integer> statuses = new ConcurrentHashMap<>();
    private final Map<String, String> types = new ConcurrentHashMap<>();
    private final List<Asked> asked = new CopyOnWriteArrayList<>();

    Desk() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 256);
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    String url(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    /** What stands within the Response. */
    Desk says(String path, String verbs) {
        return answers(path, asked -> "<Response>" + verbs + "</Response>");
    }

    Desk answers(String path, Function<Asked, String> document) {
        pages.put(path, document);
        return this;
    }

    Desk fails(String path, int status) {
        statuses.put(path, status);
        return this;
    }

    Desk hasType(String path, String type) {
        types.put(path, type);
        return this;
    }

    List<Asked> asked(String path) {
        return asked.stream().filter(one -> one.path().equals(path)).toList();
    }

    private void handle(HttpExchange http) throws IOException {
        var body = new String(http.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var path = http.getRequestURI().getPath();
        var query = http.getRequestURI().getRawQuery();
        var form = Form.parse(http.getRequestMethod().equals("POST") ? body : String.valueOf(query));
        var one = new Asked(
                path, form, http.getRequestHeaders(), http.getRequestURI().toString());
        asked.add(one);
        var page = pages.getOrDefault(path, any -> "<Response/>").apply(one).getBytes(StandardCharsets.UTF_8);
        http.getResponseHeaders().set("Content-Type", types.getOrDefault(path, "text/xml"));
        http.sendResponseHeaders(statuses.getOrDefault(path, 200), page.length);
        http.getResponseBody().write(page);
        http.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
