package org.ringround.telephony.twilio;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.BasicCredentials;
import com.github.tomakehurst.wiremock.http.Fault;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringround.telephony.PhoneNumber;
import org.ringround.telephony.TelephonyRefused;
import org.ringround.telephony.TelephonyUnreachable;

/** Placing a call: exactly one request, and what is known of it afterwards. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class PlacingTest {

    private static final String BASE = TwilioStub.BASE;
    private static final String CALL = TwilioStub.CALL;
    private static final UUID LEG = TwilioStub.LEG;
    private static final PhoneNumber MAIR = TwilioStub.MAIR;
    private static final Duration RING = Duration.ofSeconds(18);

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
    void aCallIsPlacedWithExactlyTheseParameters() {
        twilio.answer(TwilioStub.json(201, TwilioStub.call(CALL, "queued", "Fri, 20 Aug 2027 01:13:42 +0000")));

        assertThat(telephony.place(MAIR, "offers", LEG, RING)).isEqualTo(CALL);

        String legUrl = "https://h.example/twilio/offers/" + LEG;
        assertThat(twilio.onlyForm("/Calls.json"))
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
        twilio.server.verify(postRequestedFor(anyUrl())
                .withBasicAuth(new BasicCredentials(TwilioStub.ACCOUNT, "token"))
                .withCookie("any", absent()));
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404})
    void aRefusalIsFinalAndNamesNoNumber(int status) {
        twilio.answer(TwilioStub.json(
                status, "{\"code\":21217,\"message\":\"The number +44 7700 900123 is not valid\",\"status\":400}"));

        var refused = catchThrowableOfType(TelephonyRefused.class, this::place);

        assertThat(refused.code()).isEqualTo(21217);
        assertThat(refused.isForNow()).isFalse();
        assertThat(refused).hasMessage("refused with " + status + "/21217: The number … is not valid");
        onePost();
    }

    @Test
    void aRefusalWithoutJsonIsARefusal() {
        twilio.answer(aResponse().withStatus(403).withBody("<html>no</html>"));

        var refused = catchThrowableOfType(TelephonyRefused.class, this::place);

        assertThat(refused.code()).isZero();
        onePost();
    }

    @Test
    void tooManyRequestsMayBeAskedAgainLater() {
        twilio.answer(TwilioStub.json(429, "{\"code\":20429,\"message\":\"Too many requests\",\"status\":429}"));

        assertThat(catchThrowableOfType(TelephonyRefused.class, this::place).isForNow())
                .isTrue();
        onePost();
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 502, 503, 504})
    void aFailureThereLeavesItUnknown(int status) {
        twilio.answer(TwilioStub.json(status, "{\"code\":20500,\"message\":\"oh\",\"status\":500}"));

        assertThat(unreachable().isUnknown()).isTrue();
        onePost();
    }

    @ParameterizedTest
    @EnumSource(Fault.class)
    void aBrokenConnectionLeavesItUnknown(Fault fault) {
        twilio.answer(aResponse().withFault(fault));

        assertThat(unreachable().isUnknown()).isTrue();
        onePost();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{}", "<html>", "{\"sid\":null}", "\"CA\""})
    void anAnswerThatCannotBeReadLeavesItUnknown(String body) {
        twilio.answer(TwilioStub.json(201, body));

        assertThat(unreachable().isUnknown()).isTrue();
        onePost();
    }

    @Test
    void anAnswerThatIsTooLateLeavesItUnknown() {
        twilio.answer(TwilioStub.json(201, TwilioStub.call(CALL, "queued", "Fri, 20 Aug 2027 01:13:42 +0000"))
                .withFixedDelay(9_000));

        assertThat(unreachable().isUnknown()).isTrue();
        onePost();
    }

    @Test
    void aRedirectIsNotFollowed() {
        twilio.answer(aResponse().withStatus(302).withHeader("Location", "/elsewhere"));

        assertThatThrownBy(this::place).isInstanceOf(TelephonyRefused.class);
        onePost();
    }

    @Test
    void aRefusedConnectionIsKnownToHaveCarriedNothing() {
        int port = twilio.server.port();
        twilio.server.stop();
        telephony = TwilioStub.telephony("http://localhost:" + port);

        assertThat(unreachable().isUnknown()).isFalse();
    }

    @Test
    void anUnknownHostIsKnownToHaveCarriedNothing() {
        telephony = TwilioStub.telephony("http://nowhere.invalid");

        assertThat(unreachable().isUnknown()).isFalse();
    }

    @Test
    void aNumberThatIsNeverRungIsRefusedWithoutARequest() {
        var premium = new PhoneNumber("+449098790000");

        assertThatThrownBy(() -> telephony.place(premium, "offers", LEG, RING)).isInstanceOf(TelephonyRefused.class);
        assertThatThrownBy(() -> telephony.text(premium, "hello")).isInstanceOf(TelephonyRefused.class);
        twilio.server.verify(0, anyRequestedFor(anyUrl()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://api.twilio.com", "https://api.twilio.com/", "https://api.dublin.ie1.twilio.com"})
    void anInventedNumberIsNotRungOnTheRealNetwork(String apiUrl) {
        var real = TwilioStub.telephony(apiUrl);

        assertThatThrownBy(() -> real.place(MAIR, "offers", LEG, RING))
                .isInstanceOf(TelephonyRefused.class)
                .hasMessage("an invented number is not rung on the real network");
        assertThatThrownBy(() -> real.text(MAIR, "hello")).isInstanceOf(TelephonyRefused.class);
    }

    private void place() {
        telephony.place(MAIR, "offers", LEG, RING);
    }

    private TelephonyUnreachable unreachable() {
        return catchThrowableOfType(TelephonyUnreachable.class, this::place);
    }

    private void onePost() {
        twilio.server.verify(1, anyRequestedFor(anyUrl()));
        twilio.server.verify(1, postRequestedFor(urlEqualTo(BASE + "/Calls.json")));
    }
}
