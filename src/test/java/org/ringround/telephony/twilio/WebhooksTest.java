package org.ringround.telephony.twilio;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class WebhooksTest {

    private static final String PN1 = "PN00000000000000000000000000000001";
    private static final String PN2 = "PN00000000000000000000000000000002";
    private static final String GOOD = "\"voice_url\":\"https://h.example/twilio/voice\",\"voice_method\":\"POST\","
            + "\"voice_fallback_url\":\"https://h.example/twilio/voice/fallback\",\"voice_fallback_method\":\"POST\","
            + "\"status_callback\":\"https://h.example/twilio/voice/status\",\"status_callback_method\":\"POST\","
            + "\"sms_url\":\"https://h.example/twilio/sms\",\"sms_method\":\"POST\"";

    private final TwilioStub twilio = new TwilioStub();

    @BeforeEach
    void begin() {
        twilio.server.start();
        twilio.server.resetAll();
    }

    @AfterAll
    void stop() {
        twilio.server.stop();
    }

    @Test
    void numbersThatAreSetWellHaveNoProblems() {
        number("+441632960100", PN1, GOOD);
        number("+441632960101", PN2, GOOD);

        assertThat(twilio.webhooks(null).problems()).isEmpty();
    }

    @Test
    void eachProblemIsToldInOneLine() {
        number(
                "+441632960100",
                PN1,
                GOOD.replace("/sms", "/other").replace("\"sms_method\":\"POST\"", "\"sms_method\":\"GET\""));

        assertThat(twilio.webhooks(null).problems())
                .containsExactly(
                        "the messaging URL of +441632960100 is GET https://h.example/twilio/other, not POST"
                                + " https://h.example/twilio/sms: run connect",
                        "the number +441632960101 does not belong to this Twilio account");
    }

    @Test
    void connectingSetsAllAddresses() {
        number("+441632960100", PN1, "\"voice_url\":null");
        twilio.server.stubFor(post(urlPathEqualTo(TwilioStub.BASE + "/IncomingPhoneNumbers/" + PN1 + ".json"))
                .willReturn(TwilioStub.json(200, "{\"sid\":\"" + PN1 + "\"}")));

        assertThat(twilio.webhooks("https://elsewhere.example/sorry.xml").connect())
                .containsExactly("the number +441632960101 does not belong to this Twilio account");
        assertThat(twilio.onlyForm("/IncomingPhoneNumbers/" + PN1 + ".json"))
                .containsExactlyInAnyOrder(
                        "VoiceApplicationSid=",
                        "VoiceUrl=https://h.example/twilio/voice",
                        "VoiceMethod=POST",
                        "VoiceFallbackUrl=https://elsewhere.example/sorry.xml",
                        "VoiceFallbackMethod=POST",
                        "StatusCallback=https://h.example/twilio/voice/status",
                        "StatusCallbackMethod=POST",
                        "SmsApplicationSid=",
                        "SmsUrl=https://h.example/twilio/sms",
                        "SmsMethod=POST");
    }

    private void number(String number, String sid, String fields) {
        twilio.server.stubFor(get(urlPathEqualTo(TwilioStub.BASE + "/IncomingPhoneNumbers.json"))
                .atPriority(10)
                .willReturn(TwilioStub.json(200, "{\"uri\":\"/any\",\"incoming_phone_numbers\":[]}")));
        twilio.server.stubFor(get(urlPathEqualTo(TwilioStub.BASE + "/IncomingPhoneNumbers.json"))
                .withQueryParam("PhoneNumber", equalTo(number))
                .willReturn(TwilioStub.json(
                        200,
                        "{\"uri\":\"/any\",\"incoming_phone_numbers\":[{\"sid\":\"" + sid + "\",\"phone_number\":\""
                                + number + "\"," + fields + "}]}")));
    }
}
