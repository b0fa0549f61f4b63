package org.ringround.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Somebody leaves a message: Record, and recordings by REST. */
final class RecordStoriesTest extends Stories {

    @BeforeEach
    void aDeskThatRecords() {
        desk.says("/voice", """
                <Say>After the tone.</Say>
                <Record action="/recorded" recordingStatusCallback="/ready" maxLength="30" timeout="4"/>
                <Say>We heard nothing.</Say>""");
        desk.says("/recorded", "<Say>Thank you.</Say>");
    }

    @Test
    void aMessageEndsWithSilence() throws Exception {
        var call = network.phone(ANWEN).dials(HELPLINE);
        call.hears("After the tone")
                .speaks(Duration.ofSeconds(8))
                .hears("Thank you")
                .awaitEnd();
        var action = asked("/recorded");
        assertThat(Integer.parseInt(action.get("RecordingDuration"))).isBetween(8, 12);
        assertThat(action.get("RecordingUrl")).contains(action.get("RecordingSid"));
        assertThat(action.form().has("Digits")).isFalse();
        var ready = asked("/ready");
        assertThat(ready.get("RecordingStatus")).isEqualTo("completed");
        assertThat(ready.get("CallSid")).isEqualTo(call.sid());
        var path = "/Recordings/" + action.get("RecordingSid");
        assertThat(get(path + ".json").json().path("status").asString()).isEqualTo("completed");
        var sound = raw(request(path + ".mp3").GET());
        assertThat(sound.statusCode()).isEqualTo(200);
        assertThat(sound.body()).startsWith((byte) 0xFF, (byte) 0xFB);
        assertThat(get("/Recordings.json", "CallSid", call.sid()).json().path("recordings"))
                .hasSize(1);
        assertThat(get("/Calls/" + call.sid() + "/Recordings.json").json().path("recordings"))
                .hasSize(1);
        assertThat(delete(path + ".json").status()).isEqualTo(204);
        assertThat(get(path + ".json").status()).isEqualTo(404);
        nobodyComplains();
    }

    @Test
    void theSoundIsNotThereBeforeItIsReady() throws Exception {
        network.close();
        network = PhoneNetwork.start(options().withSpeed(4));
        network.owns(HELPLINE, desk.url("/voice"), "", "", "");
        desk.says("/voice", "<Record action=\"/recorded\" timeout=\"1\"/>");
        network.phone(ANWEN).dials(HELPLINE).speaks(Duration.ofSeconds(2)).presses("#");
        var path = "/Recordings/" + asked("/recorded").get("RecordingSid") + ".mp3";
        assertThat(get(path).status()).isEqualTo(404);
    }

    @Test
    void aKeyEndsTheMessage() {
        network.phone(ANWEN)
                .dials(HELPLINE)
                .speaks(Duration.ofSeconds(3))
                .presses("#")
                .hears("Thank you");
        assertThat(asked("/recorded").get("Digits")).isEqualTo("#");
    }

    @Test
    void theFullLengthEndsTheMessage() {
        network.phone(ANWEN).dials(HELPLINE).speaks(Duration.ofSeconds(40)).hears("Thank you");
        assertThat(Integer.parseInt(asked("/recorded").get("RecordingDuration")))
                .isBetween(29, 33);
    }

    @Test
    void aHangUpEndsTheMessageAndIsTold() {
        network.phone(ANWEN).dials(HELPLINE).speaks(Duration.ofSeconds(3)).hangsUp();
        assertThat(asked("/recorded").get("Digits")).isEqualTo("hangup");
        assertThat(asked("/recorded").get("CallStatus")).isEqualTo("completed");
    }

    @Test
    void anEmptyMessageGoesOnToTheNextVerb() {
        network.phone(ANWEN).dials(HELPLINE).hears("We heard nothing");
        assertThat(desk.asked("/recorded")).isEmpty();
    }

    @Test
    void orItsActionIsRequestedWhereThatReadingIsChosen() {
        network.close();
        network = PhoneNetwork.start(options().withEmptyRecordingGoingOn(false));
        network.owns(HELPLINE, desk.url("/voice"), "", "", "");
        network.phone(ANWEN).dials(HELPLINE).hears("Thank you");
        assertThat(asked("/recorded").get("RecordingDuration")).isEqualTo("0");
    }
}
