package org.ringround.telephony.twilio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ringround.telephony.Heard;
import org.ringround.telephony.Instruction;
import org.ringround.telephony.Language;
import org.ringround.telephony.PhoneNumber;

class TwimlWriterTest {

    private static final UUID LEG = UUID.fromString("0190f3a2-7b1c-4c58-9f0e-2f1d6a5b8c01");
    private static final String LEG_URL = "https://h.example/twilio/calls/" + LEG;
    private static final String AMY = "<Say language=\"en-GB\" voice=\"Polly.Amy-Neural\"><prosody rate=\"85%\">";
    private static final String GWYNETH = "<Say language=\"cy-GB\" voice=\"Polly.Gwyneth\"><prosody rate=\"85%\">";

    private final TwimlWriter writer =
            new TwimlWriter(new Links(() -> "https://h.example/"), new PhoneNumber("+441632960100"), new TestWords());

    @Test
    void eachLanguageHasItsVoice() throws Exception {
        assertThat(call(say("Ring & wait <now>"), new Instruction.Say(Language.WELSH, "Dŵr i'r tŷ")))
                .isEqualTo("<Response>" + AMY + "Ring &amp; wait &lt;now&gt;</prosody></Say>" + GWYNETH
                        + "Dŵr i'r tŷ</prosody></Say></Response>");
    }

    @Test
    void charactersThatXmlCannotHoldAreNotHeard() throws Exception {
        assertThat(call(say("a\u0000b\u001b \ud83d c 💥"))).contains(">a b    c &#128165;<");
    }

    @Test
    void soundsAndPausesAndTheEnd() throws Exception {
        assertThat(call(
                        new Instruction.Play("/sounds/tone.mp3"),
                        new Instruction.Pause(Duration.ofMillis(1_200)),
                        new Instruction.HangUp()))
                .isEqualTo("<Response><Play>https://h.example/sounds/tone.mp3</Play><Pause length=\"2\"/>"
                        + "<Hangup/></Response>");
    }

    @Test
    void aRefusalDoesNotAnswer() throws Exception {
        assertThat(call(new Instruction.Refuse())).isEqualTo("<Response><Reject/></Response>");
    }

    @Test
    void oneKeyAnswersAndSilenceIsToldTwice() throws Exception {
        assertThat(call(ask(Instruction.Keys.ONE)))
                .isEqualTo("<Response><Gather action=\"" + LEG_URL + "/3/keys\" actionOnEmptyResult=\"true\""
                        + " finishOnKey=\"\" input=\"dtmf\" method=\"POST\" numDigits=\"1\" timeout=\"10\">"
                        + AMY + "press 1</prosody></Say><Pause length=\"1\"/></Gather>"
                        + "<Redirect method=\"POST\">" + LEG_URL + "/3/keys</Redirect></Response>");
    }

    @Test
    void manyKeysEndWithHash() throws Exception {
        assertThat(call(ask(Instruction.Keys.UNTIL_HASH)))
                .contains(" finishOnKey=\"#\" input=\"dtmf\" method=\"POST\" timeout=\"10\">")
                .doesNotContain("numDigits");
    }

    @Test
    void aQueueSpeaksAfterwardsInCaseNothingElseDoes() throws Exception {
        assertThat(call(say("we are ringing"), new Instruction.WaitInQueue("q1")))
                .isEqualTo("<Response>" + AMY + "we are ringing</prosody></Say><Enqueue action=\"" + LEG_URL
                        + "/left\" method=\"POST\" waitUrl=\"" + LEG_URL
                        + "/wait\" waitUrlMethod=\"POST\">q1</Enqueue>" + AMY + "one moment</prosody></Say>"
                        + "<Redirect method=\"POST\">" + LEG_URL + "/again</Redirect></Response>");
    }

    @Test
    void aBridgeIsADialOfTheQueue() throws Exception {
        assertThat(call(new Instruction.BridgeToQueue("q1", Duration.ofSeconds(10), Duration.ofHours(2))))
                .isEqualTo("<Response><Dial action=\"" + LEG_URL + "/3/bridged\" method=\"POST\" timeLimit=\"7200\""
                        + " timeout=\"10\"><Queue>q1</Queue></Dial></Response>");
    }

    @Test
    void aDialShowsTheCentralNumber() throws Exception {
        var dial =
                new Instruction.Dial(new PhoneNumber("+441632960200"), Duration.ofSeconds(25), Duration.ofMinutes(30));

        assertThat(call(dial))
                .isEqualTo("<Response><Dial action=\"" + LEG_URL + "/3/bridged\" callerId=\"+441632960100\""
                        + " method=\"POST\" timeLimit=\"1800\" timeout=\"25\"><Number>+441632960200</Number>"
                        + "</Dial></Response>");
    }

    @Test
    void whoeverIsToBeIntroducedHearsItBeforeTheBridgeWhileItGoesOnRinging() throws Exception {
        var dial = new Instruction.Dial(
                new PhoneNumber("+441632960200"), Duration.ofSeconds(25), Duration.ofMinutes(30), true);

        assertThat(call(dial))
                .isEqualTo("<Response><Dial action=\"" + LEG_URL + "/3/bridged\" answerOnBridge=\"true\""
                        + " callerId=\"+441632960100\" method=\"POST\" timeLimit=\"1800\" timeout=\"25\">"
                        + "<Number method=\"POST\" url=\"" + LEG_URL + "/3/introduction\">+441632960200</Number>"
                        + "</Dial></Response>");
    }

    @Test
    void anIntroductionIsOnlySpoken() throws Exception {
        assertThat(Twiml.voice(writer.introduction(List.of(say("a volunteer is calling")))))
                .isEqualTo("<Response>" + AMY + "a volunteer is calling</prosody></Say></Response>");
        assertThat(Twiml.voice(writer.introduction(List.of()))).isEqualTo("<Response/>");
        assertThat(Twiml.voice(TwimlWriter.noIntroduction())).isEqualTo("<Response/>");
        assertThatThrownBy(() -> writer.introduction(List.of(new Instruction.Pause(Duration.ofSeconds(1)))))
                .hasMessage("cannot be heard here: Pause");
        assertThatThrownBy(() -> writer.introduction(List.of(new Instruction.HangUp())))
                .hasMessage("cannot be heard here: HangUp");
    }

    @Test
    void aMessageIsRecordedAndToldOfWhenItIsReady() throws Exception {
        assertThat(call(new Instruction.TakeMessage(Duration.ofSeconds(180), Duration.ofSeconds(10))))
                .isEqualTo("<Response><Record action=\"" + LEG_URL + "/3/recorded\" maxLength=\"180\" method=\"POST\""
                        + " playBeep=\"true\" recordingStatusCallback=\"" + LEG_URL + "/recording\""
                        + " recordingStatusCallbackEvent=\"completed\" recordingStatusCallbackMethod=\"POST\""
                        + " timeout=\"10\" trim=\"trim-silence\"/><Redirect method=\"POST\">" + LEG_URL
                        + "/3/recorded</Redirect></Response>");
    }

    @Test
    void whileWaitingSilenceAsksNothingBecauseTheQueueAsksAgain() throws Exception {
        String xml = Twiml.voice(writer.waiting(heard(say("still ringing"), ask(Instruction.Keys.ONE))));

        assertThat(xml)
                .contains("<Gather action=\"" + LEG_URL + "/3/wait-keys\" finishOnKey=\"\"")
                .doesNotContain("actionOnEmptyResult")
                .doesNotContain("Redirect");
    }

    @Test
    void leavingTheQueueIsOneVerb() throws Exception {
        assertThat(Twiml.voice(writer.waiting(heard(new Instruction.LeaveQueue()))))
                .isEqualTo("<Response><Leave/></Response>");
        assertThat(Twiml.voice(TwimlWriter.leaving())).isEqualTo("<Response><Leave/></Response>");
    }

    @Test
    void whatAQueueCannotDoIsRefused() {
        assertThatThrownBy(() -> writer.waiting(heard(new Instruction.WaitInQueue("q1"))))
                .hasMessage("cannot be heard here: WaitInQueue");
        assertThatThrownBy(() -> call(new Instruction.LeaveQueue())).hasMessage("cannot be heard here: LeaveQueue");
    }

    @Test
    void emergencyAnswersGoToDoorsThatNeedNothing() throws Exception {
        assertThat(Twiml.voice(writer.emergency(new TestWords().toCaller())))
                .contains("<Dial action=\"https://h.example/twilio/voice/emergency-dialled\"");
        assertThat(Twiml.voice(writer.emergency(new TestWords().toUnansweredCaller())))
                .contains("<Record action=\"https://h.example/twilio/voice/emergency-recorded\"")
                .doesNotContain("recordingStatusCallback");
    }

    @Test
    void twentyLongPromptsFitIntoOneDocument() throws Exception {
        Instruction[] prompts = Collections.nCopies(20, say("x".repeat(3_000))).toArray(new Instruction[0]);

        assertThat(call(prompts)).hasSizeGreaterThan(60_000);
    }

    @Test
    void noAnswerToATextIsMessagingTwiml() throws Exception {
        assertThat(Twiml.messaging(TwimlWriter.silence())).isEqualTo("<Response/>");
    }

    private String call(Instruction... instructions) throws Exception {
        return Twiml.voice(writer.call(heard(instructions)));
    }

    private static Heard heard(Instruction... instructions) {
        return new Heard("calls", LEG, 3, List.of(instructions));
    }

    private static Instruction ask(Instruction.Keys keys) {
        var spoken = List.of(say("press 1"), new Instruction.Pause(Duration.ofSeconds(1)));
        return new Instruction.Ask(spoken, keys, Duration.ofSeconds(10));
    }

    private static Instruction say(String text) {
        return TestWords.say(text);
    }
}
