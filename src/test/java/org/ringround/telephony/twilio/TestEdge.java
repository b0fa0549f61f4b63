package org.ringround.telephony.twilio;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ringround.http.Access;
import org.ringround.http.Guard;
import org.ringround.http.Health;
import org.ringround.http.Metrics;
import org.ringround.http.Route;
import org.ringround.http.Server;
import org.ringround.settings.Secret;
import org.ringround.telephony.PhoneNumber;

/** The real server with Twilio's doors, before a scripted house; requests to it are signed as Twilio signs. */
final class TestEdge implements AutoCloseable {

    static final String SID = "CA0123456789abcdef0123456789abcdef";

    /** Not what the server sees: behind a proxy it never is. */
    static final String PUBLIC = "https://helpline.example";

    final ScriptedHouse house = new ScriptedHouse();
    private final Metrics metrics = new Metrics();
    private final Signature signature = new Signature(new Secret("token"));
    private final HttpClient client = HttpClient.newHttpClient();
    private final Server server;

    TestEdge() {
        var links = new Links(() -> PUBLIC);
        var guard = new TwilioGuard(signature, links);
        server = Server.start(0, routes(), Map.of(Access.PUBLIC, Guard.OPEN, Access.TWILIO, guard), metrics);
    }

    List<Route> routes() {
        var words = new TestWords();
        var writer = new TwimlWriter(new Links(() -> PUBLIC), new PhoneNumber("+441632960100"), words);
        var doors = new TwilioDoors(house, house, Map.of("calls", house, "offers", house), writer, words);
        var routes = new ArrayList<>(doors.routes());
        routes.addAll(Health.routes(() -> true));
        routes.addAll(metrics.routes());
        return routes;
    }

    /** Sends {@code name=value} pairs as Twilio would, after the CallSid. */
    HttpResponse<String> twilio(String path, String... pairs) throws Exception {
        var form = new TreeMap<String, List<String>>();
        form.put("CallSid", List.of(SID));
        for (String pair : pairs) {
            form.put(pair.substring(0, pair.indexOf('=')), List.of(pair.substring(pair.indexOf('=') + 1)));
        }
        return signed(path, form);
    }

    HttpResponse<String> signed(String path, Map<String, List<String>> form) throws Exception {
        return send(path, form, signature.sign(PUBLIC + path, form));
    }

    HttpResponse<String> send(String path, Map<String, List<String>> form, String given) throws Exception {
        String body = form.entrySet().stream()
                .flatMap(field -> field.getValue().stream().map(value -> encoded(field.getKey(), value)))
                .collect(Collectors.joining("&"));
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .header("X-Twilio-Signature", given)
                .POST(BodyPublishers.ofString(body));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static String encoded(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.close();
        metrics.close();
    }
}
