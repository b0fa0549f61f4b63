package org.ringround.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Somebody rings the helpline: Say, Gather, Redirect, Hangup, Reject, Pause. */
final class CallerStoriesTest extends Stories {

    @Test
    void aCallerHearsAMenuPressesAKeyAndIsAnswered() {
        desk.says("/voice", """
                <Say language="en-GB" voice="Polly.Amy">Croeso, welcome.</Say>
                <Gather numDigits="1" action="/chosen?turn=1"><Say>For a chat, press 3.</Say></Gather>""");
        desk.answers("/chosen", asked -> "<Response><Say>You pressed " + asked.get("Digits") + "</Say></Response>");
        var call = network.phone(ANWEN).dials(HELPLINE);
        call.hears("croeso")
                .hears("press 3")
                .presses("3")
                .hears("You pressed 3")
                .awaitEnd();
        assertThat(call.status()).isEqualTo(CallStatus.COMPLETED);
        var first = asked("/voice");
        assertThat(first.get("CallStatus")).isEqualTo("ringing");
        assertThat(first.get("From")).isEqualTo(ANWEN);
        assertThat(first.get("Caller")).isEqualTo(ANWEN);
        assertThat(first.get("CallSid")).isEqualTo(call.sid());
        assertThat(first.form().has("FromCity")).isTrue();
        assertThat(asked("/chosen").get("CallStatus")).isEqualTo("in-progress");
        assertThat(asked("/status").get("CallStatus")).isEqualTo("completed");
        nobodyComplains();
    }

    @Test
    void everyRequestIsSigned() {
        desk.says("/voice", "<Say>Hello</Say>");
        network.phone(ANWEN).dials(HELPLINE).hears("Hello").awaitEnd();
        var first = asked("/voice");
        var fields = new TreeMap<String, String>();
        first.form().names().forEach(name -> fields.put(name, first.get(name)));
        assertThat(first.headers().get("X-twilio-signature"))
                .containsExactly(Signature.of(TOKEN, desk.url("/voice"), fields));
        assertThat(first.headers().get("User-agent")).containsExactly("TwilioProxy/1.1");
        assertThat(first.headers()).doesNotContainKey("I-twilio-idempotency-token");
    }

    @Test
    void silenceFallsThroughAGather() {
        desk.says("/voice", "<Gather action=\"/never\"><Say>Press.</Say></Gather><Say>You said nothing.</Say>");
        network.phone(ANWEN).dials(HELPLINE).hears("You said nothing").awaitEnd();
        assertThat(desk.asked("/never")).isEmpty();
    }

    @Test
    void silenceIsAnEmptyResultWhenItIsAskedFor() {
        desk.says("/voice", "<Gather timeout=\"1\" actionOnEmptyResult=\"true\" action=\"/empty\"/>");
        network.phone(ANWEN).dials(HELPLINE).awaitEnd();
        assertThat(asked("/empty").form().has("Digits")).isFalse();
    }

    @Test
    void severalDigitsEndWithTheFinishingKeyWhichIsNotAmongThem() {
        desk.says("/voice", "<Gather action=\"/digits\"><Say>The digits, then hash.</Say></Gather>");
        network.phone(ANWEN).dials(HELPLINE).hears("hash").presses("26#").awaitEnd();
        assertThat(asked("/digits").get("Digits")).isEqualTo("26");
    }

    @Test
    void theFinishingKeyAloneFallsThrough() {
        desk.says("/voice", "<Gather action=\"/never\"><Say>Hash.</Say></Gather><Say>Nothing then.</Say>");
        network.phone(ANWEN).dials(HELPLINE).hears("Hash").presses("#").hears("Nothing then");
        assertThat(desk.asked("/never")).isEmpty();
    }

    @Test
    void digitsThatStopAreSubmittedAfterTheTimeout() {
        desk.says("/voice", "<Gather timeout=\"2\" action=\"/digits\"><Say>Digits.</Say></Gather>");
        network.phone(ANWEN).dials(HELPLINE).hears("Digits").presses("26").awaitEnd();
        assertThat(asked("/digits").get("Digits")).isEqualTo("26");
    }

    @Test
    void keysThatNobodyListensToAreLost() {
        desk.says("/voice", """
                <Pause length="1"/><Say>Wait.</Say><Pause length="20"/>
                <Gather timeout="1" action="/never"/><Say>Nothing came.</Say>""");
        var call = network.phone(ANWEN).dials(HELPLINE);
        call.hears("Wait").pressesBlindly("1").hears("Nothing came");
        assertThat(desk.asked("/never")).isEmpty();
    }

    @Test
    void aRedirectLeavesTheRestOfTheDocument() {
        desk.says("/voice", "<Redirect>next?x=1</Redirect><Say>Never said.</Say>");
        desk.says("/next", "<Say>Next.</Say><Hangup/><Say>Never said.</Say>");
        var call = network.phone(ANWEN).dials(HELPLINE).hears("Next").awaitEnd();
        assertThat(call.heardSoFar()).doesNotContain("Never said");
    }

    @Test
    void aRejectedCallIsNeverAnswered() {
        desk.says("/voice", "<Reject reason=\"busy\"/>");
        var call = network.phone(ANWEN).dials(HELPLINE).awaitEnd();
        assertThat(call.status()).isEqualTo(CallStatus.BUSY);
        assertThat(network.log().events(NetworkEvent.Kind.ANSWERED)).isEmpty();
        assertThat(asked("/status").get("CallStatus")).isEqualTo("busy");
    }

    @Test
    void aWithheldNumberShowsAnonymous() {
        desk.says("/voice", "<Say>Hello</Say>");
        network.phone(ANWEN).dialsWithheld(HELPLINE).hears("Hello");
        assertThat(asked("/voice").get("From")).isEqualTo("anonymous");
    }

    @Test
    void aHangUpWhileTheServerThinksIsOver() {
        desk.says("/voice", "<Pause length=\"600\"/><Say>Too late</Say>");
        var call = network.phone(ANWEN).dials(HELPLINE).hangsUp().awaitEnd();
        assertThat(call.status()).isEqualTo(CallStatus.NO_ANSWER);
    }

    @Test
    void aBrokenStoryTellsWhatWasHeard() {
        desk.says("/voice", "<Say>Something else</Say>");
        var call = network.phone(ANWEN).dials(HELPLINE);
        assertThatThrownBy(() -> call.hears("the weather"))
                .isInstanceOf(StoryBroken.class)
                .hasMessageContaining("the weather")
                .hasMessageContaining("Something else")
                .hasMessageContaining("completed");
    }

    @Test
    void aNumberThatNobodyOwnsFails() {
        assertThat(network.phone(ANWEN).dials("+441632960999").awaitEnd().status())
                .isEqualTo(CallStatus.FAILED);
    }
}
