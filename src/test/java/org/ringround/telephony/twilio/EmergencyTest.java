package org.ringround.telephony.twilio;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringround.telephony.Instruction;

/** Whatever fails, whoever holds a phone hears something. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmergencyTest {

    private static final String LEG = ScriptedHouse.LEG.toString();

    private static final List<String> DOORS = List.of(
            "voice",
            "voice/status",
            "voice/fallback",
            "voice/emergency-dialled",
            "sms",
            "K/L/answered",
            "K/L/T/keys",
            "K/L/T/recorded",
            "K/L/recording",
            "K/L/wait",
            "K/L/wait-again",
            "K/L/T/wait-keys",
            "K/L/left",
            "K/L/T/bridged",
            "K/L/T/introduction",
            "K/L/again",
            "K/L/status",
            "K/L/fallback");
    private static final List<String> NAMES = List.of(
            "CallSid",
            "CallStatus",
            "From",
            "To",
            "Digits",
            "RecordingSid",
            "RecordingUrl",
            "RecordingDuration",
            "RecordingStatus",
            "QueueResult",
            "QueueSid",
            "DialCallStatus",
            "DialBridged",
            "MessageSid",
            "Body");
    private static final List<String> VALUES = List.of(
            TestEdge.SID,
            TestEdge.SID,
            "",
            "completed",
            "hangup",
            "1",
            "+441632960123",
            "\u0000",
            "</Response>",
            "💥",
            "x".repeat(2_000),
            "-5",
            "99999999999999999999",
            "%zz",
            "a&b=c",
            "null");

    private final TestEdge edge = new TestEdge();

    @BeforeEach
    void theDatabaseIsAway() {
        edge.house.told.clear();
        edge.house.says = List.of(TestWords.say("hello"));
        edge.house.knowsTheLeg = true;
        edge.house.trouble = new IllegalStateException("connection to +441632960123 refused");
    }

    @AfterAll
    void stop() {
        edge.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"voice", "voice/fallback", "calls/LEG/2/keys", "calls/LEG/again", "calls/LEG/left"})
    void aCallerIsSpokenToAndPutThroughToTheFallbackNumber(String door) throws Exception {
        var answer = edge.twilio("/twilio/" + door.replace("LEG", LEG));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Twiml.voice(answer.body()))
                .contains(">sorry, wait<", ">sori, arhoswch<")
                .contains("action=\"https://helpline.example/twilio/voice/emergency-dialled\"")
                .contains("callerId=\"+441632960100\"")
                .contains("<Number>+441632960999</Number>");
    }

    @Test
    void somebodyWhomWeRangIsToldSorry() throws Exception {
        var answer = edge.twilio("/twilio/offers/" + LEG + "/answered");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Twiml.voice(answer.body())).contains(">sorry, goodbye<", "<Hangup/>");
    }

    @Test
    void aFallbackNumberThatDoesNotAnswerLeavesAMessageToTake() throws Exception {
        var unanswered = edge.twilio("/twilio/voice/emergency-dialled", "DialCallStatus=no-answer");
        var answered = edge.twilio("/twilio/voice/emergency-dialled", "DialCallStatus=completed");
        var recorded = edge.twilio("/twilio/voice/emergency-recorded", "RecordingDuration=9");

        assertThat(Twiml.voice(unanswered.body()))
                .contains(">leave a message<", "action=\"https://helpline.example/twilio/voice/emergency-recorded\"");
        assertThat(Twiml.voice(answered.body())).isEqualTo("<Response><Hangup/></Response>");
        assertThat(Twiml.voice(recorded.body())).contains(">thank you<", "<Hangup/>");
        assertThat(edge.house.told).hasSize(1).first().asString().startsWith("left message " + TestEdge.SID);
    }

    @Test
    void aWaitingCallerKeepsThePlaceForOneFailureAndLeavesTheQueueAtTheSecond() throws Exception {
        String again = "<Response><Pause length=\"3\"/><Redirect method=\"POST\">https://helpline.example/twilio/calls/"
                + LEG + "/wait-again</Redirect></Response>";

        assertThat(Twiml.voice(edge.twilio("/twilio/calls/" + LEG + "/wait").body()))
                .isEqualTo(again);
        assertThat(Twiml.voice(
                        edge.twilio("/twilio/calls/" + LEG + "/3/wait-keys").body()))
                .isEqualTo(again);
        assertThat(Twiml.voice(
                        edge.twilio("/twilio/calls/" + LEG + "/wait-again").body()))
                .isEqualTo("<Response><Leave/></Response>");
    }

    @Test
    void instructionsThatTheQueueCannotFollowAreAFailureToo() throws Exception {
        edge.house.trouble = null;
        edge.house.says = List.of(new Instruction.WaitInQueue("q"));

        assertThat(edge.twilio("/twilio/calls/" + LEG + "/wait-again").body()).contains("<Leave/>");
    }

    @Test
    void whoeverWasDialledIsConnectedWithoutAWordWhateverFails() throws Exception {
        isConnectedWithoutAWord("offers/" + LEG + "/3/introduction");
        isConnectedWithoutAWord("offers/nobody/3/introduction");
        isConnectedWithoutAWord("offers/" + LEG + "/x/introduction");
        edge.house.trouble = null;
        edge.house.knowsTheLeg = false;
        isConnectedWithoutAWord("offers/" + LEG + "/3/introduction");
    }

    @Test
    void whatCannotBeHeardInAnIntroductionIsNotSaid() throws Exception {
        edge.house.trouble = null;
        for (Instruction other : List.of(
                new Instruction.Pause(Duration.ofSeconds(1)),
                new Instruction.HangUp(),
                new Instruction.Ask(List.of(TestWords.say("press 1")), Instruction.Keys.ONE, Duration.ofSeconds(2)))) {
            edge.house.says = List.of(TestWords.say("hello"), other);
            isConnectedWithoutAWord("offers/" + LEG + "/3/introduction");
        }
    }

    private void isConnectedWithoutAWord(String door) throws Exception {
        var answer = edge.signed("/twilio/" + door, Map.of());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Twiml.voice(answer.body())).isEqualTo("<Response/>");
    }

    @Test
    void newsThatCannotBeKeptIsRefusedSoThatItComesAgain() throws Exception {
        assertThat(edge.twilio("/twilio/voice/status", "CallStatus=completed").statusCode())
                .isEqualTo(500);
        assertThat(edge.twilio("/twilio/offers/" + LEG + "/status", "CallStatus=completed")
                        .statusCode())
                .isEqualTo(500);
        assertThat(edge.twilio("/twilio/calls/" + LEG + "/recording").statusCode())
                .isEqualTo(500);
        var text = edge.twilio("/twilio/sms", "MessageSid=SM0123456789abcdef0123456789abcdef");
        assertThat(text.statusCode()).isEqualTo(500);
        assertThat(text.body()).isEqualTo("Something went wrong here.\nAeth rhywbeth o'i le yma.\n");
    }

    @Test
    void aGarbledVoiceRequestIsSpokenToAndAGarbledCallbackRefused() throws Exception {
        assertThat(edge.signed("/twilio/voice", Map.of()).body()).contains(">sorry, wait<");
        assertThat(edge.twilio("/twilio/calls/nobody/1/keys").body()).contains(">sorry, wait<");
        assertThat(edge.twilio("/twilio/offers/" + LEG + "/x/keys").body()).contains(">sorry, goodbye<");
        assertThat(edge.twilio("/twilio/calls/nobody/wait").body()).contains("<Leave/>");
        assertThat(edge.signed("/twilio/voice/status", Map.of()).body()).isEqualTo("CallSid is missing or garbled\n");
        assertThat(edge.twilio("/twilio/offers/nobody/status", "CallStatus=busy")
                        .statusCode())
                .isEqualTo(400);
        assertThat(edge.signed("/twilio/sms", Map.of()).statusCode()).isEqualTo(400);
        assertThat(edge.house.told).isEmpty();
    }

    @Test
    void nonsenseIsNeverAnAccident() throws Exception {
        edge.house.trouble = null;
        var chance = new Random(20_261_121);
        for (int i = 0; i < 600; i++) {
            String path = nonsensePath(chance);
            HttpResponse<String> answer = edge.signed(path, nonsenseForm(chance));

            assertThat(answer.statusCode()).as(path).isIn(200, 204, 400, 404);
            if (answer.statusCode() == 200 && !path.equals("/twilio/sms")) {
                Twiml.voice(answer.body());
            }
        }
    }

    private static String nonsensePath(Random chance) {
        String leg = pick(chance, List.of(LEG, LEG, "x", "%F0%9F%92%A5", "1-1-1-1-1", "a".repeat(500)));
        String turn = pick(chance, List.of("0", "7", "-1", "99999999999999", "%20", "%C3%A9"));
        return "/twilio/"
                + pick(chance, DOORS)
                        .replace("K", pick(chance, List.of("calls", "offers")))
                        .replace("L", leg)
                        .replace("T", turn);
    }

    private static Map<String, List<String>> nonsenseForm(Random chance) {
        var form = new TreeMap<String, List<String>>();
        for (int i = chance.nextInt(12); i > 0; i--) {
            var several = new ArrayList<String>();
            several.add(pick(chance, VALUES));
            if (chance.nextInt(5) == 0) {
                several.add(pick(chance, VALUES));
            }
            form.put(pick(chance, NAMES), several);
        }
        return form;
    }

    private static String pick(Random chance, List<String> list) {
        return list.get(chance.nextInt(list.size()));
    }
}
