package org.ringround.telephony.twilio;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringround.telephony.CallStatus;
import org.ringround.telephony.Incoming;
import org.ringround.telephony.IncomingText;
import org.ringround.telephony.PhoneNumber;
import org.ringround.telephony.Telephony.CallListed;
import org.ringround.telephony.Telephony.RecordingListed;
import org.ringround.telephony.Telephony.TextListed;
import org.ringround.telephony.Telephony.Way;
import org.ringround.telephony.TelephonyUnreachable;

/** Twilio's lists, page by page. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class TrafficTest {

    private static final PhoneNumber CENTRAL = new PhoneNumber("+441632960100");
    private static final Instant SINCE = Instant.parse("2026-11-22T23:40:00.500Z");
    private static final String CALLS = TwilioStub.BASE + "/Calls.json";
    private static final String RECORDINGS = TwilioStub.BASE + "/Recordings.json";
    private static final String TEXTS = TwilioStub.BASE + "/Messages.json";
    private static final String LATE = "Sun, 22 Nov 2026 23:39:59 +0000";
    private static final String IN_TIME = "Sun, 22 Nov 2026 23:40:00 +0000";
    private static final String NEXT_DAY = "Mon, 23 Nov 2026 00:10:00 +0000";

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

    private static String call(String sid, String direction, String from, String created, String rest) {
        return "{\"sid\":\"" + sid + "\",\"status\":\"completed\",\"direction\":\"" + direction + "\",\"from\":\""
                + from + "\",\"to\":\"+441632960100\",\"date_created\":\"" + created + "\"" + rest + "}";
    }

    /** A leg that was dialled from CA2, as read. */
    private static CallListed dialled(String sid, @Nullable Duration lasted) {
        Instant then = Instant.parse("2026-11-23T00:10:00Z");
        return new CallListed(
                sid, Way.DIALLED, new Incoming(CENTRAL, CENTRAL), CallStatus.COMPLETED, then, then, "CA2", lasted);
    }

    private static String recording(String sid, String created, String rest) {
        return "{\"sid\":\"" + sid + "\",\"call_sid\":\"CA1\",\"date_created\":\"" + created + "\"" + rest + "}";
    }

    private static String page(String name, String next, String... rows) {
        return "{\"" + name + "\":[" + String.join(",", rows) + "],\"uri\":\"/any\",\"next_page_uri\":"
                + (next == null ? "null" : "\"" + next + "\"") + "}";
    }

    private void answer(String path, String parameter, String value, String body) {
        twilio.server.stubFor(get(urlPathEqualTo(path))
                .withQueryParam(parameter, equalTo(value))
                .willReturn(TwilioStub.json(200, body)));
    }

    @Test
    void callsAreReadPageByPageFromTheirFirstDayOn() {
        String second = CALLS + "?StartTime%3E=2026-11-22&Page=1&PageToken=PA1";
        String child = ",\"parent_call_sid\":\"CA2\",\"end_time\":\"" + NEXT_DAY + "\"";
        answer(
                CALLS,
                "StartTime>",
                "2026-11-22",
                page("calls", second, call("CA3", "outbound-dial", "+441632960100", NEXT_DAY, child)));
        answer(
                CALLS,
                "Page",
                "1",
                page(
                        "calls",
                        null,
                        call("CA2", "inbound", "anonymous", IN_TIME, ""),
                        call("CA1", "inbound", "+447700900123", LATE, "")));

        assertThat(telephony.listCalls(SINCE))
                .containsExactly(
                        dialled("CA3", null),
                        new CallListed(
                                "CA2",
                                Way.IN,
                                new Incoming(null, CENTRAL),
                                CallStatus.COMPLETED,
                                Instant.parse("2026-11-22T23:40:00Z"),
                                null,
                                null,
                                null));
    }

    @Test
    void recordingsAreReadWhetherReadyOrNot() {
        answer(
                RECORDINGS,
                "DateCreated>",
                "2026-11-22",
                page(
                        "recordings",
                        null,
                        recording("RE1", IN_TIME, ",\"status\":\"completed\",\"duration\":\"12\""),
                        recording("RE2", NEXT_DAY, ",\"status\":\"processing\",\"duration\":\"-1\""),
                        recording("RE3", LATE, ",\"status\":\"completed\",\"duration\":\"9\"")));

        assertThat(telephony.listRecordings(SINCE))
                .containsExactly(
                        new RecordingListed(
                                "RE1", "CA1", Instant.parse("2026-11-22T23:40:00Z"), Duration.ofSeconds(12), true),
                        new RecordingListed("RE2", "CA1", Instant.parse("2026-11-23T00:10:00Z"), Duration.ZERO, false));
    }

    @Test
    void legsThatWereDialledFromACallAreReadWithHowLongTheyLasted() {
        String talked = ",\"parent_call_sid\":\"CA2\",\"end_time\":\"" + NEXT_DAY + "\",\"duration\":\"17\"";
        answer(
                CALLS,
                "ParentCallSid",
                "CA2",
                page("calls", null, call("CA3", "outbound-dial", "+441632960100", NEXT_DAY, talked)));

        assertThat(telephony.listDialled("CA2")).containsExactly(dialled("CA3", Duration.ofSeconds(17)));
    }

    private static String text(String sid, String direction, String status, String from, String sent) {
        return "{\"sid\":\"" + sid + "\",\"status\":\"" + status + "\",\"direction\":\"" + direction + "\",\"from\":\""
                + from + "\",\"to\":\"+441632960100\",\"body\":\"TAKE 214\",\"date_created\":\"" + sent
                + "\",\"date_sent\":\"" + sent + "\"}";
    }

    @Test
    void textsToBothOfOurNumbersAreReadOldestFirst() {
        String second = TEXTS + "?DateSent%3E=2026-11-22&Page=1&PageToken=PA1";
        answer(
                TEXTS,
                "To",
                "+441632960101",
                page(
                        "messages",
                        second,
                        text("SM5", "outbound-api", "delivered", "+441632960100", NEXT_DAY),
                        text("SM4", "inbound", "received", "anonymous", NEXT_DAY),
                        text("SM3", "inbound", "received", "+447700900123", NEXT_DAY)));
        answer(
                TEXTS,
                "To",
                "+441632960100",
                page("messages", null, text("SM7", "inbound", "received", "+447700900123", IN_TIME)));
        answer(
                TEXTS,
                "Page",
                "1",
                page(
                        "messages",
                        null,
                        text("SM2", "inbound", "received", "+447700900123", IN_TIME),
                        text("SM6", "inbound", "receiving", "+447700900123", IN_TIME),
                        text("SM1", "inbound", "received", "+447700900123", LATE)));

        var sam = new PhoneNumber("+447700900123");
        assertThat(telephony.listTexts(SINCE))
                .containsExactly(
                        listed("SM7", sam, "2026-11-22T23:40:00Z"),
                        listed("SM2", sam, "2026-11-22T23:40:00Z"),
                        listed("SM3", sam, "2026-11-23T00:10:00Z"),
                        listed("SM4", null, "2026-11-23T00:10:00Z"));
    }

    private static TextListed listed(String sid, @Nullable PhoneNumber from, String said) {
        return new TextListed(new IncomingText(sid, from, "TAKE 214", null), Instant.parse(said));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "nonsense",
                "{\"calls\":[{}],\"uri\":\"/any\",\"next_page_uri\":null}",
                "{\"calls\":[{\"sid\":\"CA1\",\"status\":\"levitating\",\"direction\":\"inbound\"}],\"uri\":\"/any\"}"
            })
    void aListThatCannotBeReadIsNoList(String body) {
        twilio.answer(TwilioStub.json(200, body));

        assertThatThrownBy(() -> telephony.listCalls(SINCE)).isInstanceOf(TelephonyUnreachable.class);
    }

    @Test
    void aListWithoutAnEndIsNoList() {
        twilio.answer(TwilioStub.json(200, page("calls", CALLS + "?Page=1")));

        assertThatThrownBy(() -> telephony.listCalls(SINCE)).isInstanceOf(TelephonyUnreachable.class);
    }
}
