package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** What Twilio would do on getting one order twice: it rings the same phone once more, for the same offer. */
final class SecondOrder {

    private final FaultHouse house;

    SecondOrder(FaultHouse house) {
        this.house = house;
    }

    /** The SID of that call. */
    String of(UUID offer, String number) {
        String leg = house.publicUrl() + "/twilio/offers/" + offer;
        String form = "To=" + encoded(number)
                + "&From=" + encoded(FaultHouse.HELPLINE)
                + "&Url=" + encoded(leg + "/answered")
                + "&StatusCallback=" + encoded(leg + "/status")
                + "&StatusCallbackEvent=initiated&StatusCallbackEvent=ringing&StatusCallbackEvent=completed";
        String login = FaultHouse.ACCOUNT + ":" + FaultHouse.TOKEN;
        String calls = house.network().apiUrl() + "/2010-04-01/Accounts/" + FaultHouse.ACCOUNT + "/Calls.json";
        HttpRequest order = HttpRequest.newBuilder(URI.create(calls))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        try {
            var answer = HttpClient.newHttpClient().send(order, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(201);
            return new JsonMapper().readTree(answer.body()).path("sid").asString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
