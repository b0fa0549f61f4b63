package org.ringround.telephony.twilio;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringround.settings.Secret;
import org.ringround.telephony.Heard;
import org.ringround.telephony.Instruction;
import org.ringround.telephony.PhoneNumber;

/** How often Twilio asks again stands behind the address, wherever we give it one. */
class PersistenceTest {

    private static final String SPOKEN = "#rc=2&rp=ct,rt,5xx&rt=5000&tt=14500";
    private static final String TOLD = "#rc=5&rp=ct,rt,5xx&rt=5000&tt=14500";
    private static final String NUMBER = "PN00000000000000000000000000000001";

    private final Links links = Links.persistent(() -> "https://h.example");

    @Test
    void whoeverWaitsForAnAnswerIsAskedForTwiceMoreAndNewsFiveTimes() {
        assertThat(links.voice()).hasToString("https://h.example/twilio/voice" + SPOKEN);
        assertThat(links.inbound("status")).hasToString("https://h.example/twilio/voice/status" + TOLD);
        assertThat(links.sms()).hasToString("https://h.example/twilio/sms" + TOLD);
        assertThat(links.leg("offers", TwilioStub.LEG, "recording")).hasFragment(TOLD.substring(1));
        assertThat(links.turn("calls", TwilioStub.LEG, 3, "keys")).hasFragment(SPOKEN.substring(1));
        assertThat(links.of("/audio/waiting.wav")).isEqualTo("https://h.example/audio/waiting.wav");
    }

    @Test
    void everyAddressInADocumentCarriesIt() throws Exception {
        var writer = new TwimlWriter(links, new PhoneNumber("+441632960100"), new TestWords());
        var heard = new Heard(
                "calls",
                TwilioStub.LEG,
                3,
                List.of(
                        new Instruction.Ask(
                                List.of(TestWords.say("hello")), Instruction.Keys.ONE, Duration.ofSeconds(10)),
                        new Instruction.Dial(
                                new PhoneNumber("+441632960200"), Duration.ofSeconds(25), Duration.ofMinutes(30), true),
                        new Instruction.WaitInQueue("q"),
                        new Instruction.TakeMessage(Duration.ofSeconds(180), Duration.ofSeconds(10))));

        String twiml = Twiml.voice(writer.call(heard));

        assertThat(twiml.split("https://h.example/twilio/[a-z0-9/-]+#rc=\\d&amp;rp=ct,rt,5xx&amp;", -1))
                .hasSameSizeAs(twiml.split("https://h.example/twilio/", -1));
        assertThat(twiml).contains("/recording#rc=5&amp;", "/3/recorded#rc=2&amp;", "/3/introduction#rc=2&amp;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", SPOKEN, "#rc=1&rp=4xx"})
    void doctorIsContentWithWhateverStandsBehindTheAddress(String fragment) {
        var twilio = new TwilioStub();
        twilio.server.start();
        try {
            twilio.server.stubFor(get(urlPathEqualTo(TwilioStub.BASE + "/IncomingPhoneNumbers.json"))
                    .willReturn(TwilioStub.json(200, numbers(fragment))));

            assertThat(webhooks(twilio).problems()).isEmpty();
        } finally {
            twilio.server.stop();
        }
    }

    @Test
    void connectingSetsItToo() {
        var twilio = new TwilioStub();
        twilio.server.start();
        try {
            twilio.server.stubFor(get(urlPathEqualTo(TwilioStub.BASE + "/IncomingPhoneNumbers.json"))
                    .willReturn(TwilioStub.json(200, numbers(""))));
            twilio.server.stubFor(post(urlPathEqualTo(TwilioStub.BASE + "/IncomingPhoneNumbers/" + NUMBER + ".json"))
                    .willReturn(TwilioStub.json(200, "{\"sid\":\"" + NUMBER + "\"}")));

            webhooks(twilio).connect();

            assertThat(twilio.onlyForm("/IncomingPhoneNumbers/" + NUMBER + ".json"))
                    .contains(
                            "VoiceUrl=https://h.example/twilio/voice" + SPOKEN,
                            "VoiceFallbackUrl=https://h.example/twilio/voice/fallback" + SPOKEN,
                            "StatusCallback=https://h.example/twilio/voice/status" + TOLD,
                            "SmsUrl=https://h.example/twilio/sms" + TOLD);
        } finally {
            twilio.server.stop();
        }
    }

    @Test
    void whatStandsBehindTheAddressIsNotSigned() {
        var signature = new Signature(new Secret("12345"));
        Map<String, List<String>> form = Map.of();
        String address = links.voice().toString();
        String sent = address.substring(0, address.indexOf('#'));

        assertThat(signature.matches(sent, form, signature.sign(sent, form))).isTrue();
        assertThat(signature.matches(sent, form, signature.sign(address, form))).isFalse();
        assertThat(links.of("/twilio/voice")).isEqualTo(sent);
    }

    private Webhooks webhooks(TwilioStub twilio) {
        return new Webhooks(
                TwilioAccount.of(
                        TwilioStub.ACCOUNT,
                        new Secret("token"),
                        "http://localhost:" + twilio.server.port(),
                        new PhoneNumber("+441632960100"),
                        new PhoneNumber("+441632960100")),
                links,
                null);
    }

    private static String numbers(String fragment) {
        String base = "https://h.example/twilio/";
        return "{\"uri\":\"/any\",\"incoming_phone_numbers\":[{\"sid\":\"" + NUMBER
                + "\",\"phone_number\":\"+441632960100\",\"voice_url\":\"" + base + "voice" + fragment
                + "\",\"voice_method\":\"POST\",\"voice_fallback_url\":\"" + base + "voice/fallback" + fragment
                + "\",\"voice_fallback_method\":\"POST\",\"status_callback\":\"" + base + "voice/status" + fragment
                + "\",\"status_callback_method\":\"POST\",\"sms_url\":\"" + base + "sms" + fragment
                + "\",\"sms_method\":\"POST\"}]}";
    }
}
