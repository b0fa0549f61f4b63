package org.ringround.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class TwimlReaderTest {

    private final List<String> complaints = new ArrayList<>();
    private final TwimlReader reader =
            new TwimlReader(TwimlReader.Dialect.VOICE, (code, message) -> complaints.add(code + " " + message));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Say language=\"cy-GB\" voice=\"Polly.Gwyneth\">Bore da</Say>",
                "<Say language=\"en-GB\" voice=\"Polly.Amy-Neural\">Good morning</Say>",
                "<Say>Hello</Say><Pause length=\"2\"/><Play>https://example.org/a.mp3</Play>",
                "<Gather input=\"dtmf\" numDigits=\"1\" timeout=\"5\" action=\"/a?b=1&amp;c=2\"><Say>Hi</Say></Gather>",
                "<Enqueue action=\"/left\" waitUrl=\"/wait\">call-1</Enqueue><Redirect>/on</Redirect>",
                "<Dial action=\"/d\" timeLimit=\"7200\" timeout=\"10\"><Queue>call-1</Queue></Dial>",
                "<Record action=\"/r\" maxLength=\"120\" trim=\"trim-silence\" finishOnKey=\"#\"/>",
                "<Reject reason=\"busy\"/>",
                "<!-- a comment --><Hangup/>",
            })
    void rightDocumentsPassWithoutComplaint(String verbs) {
        reader.read("<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response>" + verbs + "</Response>");
        assertThat(complaints).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Speak>Hello</Speak>",
                "<say>Hello</say>",
                "<Say volume=\"loud\">Hello</Say>",
                "<Gather><Dial>+441632960001</Dial></Gather>",
                "<Gather numDigits=\"one\"/>",
                "<Gather timeout=\"0\"/>",
                "<Gather finishOnKey=\"##\"/>",
                "<Gather input=\"speech\" language=\"cy-GB\"/>",
                "<Dial statusCallback=\"/x\">+441632960001</Dial>",
                "<Dial timeout=\"2\">+441632960001</Dial>",
                "<Dial/>",
                "<Say></Say>",
                "<Say language=\"cy-GB\" voice=\"Polly.Amy\">Bore da</Say>",
                "<Say language=\"en-GB\" voice=\"Polly.Gwyneth\">Good morning</Say>",
                "<Say language=\"cy-GB\">Bore da</Say>",
                "<Say language=\"en-GB\" voice=\"Polly.Joanna\">Good morning</Say>",
                "<Say voice=\"Polly.Nobody\">Good morning</Say>",
                "<Say>Hello</Say><Reject/>",
                "<Record maxLength=\"1\"/>",
                "<Pause length=\"0\"/>",
                "bare words",
            })
    void whatTwilioWouldWarnOfIsComplainedAbout(String verbs) {
        reader.read("<Response>" + verbs + "</Response>");
        assertThat(complaints).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "not xml", "<Response>", "<response/>", "<Reply/>", " <?xml version=\"1.0\"?><Response/>"})
    void whatCannotBeCarriedOutIsThrown(String document) {
        assertThatThrownBy(() -> reader.read(document)).isInstanceOf(WebhookFailed.class);
    }

    @Test
    void moreThanTenNumbersAreComplainedAbout() {
        reader.read("<Response><Dial>" + "<Number>+441632960001</Number>".repeat(11) + "</Dial></Response>");
        assertThat(complaints).hasSize(1).first().asString().contains("ten Numbers");
    }

    @Test
    void messagesHaveADialectOfTheirOwn() {
        var messages =
                new TwimlReader(TwimlReader.Dialect.MESSAGING, (code, message) -> complaints.add(code + " " + message));
        var twiml = messages.read("<Response><Message><Body>Hello</Body></Message></Response>");
        assertThat(twiml.verbs().get(0).bodyText()).isEqualTo("Hello");
        assertThat(complaints).isEmpty();
        messages.read("<Response><Say>Hello</Say></Response>");
        assertThat(complaints).isNotEmpty();
    }
}
