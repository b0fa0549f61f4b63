package org.ringround.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the REST API answers, and what it refuses as Twilio does. */
final class RestRefusalsTest extends Stories {

    @ParameterizedTest(name = "{0} of {1} is refused with {2}")
    @CsvSource({
        "To, '', 21201",
        "To, 07700900101, 21211",
        "To, +15005550001, 21217",
        "To, +15005550002, 21214",
        "To, +15005550003, 21215",
        "To, +15005550004, 21216",
        "From, '', 21213",
        "From, +441632960123, 21210",
        "From, +15005550001, 21212",
        "Url, '', 21205",
        "Url, /relative, 21205",
        "Timeout, 0, 21206",
        "Timeout, 601, 21206",
        "StatusCallbackEvent, finished, 21626",
        "StatusCallback, http://under_score.example/, 21609",
        "Twiml, <Response/>, 21218",
        "Metod, POST, 20001",
        "Method, PUT, 20001",
    })
    void aWrongOrderOfACall(String name, String value, int code) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("To", ANWEN);
        fields.put("From", HELPLINE);
        fields.put("Url", desk.url("/hello"));
        fields.put(name, value);
        var answer = post(
                "/Calls.json",
                fields.entrySet().stream()
                        .flatMap(field -> Stream.of(field.getKey(), field.getValue()))
                        .toArray(String[]::new));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo(code);
        assertThat(answer.json().path("more_info").asString()).endsWith("/errors/" + code);
        assertThat(answer.json().path("status").asInt()).isEqualTo(400);
        assertThat(get("/Calls.json").json().path("calls")).isEmpty();
    }

    @Test
    void anInlineDocumentHasItsLimit() {
        var twiml = "<Response><Say>" + "a".repeat(4000) + "</Say></Response>";
        assertThat(post("/Calls.json", "To", ANWEN, "From", HELPLINE, "Twiml", twiml)
                        .code())
                .isEqualTo(32018);
    }

    @Test
    void theWrongTokenIsRefused() throws Exception {
        var path = "/2010-04-01/Accounts/" + SID + "/Calls.json";
        var answer = raw(HttpRequest.newBuilder(URI.create(network.apiUrl() + path))
                .header("Authorization", "Basic bm9ib2R5Om5vdGhpbmc="));
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("20003");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        assertThat(get("/Calls/CA00000000000000000000000000000000.json").code()).isEqualTo(20404);
        assertThat(get("/Nonsense.json").code()).isEqualTo(20404);
    }

    @Test
    void callsAreListedNewestFirstFilteredAndInPages() {
        ring(ANWEN, "/hello");
        ring(BRYN, "/hello");
        ring(ANWEN, "/hello");
        assertThat(get("/Calls.json", "To", ANWEN).json().path("calls")).hasSize(2);
        assertThat(get("/Calls.json", "StartTime>", "2001-01-01").json().path("calls"))
                .hasSize(3);
        assertThat(get("/Calls.json", "StartTime<", "2001-01-01T10:00:00Z")
                        .json()
                        .path("calls"))
                .isEmpty();
        var first = get("/Calls.json", "PageSize", "2").json();
        assertThat(first.path("calls")).hasSize(2);
        var next = first.path("next_page_uri").asString();
        var second = get(next.substring(next.indexOf("/Calls.json"))).json();
        assertThat(second.path("calls")).hasSize(1);
        assertThat(second.path("next_page_uri").isNull()).isTrue();
        assertThat(get("/Calls.json", "StartTime", "yesterday").status()).isEqualTo(400);
        assertThat(get("/Calls.json", "Too", ANWEN).status()).isEqualTo(400);
    }

    @Test
    void theAccountAndItsNumbersAreShownAndChanged() {
        assertThat(get(".json").json().path("status").asString()).isEqualTo("active");
        var number = get("/IncomingPhoneNumbers.json", "PhoneNumber", HELPLINE)
                .json()
                .path("incoming_phone_numbers")
                .get(0);
        assertThat(number.path("voice_url").asString()).isEqualTo(desk.url("/voice"));
        var path = "/IncomingPhoneNumbers/" + number.path("sid").asString() + ".json";
        desk.says("/moved", "<Say>We have moved.</Say>");
        var changed = post(path, "VoiceUrl", desk.url("/moved"));
        assertThat(changed.json().path("voice_url").asString()).isEqualTo(desk.url("/moved"));
        assertThat(changed.json().path("sms_url").asString()).isEqualTo(desk.url("/sms"));
        network.phone(ANWEN).dials(HELPLINE).hears("We have moved");
        assertThat(post(path, "VoiceUrl", "nowhere").status()).isEqualTo(400);
        assertThat(post(path, "VoicUrl", desk.url("/")).code()).isEqualTo(20001);
    }
}
