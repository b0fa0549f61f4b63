package org.ringround.telephony.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.telephony.twilio.TestEdge.SID;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ringround.telephony.Instruction;
import org.ringround.telephony.NoSuchLeg;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwilioDoorsTest {

    private static final String LEG = ScriptedHouse.LEG.toString();
    private static final String RECORDING = "RE0123456789abcdef0123456789abcdef";
    private static final String MESSAGE = "SM0123456789abcdef0123456789abcdef";

    private final TestEdge edge = new TestEdge();
    private final ScriptedHouse house = edge.house;

    @BeforeEach
    void forget() {
        house.told.clear();
        house.says = List.of(TestWords.say("hello"));
        house.knowsTheCall = true;
        house.knowsTheLeg = true;
        house.trouble = null;
    }

    @AfterAll
    void stop() {
        edge.close();
    }

    @Test
    void theRouteTableIsAsItIsWrittenDown() throws IOException {
        String table = edge.routes().stream().map(route -> route + "\n").collect(Collectors.joining());

        assertThat(table).isEqualTo(resource("/edge/routes.txt"));
    }

    @Test
    void aCallComesIn() throws Exception {
        var answer = edge.twilio(
                "/twilio/voice", "From=+441632960123", "To=+441632960100", "CallStatus=ringing", "Brand=new", "City=");

        assertThat(house.told).containsExactly("ring " + SID + " +441632960123 +441632960100");
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/xml;charset=utf-8");
        assertThat(Twiml.voice(answer.body())).contains(">hello<");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anonymous", "Restricted", "+266696687", "client:mair", "+44", "07700900123"})
    void aNumberThatIsNoneIsWithheld(String from) throws Exception {
        edge.twilio("/twilio/voice", "From=" + from, "To=sip:x");

        assertThat(house.told).containsExactly("ring " + SID + " null null");
    }

    @Test
    void theNetworkTellsHowAnInboundCallStands() throws Exception {
        assertThat(edge.twilio("/twilio/voice/status", "CallStatus=no-answer").statusCode())
                .isEqualTo(204);
        assertThat(edge.twilio("/twilio/voice/status", "CallStatus=sideways").statusCode())
                .isEqualTo(204);

        assertThat(house.told).containsExactly("progress " + SID + " NO_ANSWER");
    }

    @Test
    void theFallbackGoesOnWithALiveCall() throws Exception {
        edge.twilio("/twilio/voice/fallback", "From=+441632960123", "ErrorCode=11200");

        assertThat(house.told).containsExactly("again " + SID);
    }

    @Test
    void theFallbackTakesACallThatIsNotKnownAsANewOne() throws Exception {
        house.knowsTheCall = false;

        edge.twilio("/twilio/voice/fallback", "From=+441632960123", "ErrorCode=11200");

        assertThat(house.told).containsExactly("again " + SID, "ring " + SID + " +441632960123 null");
    }

    @Test
    void aTextComesInAndIsNotAnsweredHere() throws Exception {
        var answer =
                edge.twilio("/twilio/sms", "MessageSid=" + MESSAGE, "From=+447700900123", "Body=Iawn, diolch ŵ & +");

        assertThat(house.told).containsExactly("text " + MESSAGE + " +447700900123 Iawn, diolch ŵ & +");
        assertThat(Twiml.messaging(answer.body())).isEqualTo("<Response/>");
    }

    @Test
    void aTextTellsWhatTheNetworkHasRecognised() throws Exception {
        edge.twilio("/twilio/sms", "MessageSid=" + MESSAGE, "From=+447700900123", "Body=Arrêt", "OptOutType=STOP");
        edge.twilio("/twilio/sms", "MessageSid=" + MESSAGE, "From=O2", "Body=Top up", "OptOutType=OTHER");

        assertThat(house.told)
                .containsExactly("text " + MESSAGE + " +447700900123 Arrêt STOP", "text " + MESSAGE + " null Top up");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            answered    | AnsweredBy=unknown                          | -1 | Answered[]
            again       | CallStatus=in-progress                      | -1 | Lost[]
            fallback    | ErrorCode=11200                             | -1 | Lost[]
            3/keys      | Digits=*                                    | 3  | Keyed[keys=*]
            3/keys      | Digits=31416                                | 3  | Keyed[keys=31416]
            3/keys      | Digits=                                     | 3  | Silent[]
            3/keys      | Other=1                                     | 3  | Silent[]
            4/recorded  | RecordingSid=RE0123456789abcdef0123456789abcdef RecordingDuration=12 Digits=hangup | 4 | Recorded[sid=RE0123456789abcdef0123456789abcdef, length=PT12S, hungUp=true]
            4/recorded  | RecordingUrl=https://x/y/RE0123456789abcdef0123456789abcdef RecordingDuration=12 Digits=# | 4 | Recorded[sid=RE0123456789abcdef0123456789abcdef, length=PT12S, hungUp=false]
            4/recorded  | CallStatus=completed RecordingDuration=-1   | 4  | Recorded[sid=null, length=PT0S, hungUp=true]
            left        | QueueResult=bridged CallStatus=in-progress  | -1 | LeftQueue[result=BRIDGED, hungUp=false]
            left        | QueueResult=bridging-in-process             | -1 | LeftQueue[result=BRIDGED, hungUp=false]
            left        | QueueResult=bridged CallStatus=completed    | -1 | LeftQueue[result=BRIDGED, hungUp=true]
            left        | QueueResult=hangup                          | -1 | LeftQueue[result=HUNG_UP, hungUp=true]
            left        | QueueResult=leave                           | -1 | LeftQueue[result=LEFT, hungUp=false]
            left        | QueueResult=redirected                      | -1 | LeftQueue[result=LEFT, hungUp=false]
            left        | QueueResult=redirected-from-bridged         | -1 | LeftQueue[result=LEFT, hungUp=false]
            left        | QueueResult=queue-full                      | -1 | LeftQueue[result=FAILED, hungUp=false]
            left        | QueueResult=system-error                    | -1 | LeftQueue[result=FAILED, hungUp=false]
            left        | QueueResult=quite-new                       | -1 | LeftQueue[result=FAILED, hungUp=false]
            left        | CallStatus=completed                        | -1 | LeftQueue[result=HUNG_UP, hungUp=true]
            5/bridged   | DialCallStatus=completed                    | 5  | BridgeEnded[bridged=true, hungUp=false, dialled=null, talked=null]
            5/bridged   | DialCallStatus=answered DialBridged=true    | 5  | BridgeEnded[bridged=true, hungUp=false, dialled=null, talked=null]
            5/bridged   | DialCallStatus=completed DialBridged=false  | 5  | BridgeEnded[bridged=false, hungUp=false, dialled=null, talked=null]
            5/bridged   | DialCallStatus=completed DialCallSid=CA0123456789abcdef0123456789abcdee | 5 | BridgeEnded[bridged=true, hungUp=false, dialled=CA0123456789abcdef0123456789abcdee, talked=null]
            5/bridged   | DialCallStatus=completed DialCallDuration=17 | 5 | BridgeEnded[bridged=true, hungUp=false, dialled=null, talked=PT17S]
            5/bridged   | DialCallStatus=busy DialBridged=true        | 5  | BridgeEnded[bridged=false, hungUp=false, dialled=null, talked=null]
            5/bridged   | DialCallStatus=completed CallStatus=completed | 5 | BridgeEnded[bridged=true, hungUp=true, dialled=null, talked=null]
            """)
    void eachVerbTellsItsEventAndTheAnswerIsHeard(String door, String parameters, int turn, String event)
            throws Exception {
        var answer = edge.twilio("/twilio/offers/" + LEG + "/" + door, parameters.split(" "));

        assertThat(house.told).containsExactly("on " + LEG + " " + turn + " " + SID + " " + event);
        assertThat(Twiml.voice(answer.body())).contains(">hello<");
    }

    @Test
    void theNetworksWordOnALegIsTakenWithoutAnAnswer() throws Exception {
        var answer = edge.twilio("/twilio/offers/" + LEG + "/status", "CallStatus=in-progress", "SequenceNumber=2");

        assertThat(house.told).containsExactly("on " + LEG + " -1 " + SID + " Progress[status=IN_PROGRESS]");
        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.body()).isEmpty();
        assertThat(edge.twilio("/twilio/offers/" + LEG + "/status", "CallStatus=sideways")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void aFinishedRecordingIsTold() throws Exception {
        String door = "/twilio/calls/" + LEG + "/recording";
        edge.twilio(door, "RecordingSid=" + RECORDING, "RecordingDuration=61", "RecordingStatus=absent");
        var answer =
                edge.twilio(door, "RecordingSid=" + RECORDING, "RecordingDuration=61", "RecordingStatus=completed");

        assertThat(house.told)
                .containsExactly(
                        "on " + LEG + " -1 " + SID + " Recorded[sid=" + RECORDING + ", length=PT1M1S, hungUp=false]");
        assertThat(answer.statusCode()).isEqualTo(204);
    }

    @Test
    void aWaitingCallerHearsThePresentState() throws Exception {
        house.says = List.of(TestWords.say("still ringing"), new Instruction.LeaveQueue());

        var answer = edge.twilio(
                "/twilio/calls/" + LEG + "/wait", "QueueSid=QU0123456789abcdef0123456789abcdef", "QueueTime=5");
        edge.twilio("/twilio/calls/" + LEG + "/wait-again", "QueueTime=5");

        assertThat(house.told)
                .containsExactly(
                        "waiting " + LEG + " " + SID + " QU0123456789abcdef0123456789abcdef",
                        "waiting " + LEG + " " + SID + " null");
        assertThat(Twiml.voice(answer.body())).contains(">still ringing<").endsWith("<Leave/></Response>");
    }

    @Test
    void aWaitingCallerPressesAKey() throws Exception {
        edge.twilio("/twilio/calls/" + LEG + "/9/wait-keys", "Digits=2");

        assertThat(house.told).containsExactly("waiting keys " + LEG + " 9 " + SID + " Keyed[keys=2]");
    }

    @Test
    void whoeverWasDialledAndPickedUpIsIntroduced() throws Exception {
        house.says = List.of(TestWords.say("a volunteer is calling"), new Instruction.Play("/audio/tone.wav"));

        var answer = edge.twilio("/twilio/offers/" + LEG + "/4/introduction", "Direction=outbound-dial");

        assertThat(house.told).containsExactly("introduction " + LEG + " 4");
        assertThat(Twiml.voice(answer.body()))
                .contains(">a volunteer is calling<", "<Play>https://helpline.example/audio/tone.wav</Play>")
                .doesNotContain("Gather", "Hangup");
    }

    @Test
    void aForgeryChangesNothing() throws Exception {
        var form = Map.of("CallSid", List.of(SID), "CallStatus", List.of("completed"));
        for (String line : resource("/edge/routes.txt").lines().toList()) {
            String path = line.split(" ")[1].replace("{leg}", LEG).replace("{turn}", "1");
            int expected = line.endsWith("TWILIO") ? 403 : 405;

            assertThat(edge.send(path, form, "Zm9yZ2VyeQ==").statusCode()).isEqualTo(expected);
        }
        assertThat(house.told).isEmpty();
    }

    @Test
    void aSignatureOfAnotherDoorIsAForgery() throws Exception {
        var form = Map.of("CallSid", List.of(SID));
        String other = new Signature(new org.ringround.settings.Secret("token"))
                .sign(TestEdge.PUBLIC + "/twilio/voice/status", form);

        assertThat(edge.send("/twilio/voice", form, other).statusCode()).isEqualTo(403);
        assertThat(edge.send("/twilio/voice/status?x=1", form, other).statusCode())
                .isEqualTo(403);
    }

    @Test
    void anUnknownKindOfLegIsNowhere() throws Exception {
        assertThat(edge.twilio("/twilio/parcels/" + LEG + "/answered").statusCode())
                .isEqualTo(404);
    }

    @Test
    void aLegThatIsNotKnownHearsAnApology() throws Exception {
        house.trouble = new NoSuchLeg();

        assertThat(edge.twilio("/twilio/offers/" + LEG + "/1/keys", "Digits=1").body())
                .contains("we do not know this call", "<Hangup/>");
        assertThat(edge.twilio("/twilio/offers/" + LEG + "/status", "CallStatus=completed")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    void aCallerWhoseLegIsNotKnownIsReceivedAnew() throws Exception {
        house.knowsTheLeg = false;

        assertThat(edge.twilio("/twilio/calls/" + LEG + "/1/keys", "Digits=1", "From=+447700900123", "To=+441632960100")
                        .body())
                .contains("hello");
        assertThat(house.told).last().isEqualTo("ring " + SID + " +447700900123 +441632960100");
    }

    @Test
    void aWaitingCallerWhoseLegIsNotKnownLeavesTheQueueToBeReceivedAnew() throws Exception {
        house.knowsTheLeg = false;

        assertThat(edge.twilio("/twilio/calls/" + LEG + "/wait").body()).contains("<Leave/>");
        assertThat(edge.twilio("/twilio/calls/" + LEG + "/1/wait-keys", "Digits=1")
                        .body())
                .contains("<Leave/>");
        assertThat(edge.twilio("/twilio/calls/" + LEG + "/left", "QueueResult=leave", "CallStatus=in-progress")
                        .body())
                .contains("hello");
    }

    @Test
    void aCallThatIsOverIsNotReceivedAnew() throws Exception {
        house.knowsTheLeg = false;

        edge.twilio("/twilio/calls/" + LEG + "/left", "QueueResult=hangup", "CallStatus=completed");

        assertThat(house.told).noneMatch(told -> told.startsWith("ring"));
    }

    private static String resource(String path) throws IOException {
        try (InputStream file = TwilioDoorsTest.class.getResourceAsStream(path)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
