package org.ringround.telephony.twilio;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringround.telephony.CallStatus;
import org.ringround.telephony.PhoneNumber;
import org.ringround.telephony.Telephony.CallSeen;
import org.ringround.telephony.TelephonyRefused;
import org.ringround.telephony.TelephonyUnreachable;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class TwilioTelephonyTest {

    private static final String BASE = TwilioStub.BASE;
    private static final String CALL = TwilioStub.CALL;
    private static final UUID LEG = TwilioStub.LEG;
    private static final PhoneNumber MAIR = TwilioStub.MAIR;
    private static final String RECORDING = "RE0123456789abcdef0123456789abcdef";
    private static final String QUEUE = "QU0123456789abcdef0123456789abcdef";

    private final TwilioStub twilio = new TwilioStub();
    private TwilioTelephony telephony;

    @BeforeEach
    void begin() {
        twilio.server.start();
        twilio.server.resetAll();
        telephony = twilio.telephony();
    }

    @AfterAll
    void stop() {
        twilio.server.stop();
    }

    @Test
    void aRingingCallIsCanceledAndALiveOneEnded() {
        twilio.answer(TwilioStub.json(200, TwilioStub.call(CALL, "canceled", "Fri, 20 Aug 2027 01:13:42 +0000")));

        telephony.cancel(CALL);
        assertThat(twilio.onlyForm("/Calls/" + CALL + ".json")).containsExactly("Status=canceled");
        twilio.server.resetRequests();
        telephony.hangUp(CALL);
        assertThat(twilio.onlyForm("/Calls/" + CALL + ".json")).containsExactly("Status=completed");
    }

    @Test
    void aCallThatIsOverRefusesToBeCanceled() {
        twilio.answer(TwilioStub.json(400, "{\"code\":21220,\"message\":\"Call is not in-progress\",\"status\":400}"));

        assertThat(catchThrowableOfType(TelephonyRefused.class, () -> telephony.cancel(CALL))
                        .code())
                .isEqualTo(21220);
    }

    @Test
    void aLiveLegIsMadeToAskAgain() {
        twilio.answer(TwilioStub.json(200, TwilioStub.call(CALL, "in-progress", "Fri, 20 Aug 2027 01:13:42 +0000")));

        telephony.askAgain(CALL, "offers", LEG);

        assertThat(twilio.onlyForm("/Calls/" + CALL + ".json"))
                .containsExactlyInAnyOrder("Url=https://h.example/twilio/offers/" + LEG + "/again", "Method=POST");
    }

    @Test
    void aCallIsFoundOrNotKnown() {
        twilio.server.stubFor(get(BASE + "/Calls/" + CALL + ".json")
                .willReturn(
                        TwilioStub.json(200, TwilioStub.call(CALL, "no-answer", "Fri, 20 Aug 2027 01:13:42 +0000"))));

        assertThat(telephony.find(CALL))
                .contains(new CallSeen(CALL, CallStatus.NO_ANSWER, Instant.parse("2027-08-20T01:13:42Z")));
        assertThat(telephony.find("CAffffffffffffffffffffffffffffffff")).isEmpty();
    }

    @Test
    void theNetworkTellsWhenACallEnded() {
        String ended = TwilioStub.call(CALL, "completed", "Fri, 20 Aug 2027 01:13:42 +0000")
                .replace("\"sid\"", "\"end_time\":\"Fri, 20 Aug 2027 01:13:51 +0000\",\"sid\"");
        twilio.server.stubFor(get(BASE + "/Calls/" + CALL + ".json").willReturn(TwilioStub.json(200, ended)));

        CallSeen seen = telephony.find(CALL).orElseThrow();

        assertThat(seen.ended()).isEqualTo(Instant.parse("2027-08-20T01:13:51Z"));
        assertThat(seen.lasted()).contains(Duration.ofSeconds(9));
    }

    @Test
    void theListOfCallsIsReadToItsEndAndOnlyOursSinceThen() {
        String second = BASE + "/Calls.json?Page=1&PageSize=200&PageToken=PA1";
        twilio.server.stubFor(get(urlPathEqualTo(BASE + "/Calls.json"))
                .withQueryParam("Page", absent())
                .willReturn(TwilioStub.json(
                        200,
                        TwilioStub.page(
                                second,
                                TwilioStub.call("CA1", "completed", "Fri, 20 Aug 2027 10:00:00 +0000"),
                                TwilioStub.call("CA2", "completed", "Fri, 20 Aug 2027 09:59:59 +0000")))));
        twilio.server.stubFor(get(urlEqualTo(second))
                .willReturn(TwilioStub.json(
                        200,
                        TwilioStub.page(
                                null,
                                TwilioStub.call("CA3", "busy", "Fri, 20 Aug 2027 10:00:07 +0000"),
                                TwilioStub.call("CA4", "busy", "Fri, 20 Aug 2027 10:00:09 +0000")
                                        .replace("outbound-api", "inbound")))));

        var calls = telephony.list(MAIR, Instant.parse("2027-08-20T10:00:00.700Z"));

        assertThat(calls)
                .containsExactly(
                        new CallSeen("CA3", CallStatus.BUSY, Instant.parse("2027-08-20T10:00:07Z")),
                        new CallSeen("CA1", CallStatus.COMPLETED, Instant.parse("2027-08-20T10:00:00Z")));
        twilio.server.verify(getRequestedFor(urlPathEqualTo(BASE + "/Calls.json"))
                .withQueryParam("To", equalTo("+447700900123"))
                .withQueryParam("From", equalTo("+441632960100"))
                .withoutQueryParam("StartTime>"));
    }

    @Test
    void aTextIsSentFromTheTextNumber() {
        twilio.answer(TwilioStub.json(201, "{\"sid\":\"SM1\",\"status\":\"queued\"}"));

        assertThat(telephony.text(MAIR, "Dŵr & thé")).isEqualTo("SM1");
        assertThat(twilio.onlyForm("/Messages.json"))
                .containsExactlyInAnyOrder("To=+447700900123", "From=+441632960101", "Body=Dŵr & thé");
    }

    @Test
    void aRecordingIsFetchedWithOurPasswordAsMp3() {
        byte[] sound = {1, 2, 3, -1};
        twilio.server.stubFor(get(BASE + "/Recordings/" + RECORDING + ".mp3")
                .withBasicAuth(TwilioStub.ACCOUNT, "token")
                .willReturn(aResponse().withBody(sound)));

        assertThat(telephony.recording(RECORDING)).hasValue(sound);
        assertThat(telephony.recording("REffffffffffffffffffffffffffffffff")).isEmpty();
    }

    @Test
    void aRecordingThatIsTooLongIsRefused() {
        twilio.server.stubFor(any(anyUrl()).willReturn(aResponse().withBody(new byte[1024 * 1024 + 1])));
        assertThatThrownBy(() -> telephony.recording(RECORDING))
                .isInstanceOf(TelephonyRefused.class)
                .hasMessage("a recording of more than 1 MB");

        twilio.server.stubFor(any(anyUrl()).willReturn(aResponse().withBody(new byte[1024 * 1024])));
        assertThat(telephony.recording(RECORDING).orElseThrow()).hasSize(1024 * 1024);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 503})
    void aRecordingMayBeUnreachable(int status) {
        twilio.server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(status)));

        assertThatThrownBy(() -> telephony.recording(RECORDING)).isInstanceOf(TelephonyUnreachable.class);
    }

    @Test
    void aRecordingThatDripsIsGivenUp() {
        twilio.server.stubFor(
                any(anyUrl()).willReturn(aResponse().withBody(new byte[1_000]).withChunkedDribbleDelay(100, 20_000)));

        assertThatThrownBy(() -> telephony.recording(RECORDING)).isInstanceOf(TelephonyUnreachable.class);
    }

    @Test
    void deletingWhatIsGoneIsNoError() {
        twilio.server.stubFor(delete(BASE + "/Recordings/" + RECORDING + ".json")
                .willReturn(aResponse().withStatus(204)));

        telephony.deleteRecording(RECORDING);
        telephony.deleteRecording("REffffffffffffffffffffffffffffffff");
        telephony.deleteQueue(QUEUE);

        twilio.server.verify(1, deleteRequestedFor(urlEqualTo(BASE + "/Queues/" + QUEUE + ".json")));
    }

    @Test
    void deletingWhatIsInUseIsRefused() {
        twilio.answer(TwilioStub.json(400, "{\"code\":22004,\"message\":\"Queue not empty\",\"status\":400}"));

        assertThatThrownBy(() -> telephony.deleteQueue(QUEUE)).isInstanceOf(TelephonyRefused.class);
    }
}
