package org.ringround.telephony.twilio;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.ringround.settings.Secret;
import org.ringround.telephony.PhoneNumber;

/** A stand-in for Twilio's REST API that answers as the test wants. */
final class TwilioStub {

    static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";
    static final String BASE = "/2010-04-01/Accounts/" + ACCOUNT;
    static final String CALL = "CA0123456789abcdef0123456789abcdef";
    static final UUID LEG = UUID.fromString("0190f3a2-7b1c-4c58-9f0e-2f1d6a5b8c01");
    private static final Links LINKS = new Links(() -> "https://h.example");
    static final PhoneNumber MAIR = new PhoneNumber("+447700900123");

    final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    /** A client with little patience. */
    TwilioTelephony telephony() {
        return telephony("http://localhost:" + server.port() + "/");
    }

    static TwilioTelephony telephony(String apiUrl) {
        return new TwilioTelephony(account(apiUrl), LINKS);
    }

    Webhooks webhooks(String fallbackUrl) {
        return new Webhooks(account("http://localhost:" + server.port()), LINKS, fallbackUrl);
    }

    private static TwilioAccount account(String apiUrl) {
        return new TwilioAccount(
                ACCOUNT,
                new Secret("token"),
                apiUrl,
                new PhoneNumber("+441632960100"),
                new PhoneNumber("+441632960101"),
                Duration.ofSeconds(3),
                Duration.ofSeconds(3));
    }

    void answer(ResponseDefinitionBuilder response) {
        server.stubFor(any(anyUrl()).willReturn(response));
        server.stubFor(post(anyUrl()).willReturn(response));
    }

    List<String> onlyForm(String path) {
        var requests = server.findAll(postRequestedFor(urlEqualTo(BASE + path)));
        assertThat(requests).hasSize(1);
        return Arrays.stream(requests.get(0).getBodyAsString().split("&"))
                .map(pair -> URLDecoder.decode(pair, StandardCharsets.UTF_8))
                .toList();
    }

    static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    static String call(String sid, String status, String created) {
        return "{\"sid\":\"" + sid + "\",\"status\":\"" + status + "\",\"date_created\":\"" + created
                + "\",\"direction\":\"outbound-api\",\"some_new_field\":{}}";
    }

    static String page(String next, String... calls) {
        return "{\"calls\":[" + String.join(",", calls)
                + "],\"uri\":\"/any\",\"page\":0,\"page_size\":200,\"next_page_uri\":"
                + (next == null ? "null" : "\"" + next + "\"") + "}";
    }
}
