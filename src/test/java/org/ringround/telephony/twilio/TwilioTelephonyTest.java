package org.ringround.telephony.twilio;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringround.settings.Secret;
import org.ringround.telephony.CallStatus;
import org.ringround.telephony.PhoneNumber;
import org.ringround.telephony.Telephony.CallSeen;
import org.ringround.telephony.TelephonyRefused;
import org.ringround.telephony.TelephonyUnreachable;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class TwilioTelephonyTest {

    private static final String ACCOUNT = "AC0123456789abcdef0123456789abcdef";
    private static final String BASE = "/2010-04-01/Accounts/" + ACCOUNT;
    private static final String CALL = "CA0123456789abcdef0123456789abcdef";
    private static final String RECORDING = "RE0123456789abcdef0123456789abcdef";
    private static final String QUEUE = "QU0123456789abcdef0123456789abcdef";
    private static final UUID LEG = UUID.fromString("0190f3a2-7b1c-4c58-9f0e-2f1d6a5b8c01");
    private static final PhoneNumber MAIR = new PhoneNumber("+447700900123");
    private static final Duration RING = Duration.ofSeconds(18);

    private final WireMockServer twilio =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private TwilioTelephony telephony;

    @BeforeEach
    void begin() {
        twilio.start();
        twilio.resetAll();
        telephony = telephony("http://localhost:" + twilio.port() + "/");
    }

    @AfterAll
    void stop() {
        twilio.stop();
    }

    @Test
    void aCallIsPlacedWithExactlyTheseParameters() {
        answer(json(201, call(CALL, "queued", "Fri, 20 Aug 2027 01:13:42 +0000")));

        assertThat(telephony.place(MAIR, "offers", LEG, RING)).isEqualTo(CALL);

        String legUrl = "https://h.example/twilio/offers/" + LEG;
        assertThat(onlyForm("/Calls.json"))
                .containsExactlyInAnyOrder(
                        "To=+447700900123",
                        "From=+441632960100",
                        "Url=" + legUrl + "/answered",
                        "Method=POST",
                        "FallbackUrl=" + legUrl + "/fallback",
                        "FallbackMethod=POST",
                        "StatusCallback=" + legUrl + "/status",
                        "StatusCallbackMethod=POST",
                        "StatusCallbackEvent=initiated",
                        "StatusCallbackEvent=ringing",
                        "StatusCallbackEvent=answered",
                        "StatusCallbackEvent=completed",
                        "Timeout=18");
        twilio.verify(postRequestedFor(anyUrl())
                .withBasicAuth(new BasicCredentials(ACCOUNT, "token"))
                .withCookie("any", absent()));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404})
    void aRefusalIsFinalAndNamesNoNumber(int status) {
        answer(json(status, "{\"code\":21217,\"message\":\"The number +44 7700 900123 is not valid\",\"status\":400}"));

        var refused = catchThrowableOfType(TelephonyRefused.class, this::place);

        assertThat(refused.code()).isEqualTo(21217);
        assertThat(refused.isForNow()).isFalse();
        assertThat(refused).hasMessage("refused with " + status + "/21217: The number … is not valid");
        onePost();
    }

    @Test
    void aRefusalWithoutJsonIsARefusal() {
        answer(aResponse().withStatus(403).withBody("<html>no</html>"));

        var refused = catchThrowableOfType(TelephonyRefused.class, this::place);

        assertThat(refused.code()).isZero();
        onePost();
    }

    @Test
    void tooManyRequestsMayBeAskedAgainLater() {
        answer(json(429, "{\"code\":20429,\"message\":\"Too many requests\",\"status\":429}"));

        assertThat(catchThrowableOfType(TelephonyRefused.class, this::place).isForNow())
                .isTrue();
        onePost();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void aFailureThereLeavesItUnknown(int status) {
        answer(json(status, "{\"code\":20500,\"message\":\"oh\",\"status\":500}"));

        assertThat(unreachable().isUnknown()).isTrue();
        onePost();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aBrokenConnectionLeavesItUnknown(Fault fault) {
        answer(aResponse().withFault(fault));

        assertThat(unreachable().isUnknown()).isTrue();
        onePost();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "<html>", "{\"sid\":null}", "\"CA\""})
    void anAnswerThatCannotBeReadLeavesItUnknown(String body) {
        answer(json(201, body));

        assertThat(unreachable().isUnknown()).isTrue();
        onePost();
    }

    @Test
    void anAnswerThatIsTooLateLeavesItUnknown() {
        answer(json(201, call(CALL, "queued", "Fri, 20 Aug 2027 01:13:42 +0000"))
                .withFixedDelay(3_000));

        assertThat(unreachable().isUnknown()).isTrue();
        onePost();
    }

    @Test
    void aRedirectIsNotFollowed() {
        answer(aResponse().withStatus(302).withHeader("Location", "/elsewhere"));

        assertThatThrownBy(this::place).isInstanceOf(TelephonyRefused.class);
        onePost();
    }

    @Test
    void aRefusedConnectionIsKnownToHaveCarriedNothing() {
        int port = twilio.port();
        twilio.stop();
        telephony = telephony("http://localhost:" + port);

        assertThat(unreachable().isUnknown()).isFalse();
    }

    @Test
    void anUnknownHostIsKnownToHaveCarriedNothing() {
        telephony = telephony("http://nowhere.invalid");

        assertThat(unreachable().isUnknown()).isFalse();
    }

    @Test
    void aNumberThatIsNeverRungIsRefusedWithoutARequest() {
        var premium = new PhoneNumber("+449098790000");

        assertThatThrownBy(() -> telephony.place(premium, "offers", LEG, RING)).isInstanceOf(TelephonyRefused.class);
        assertThatThrownBy(() -> telephony.text(premium, "hello")).isInstanceOf(TelephonyRefused.class);
        twilio.verify(0, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://api.twilio.com", "https://api.twilio.com/", "https://api.dublin.ie1.twilio.com"})
    void anInventedNumberIsNotRungOnTheRealNetwork(String apiUrl) {
        var real = telephony(apiUrl);

        assertThatThrownBy(() -> real.place(MAIR, "offers", LEG, RING))
                .isInstanceOf(TelephonyRefused.class)
                .hasMessage("an invented number is not rung on the real network");
        assertThatThrownBy(() -> real.text(MAIR, "hello")).isInstanceOf(TelephonyRefused.class);
    }

    @Test
    void aRingingCallIsCanceledAndALiveOneEnded() {
        answer(json(200, call(CALL, "canceled", "Fri, 20 Aug 2027 01:13:42 +0000")));

        telephony.cancel(CALL);
        assertThat(onlyForm("/Calls/" + CALL + ".json")).containsExactly("Status=canceled");
        twilio.resetRequests();
        telephony.hangUp(CALL);
        assertThat(onlyForm("/Calls/" + CALL + ".json")).containsExactly("Status=completed");
    }

    @Test
    void aCallThatIsOverRefusesToBeCanceled() {
        answer(json(400, "{\"code\":21220,\"message\":\"Call is not in-progress\",\"status\":400}"));

        assertThat(catchThrowableOfType(TelephonyRefused.class, () -> telephony.cancel(CALL))
                        .code())
                .isEqualTo(21220);
    }

    @Test
    void aLiveLegIsMadeToAskAgain() {
        answer(json(200, call(CALL, "in-progress", "Fri, 20 Aug 2027 01:13:42 +0000")));

        telephony.askAgain(CALL, "offers", LEG);

        assertThat(onlyForm("/Calls/" + CALL + ".json"))
                .containsExactlyInAnyOrder("Url=https://h.example/twilio/offers/" + LEG + "/again", "Method=POST");
    }

    @Test
    void aCallIsFoundOrNotKnown() {
        twilio.stubFor(get(BASE + "/Calls/" + CALL + ".json")
                .willReturn(json(200, call(CALL, "no-answer", "Fri, 20 Aug 2027 01:13:42 +0000"))));

        assertThat(telephony.find(CALL))
                .contains(new CallSeen(CALL, CallStatus.NO_ANSWER, Instant.parse("2027-08-20T01:13:42Z")));
        assertThat(telephony.find("CAffffffffffffffffffffffffffffffff")).isEmpty();
    }

    @Test
    void theListOfCallsIsReadToItsEndAndOnlyOursSinceThen() {
        String second = BASE + "/Calls.json?Page=1&PageSize=200&PageToken=PA1";
        twilio.stubFor(get(urlPathEqualTo(BASE + "/Calls.json"))
                .withQueryParam("Page", absent())
                .willReturn(json(
                        200,
                        page(
                                second,
                                call("CA1", "completed", "Fri, 20 Aug 2027 10:00:00 +0000"),
                                call("CA2", "completed", "Fri, 20 Aug 2027 09:59:59 +0000")))));
        twilio.stubFor(get(urlEqualTo(second))
                .willReturn(json(
                        200,
                        page(
                                null,
                                call("CA3", "busy", "Fri, 20 Aug 2027 10:00:07 +0000"),
                                call("CA4", "busy", "Fri, 20 Aug 2027 10:00:09 +0000")
                                        .replace("outbound-api", "inbound")))));

        var calls = telephony.list(MAIR, Instant.parse("2027-08-20T10:00:00.700Z"));

        assertThat(calls)
                .containsExactly(
                        new CallSeen("CA3", CallStatus.BUSY, Instant.parse("2027-08-20T10:00:07Z")),
                        new CallSeen("CA1", CallStatus.COMPLETED, Instant.parse("2027-08-20T10:00:00Z")));
        twilio.verify(getRequestedFor(urlPathEqualTo(BASE + "/Calls.json"))
                .withQueryParam("To", equalTo("+447700900123"))
                .withQueryParam("From", equalTo("+441632960100"))
                .withQueryParam("StartTime>", equalTo("2027-08-20T10:00:00")));
    }

    @Test
    void aTextIsSentFromTheTextNumber() {
        answer(json(201, "{\"sid\":\"SM1\",\"status\":\"queued\"}"));

        assertThat(telephony.text(MAIR, "Dŵr & thé")).isEqualTo("SM1");
        assertThat(onlyForm("/Messages.json"))
                .containsExactlyInAnyOrder("To=+447700900123", "From=+441632960101", "Body=Dŵr & thé");
    }

    @Test
    void aRecordingIsFetchedWithOurPasswordAsMp3() {
        byte[] sound = {1, 2, 3, -1};
        twilio.stubFor(get(BASE + "/Recordings/" + RECORDING + ".mp3")
                .withBasicAuth(ACCOUNT, "token")
                .willReturn(aResponse().withBody(sound)));

        assertThat(telephony.recording(RECORDING)).hasValue(sound);
        assertThat(telephony.recording("REffffffffffffffffffffffffffffffff")).isEmpty();
    }

    @Test
    void aRecordingThatIsTooLongIsRefused() {
        twilio.stubFor(any(anyUrl()).willReturn(aResponse().withBody(new byte[1024 * 1024 + 1])));
        assertThatThrownBy(() -> telephony.recording(RECORDING))
                .isInstanceOf(TelephonyRefused.class)
                .hasMessage("a recording of more than 1 MB");

        twilio.stubFor(any(anyUrl()).willReturn(aResponse().withBody(new byte[1024 * 1024])));
        assertThat(telephony.recording(RECORDING).orElseThrow()).hasSize(1024 * 1024);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void aRecordingMayBeUnreachable(int status) {
        twilio.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(status)));

        assertThatThrownBy(() -> telephony.recording(RECORDING)).isInstanceOf(TelephonyUnreachable.class);
    }

    @Test
    void aRecordingThatDripsIsGivenUp() {
        twilio.stubFor(
                any(anyUrl()).willReturn(aResponse().withBody(new byte[1_000]).withChunkedDribbleDelay(100, 20_000)));

        assertThatThrownBy(() -> telephony.recording(RECORDING)).isInstanceOf(TelephonyUnreachable.class);
    }

    @Test
    void deletingWhatIsGoneIsNoError() {
        twilio.stubFor(delete(BASE + "/Recordings/" + RECORDING + ".json")
                .willReturn(aResponse().withStatus(204)));

        telephony.deleteRecording(RECORDING);
        telephony.deleteRecording("REffffffffffffffffffffffffffffffff");
        telephony.deleteQueue(QUEUE);

        twilio.verify(1, deleteRequestedFor(urlEqualTo(BASE + "/Queues/" + QUEUE + ".json")));
    }

    @Test
    void deletingWhatIsInUseIsRefused() {
        answer(json(400, "{\"code\":22004,\"message\":\"Queue not empty\",\"status\":400}"));

        assertThatThrownBy(() -> telephony.deleteQueue(QUEUE)).isInstanceOf(TelephonyRefused.class);
    }

    private static TwilioTelephony telephony(String apiUrl) {
        var account = new TwilioAccount(
                ACCOUNT,
                new Secret("token"),
                apiUrl,
                new PhoneNumber("+441632960100"),
                new PhoneNumber("+441632960101"),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
        return new TwilioTelephony(account, new Links(() -> "https://h.example"));
    }

    private void place() {
        telephony.place(MAIR, "offers", LEG, RING);
    }

    private TelephonyUnreachable unreachable() {
        return catchThrowableOfType(TelephonyUnreachable.class, this::place);
    }

    private void onePost() {
        twilio.verify(1, anyRequestedFor(anyUrl()));
        twilio.verify(1, postRequestedFor(urlEqualTo(BASE + "/Calls.json")));
    }

    private void answer(ResponseDefinitionBuilder response) {
        twilio.stubFor(any(anyUrl()).willReturn(response));
        twilio.stubFor(post(anyUrl()).willReturn(response));
    }

    private List<String> onlyForm(String path) {
        var requests = twilio.findAll(postRequestedFor(urlEqualTo(BASE + path)));
        assertThat(requests).hasSize(1);
        return Arrays.stream(requests.get(0).getBodyAsString().split("&"))
                .map(pair -> URLDecoder.decode(pair, StandardCharsets.UTF_8))
                .toList();
    }

    private static ResponseDefinitionBuilder json(int status, String body) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withBody(body);
    }

    private static String call(String sid, String status, String created) {
        return "{\"sid\":\"" + sid + "\",\"status\":\"" + status + "\",\"date_created\":\"" + created
                + "\",\"direction\":\"outbound-api\",\"some_new_field\":{}}";
    }

    private static String page(String next, String... calls) {
        return "{\"calls\":[" + String.join(",", calls) + "],\"uri\":\"/any\",\"page\":0,\"page_size\":200,\"next_page_uri\":"
                + (next == null ? "null" : "\"" + next + "\"") + "}";
    }
}
