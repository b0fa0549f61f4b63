package org.ringround.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A network and a desk for each story. */
abstract class Stories {

    static final String SID = "AC00000000000000000000000000000001";
    static final String TOKEN = "a-token-of-the-stories";
    static final String HELPLINE = "+441632960000";
    static final String ANWEN = "+447700900101";
    static final String BRYN = "+447700900102";
    static final String CERI = "+447700900103";

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final JsonMapper JSON = JsonMapper.builder().build();

    Desk desk;
    PhoneNetwork network;

    @BeforeEach
    void open() throws IOException {
        desk = new Desk();
        network = PhoneNetwork.start(options());
        network.owns(HELPLINE, desk.url("/voice"), desk.url("/status"), desk.url("/fallback"), desk.url("/sms"));
    }

    NetworkOptions options() {
        return NetworkOptions.forAccount(SID, TOKEN).withCallsPerSecond(0).withSpeed(40);
    }

    @AfterEach
    void close() {
        network.close();
        desk.close();
    }

    /** What the API answered. */
    record Answered(int status, JsonNode json) {

        int code() {
            return json.path("code").asInt();
        }

        String sid() {
            return json.path("sid").asString();
        }
    }

    Answered post(String path, String... fields) {
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form(fields))));
    }

    Answered get(String path, String... query) {
        return send(request(path + (query.length == 0 ? "" : "?" + form(query))).GET());
    }

    Answered delete(String path) {
        return send(request(path).DELETE());
    }

    HttpRequest.Builder request(String path) {
        var secret = Base64.getEncoder().encodeToString((SID + ":" + TOKEN).getBytes(StandardCharsets.UTF_8));
        return HttpRequest.newBuilder(URI.create(network.apiUrl() + "/2010-04-01/Accounts/" + SID + path))
                .timeout(Duration.ofSeconds(4))
                .header("Authorization", "Basic " + secret);
    }

    HttpResponse<byte[]> raw(HttpRequest.Builder request) throws IOException, InterruptedException {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private Answered send(HttpRequest.Builder request) {
        try {
            var response = raw(request);
            var json = response.body().length == 0 ? JSON.createObjectNode() : JSON.readTree(response.body());
            return new Answered(response.statusCode(), json);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    static String form(String... fields) {
        var written = new StringBuilder();
        for (var at = 0; at < fields.length; at += 2) {
            written.append(at == 0 ? "" : "&").append(Form.write(Map.of(fields[at], fields[at + 1])));
        }
        return written.toString();
    }

    /** Orders a call from the helpline. */
    Answered ring(String to, String path) {
        return post(
                "/Calls.json",
                "To",
                to,
                "From",
                HELPLINE,
                "Url",
                desk.url(path),
                "StatusCallback",
                desk.url("/progress"),
                "StatusCallbackEvent",
                "initiated",
                "StatusCallbackEvent",
                "ringing",
                "StatusCallbackEvent",
                "answered",
                "StatusCallbackEvent",
                "completed");
    }

    static void eventually(BooleanSupplier holds) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .pollInterval(Duration.ofMillis(5))
                .until(holds::getAsBoolean);
    }

    Desk.Asked asked(String path) {
        eventually(() -> !desk.asked(path).isEmpty());
        return desk.asked(path).get(0);
    }

    void nobodyComplains() {
        assertThat(network.complaints()).isEmpty();
    }
}
