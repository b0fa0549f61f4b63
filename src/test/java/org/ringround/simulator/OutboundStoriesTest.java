package org.ringround.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The server rings people: how calls come about, and end. */
final class OutboundStoriesTest extends Stories {

    private List<String> progress() {
        return desk.asked("/progress").stream()
                .map(asked -> asked.get("CallStatus"))
                .toList();
    }

    private String statusOf(Answered ordered) {
        return get("/Calls/" + ordered.sid() + ".json").json().path("status").asString();
    }

    private void endsAs(Answered ordered, String status) {
        eventually(() -> statusOf(ordered).equals(status));
    }

    @Test
    void anAnsweredCallIsToldStepByStep() {
        desk.says("/hello", "<Gather numDigits=\"1\" action=\"/taken\"><Say>Press 1 to take it.</Say></Gather>");
        desk.says("/taken", "<Say>Thank you.</Say>");
        network.phone(BRYN).answersAndPresses("1");
        var ordered = ring(BRYN, "/hello");
        assertThat(ordered.status()).isEqualTo(201);
        assertThat(ordered.json().path("status").asString()).isEqualTo("queued");
        network.phone(BRYN).awaitsCall().hears("Thank you").awaitEnd();
        eventually(() -> progress().size() == 4);
        assertThat(progress()).containsExactly("initiated", "ringing", "in-progress", "completed");
        assertThat(desk.asked("/progress"))
                .extracting(asked -> asked.get("SequenceNumber"))
                .containsExactly("0", "1", "2", "3");
        assertThat(desk.asked("/progress").get(3).form().has("CallDuration")).isTrue();
        assertThat(asked("/hello").get("Direction")).isEqualTo("outbound-api");
        assertThat(asked("/hello").get("CallStatus")).isEqualTo("in-progress");
        nobodyComplains();
    }

    @Test
    void aPhoneThatIsLetRingIsNoAnswer() {
        var ordered = post("/Calls.json", "To", BRYN, "From", HELPLINE, "Url", desk.url("/hello"), "Timeout", "10");
        endsAs(ordered, "no-answer");
        assertThat(network.log().timesRung(BRYN)).isEqualTo(1);
        assertThat(desk.asked("/hello")).isEmpty();
    }

    @Test
    void aBusyPhoneNeverRings() {
        network.phone(BRYN).isBusy();
        endsAs(ring(BRYN, "/hello"), "busy");
        assertThat(network.phone(BRYN).timesRung()).isZero();
    }

    @Test
    void anUnreachablePhoneFails() {
        network.phone(BRYN).isUnreachable();
        endsAs(ring(BRYN, "/hello"), "failed");
    }

    @Test
    void aDeclinedCallIsBusy() {
        network.phone(BRYN).declines();
        endsAs(ring(BRYN, "/hello"), "busy");
        assertThat(network.phone(BRYN).timesRung()).isEqualTo(1);
    }

    @Test
    void voicemailAnswersAndPressesNothing() {
        desk.says("/hello", "<Gather action=\"/taken\"><Say>Press 1.</Say></Gather><Say>Goodbye.</Say>");
        network.phone(BRYN).hasVoicemail();
        endsAs(ring(BRYN, "/hello"), "completed");
        assertThat(desk.asked("/taken")).isEmpty();
    }

    @Test
    void aPhoneAnsweredByHandIsInNobodysHandsButTheirs() {
        desk.says("/hello", "<Say>Hello there.</Say>");
        ring(BRYN, "/hello");
        var call = network.phone(BRYN).ringing();
        assertThat(call.status()).isEqualTo(CallStatus.RINGING);
        assertThat(call.from()).isEqualTo(HELPLINE);
        call.answers().hears("Hello there").awaitEnd();
    }

    @Test
    void aRingingCallCanBeCancelledAndAnEndedOneCannot() {
        var ordered = ring(BRYN, "/hello");
        network.phone(BRYN).ringing();
        var path = "/Calls/" + ordered.sid() + ".json";
        assertThat(post(path, "Status", "canceled").status()).isEqualTo(200);
        endsAs(ordered, "canceled");
        assertThat(post(path, "Status", "canceled").code()).isEqualTo(21220);
        assertThat(post(path, "Url", desk.url("/hello")).code()).isEqualTo(21220);
    }

    @Test
    void aCallInProgressCannotBeCancelledButCanBeCompleted() {
        desk.says("/hello", "<Say>Hello.</Say><Pause length=\"60\"/>");
        network.phone(BRYN).answers();
        var ordered = ring(BRYN, "/hello");
        network.phone(BRYN).awaitsCall().hears("Hello");
        var path = "/Calls/" + ordered.sid() + ".json";
        assertThat(post(path, "Status", "canceled").code()).isEqualTo(21220);
        assertThat(post(path, "Status", "completed").status()).isEqualTo(200);
        endsAs(ordered, "completed");
    }

    @Test
    void aLiveCallIsSentToAnotherDocument() {
        desk.says("/hello", "<Say>Hello.</Say><Pause length=\"60\"/><Say>Never said.</Say>");
        desk.says("/other", "<Say>Somebody else took it.</Say>");
        network.phone(BRYN).answers();
        var ordered = ring(BRYN, "/hello");
        var call = network.phone(BRYN).awaitsCall().hears("Hello");
        post("/Calls/" + ordered.sid() + ".json", "Url", desk.url("/other"));
        call.hears("Somebody else took it").awaitEnd();
        assertThat(call.heardSoFar()).doesNotContain("Never said");
    }

    @Test
    void aDocumentMayStandInTheRequestItself() {
        network.phone(BRYN).answers();
        post("/Calls.json", "To", BRYN, "From", HELPLINE, "Twiml", "<Response><Say>Inline.</Say></Response>");
        network.phone(BRYN).awaitsCall().hears("Inline").awaitEnd();
        nobodyComplains();
    }

    @Test
    void aRelativeActionOfAnInlineDocumentIsAnError() {
        network.phone(BRYN).answersAndPresses("1");
        var twiml = "<Response><Gather numDigits=\"1\" action=\"/next\"/></Response>";
        post("/Calls.json", "To", BRYN, "From", HELPLINE, "Twiml", twiml);
        network.phone(BRYN).awaitsCall().hears("application error").awaitEnd();
        assertThat(network.complaints()).extracting(Complaint::code).containsExactly(11100);
    }

    @Test
    void answeringLateIsTooLate() {
        network.phone(BRYN).answersAfter(Duration.ofSeconds(30));
        var ordered = post("/Calls.json", "To", BRYN, "From", HELPLINE, "Url", desk.url("/hello"), "Timeout", "15");
        endsAs(ordered, "no-answer");
    }
}
