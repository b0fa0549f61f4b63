package org.ringround.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A caller waits in a queue and a volunteer takes them out of it: Enqueue, Leave, Dial Queue. */
final class QueueStoriesTest extends Stories {

    @BeforeEach
    void aDeskWithAQueue() {
        desk.says("/voice", "<Enqueue action=\"/left\" waitUrl=\"/wait\">call-1</Enqueue><Say>Sorry.</Say>");
        desk.says("/wait", "<Gather numDigits=\"1\" action=\"/key\"><Say>Please hold.</Say></Gather>");
        desk.says("/key", "<Say>You will be rung back.</Say><Leave/>");
        desk.answers("/left", asked -> "<Response><Say>Left by " + asked.get("QueueResult") + "</Say></Response>");
        desk.says("/take", "<Dial action=\"/dialled\" timeout=\"10\"><Queue>call-1</Queue></Dial>");
        desk.says("/dialled", "<Say>How did it go?</Say><Gather action=\"/outcome\" timeout=\"60\"/>");
    }

    @Test
    void theWaitDocumentComesAgainAndAgain() {
        network.phone(ANWEN)
                .dials(HELPLINE)
                .hears("Please hold")
                .hears("Please hold")
                .hears("Please hold");
        assertThat(asked("/wait").get("QueuePosition")).isEqualTo("1");
        assertThat(asked("/wait").get("CurrentQueueSize")).isEqualTo("1");
        assertThat(asked("/wait").get("QueueSid")).startsWith("QU");
        nobodyComplains();
    }

    @Test
    void aKeyWhileWaitingLeadsOutOfTheQueue() {
        var call = network.phone(ANWEN).dials(HELPLINE).hears("Please hold").presses("1");
        call.hears("You will be rung back").hears("Left by leave").awaitEnd();
        assertThat(asked("/key").get("Digits")).isEqualTo("1");
        nobodyComplains();
    }

    @Test
    void aVolunteerTakesTheCallerAndTheVolunteerHangsUpFirst() {
        network.phone(BRYN).answers();
        var caller = network.phone(ANWEN).dials(HELPLINE).hears("Please hold");
        ring(BRYN, "/take");
        assertThat(caller.awaitBridged()).isEqualTo(BRYN);
        var volunteer = network.phone(BRYN).awaitsCall();
        volunteer.hangsUp();
        caller.hears("Left by bridged").awaitEnd();
        var action = asked("/dialled");
        assertThat(action.get("CallStatus")).isEqualTo("completed");
        assertThat(action.get("DialCallStatus")).isEqualTo("completed");
        assertThat(volunteer.heardSoFar()).doesNotContain("How did it go");
        assertThat(network.log().everBridged(ANWEN, BRYN)).isTrue();
        nobodyComplains();
    }

    @Test
    void whenTheCallerHangsUpFirstTheVolunteerGoesOn() {
        network.phone(BRYN).answers();
        var caller = network.phone(ANWEN).dials(HELPLINE).hears("Please hold");
        ring(BRYN, "/take");
        caller.awaitBridged();
        caller.hangsUp();
        network.phone(BRYN).awaitsCall().hears("How did it go");
        var action = asked("/dialled");
        assertThat(action.get("CallStatus")).isEqualTo("in-progress");
        assertThat(action.get("DialBridged")).isEqualTo("true");
        assertThat(action.get("DialCallSid")).isEqualTo(caller.sid());
        assertThat(action.form().has("DialCallDuration")).isTrue();
        assertThat(asked("/left").get("CallStatus")).isEqualTo("completed");
    }

    @Test
    void aCallerWhoGivesUpIsReported() {
        var caller = network.phone(ANWEN).dials(HELPLINE).hears("Please hold").awaitWaiting();
        caller.hangsUp();
        assertThat(asked("/left").get("QueueResult")).isEqualTo("hangup");
        assertThat(asked("/status").get("CallStatus")).isEqualTo("completed");
    }

    @Test
    void anEmptyQueueIsWaitedForAndThenNobodyIsThere() {
        network.phone(BRYN).answers();
        var caller = network.phone(ANWEN).dials(HELPLINE).hears("Please hold");
        caller.hangsUp();
        asked("/left");
        ring(BRYN, "/take");
        assertThat(asked("/dialled").get("DialBridged")).isEqualTo("false");
        assertThat(asked("/dialled").get("DialCallStatus")).isEqualTo("no-answer");
        nobodyComplains();
    }

    @Test
    void aVolunteerMayComeBeforeTheCaller() {
        network.phone(BRYN).answers();
        var gone = network.phone(CERI).dials(HELPLINE).hears("Please hold");
        gone.hangsUp();
        asked("/left");
        ring(BRYN, "/take");
        network.phone(BRYN).awaitsCall();
        assertThat(network.phone(ANWEN).dials(HELPLINE).awaitBridged()).isEqualTo(BRYN);
    }

    @Test
    void aQueueThatDoesNotExistIsAnError() {
        network.phone(BRYN).answers();
        ring(BRYN, "/take");
        assertThat(asked("/dialled").get("DialCallStatus")).isEqualTo("failed");
        assertThat(network.complaints()).extracting(Complaint::code).containsExactly(13999);
    }

    @Test
    void aWhisperIsHeardBeforeBeingConnected() {
        desk.says("/take", "<Dial><Queue url=\"/whisper\">call-1</Queue></Dial>");
        desk.says("/whisper", "<Say>Bryn is here for you.</Say>");
        network.phone(BRYN).answers();
        var caller = network.phone(ANWEN).dials(HELPLINE).hears("Please hold");
        ring(BRYN, "/take");
        caller.hears("Bryn is here").awaitBridged();
        assertThat(asked("/whisper").form().has("DequeingCallSid")).isTrue();
    }

    @Test
    void aCallIsTakenOutOfTheQueueByRest() {
        desk.says("/elsewhere", "<Say>Taken elsewhere.</Say>");
        var caller = network.phone(ANWEN).dials(HELPLINE).hears("Please hold");
        assertThat(post("/Calls/" + caller.sid() + ".json", "Url", desk.url("/elsewhere"))
                        .status())
                .isEqualTo(200);
        caller.hears("Taken elsewhere").awaitEnd();
        assertThat(asked("/left").get("QueueResult")).isEqualTo("redirected");
        assertThat(caller.heardSoFar()).doesNotContain("Left by");
    }

    @Test
    void aDialInAWaitDocumentDoesNothingAndIsComplainedAbout() {
        desk.says("/wait", "<Dial>" + CERI + "</Dial><Say>Please hold.</Say>");
        network.phone(ANWEN).dials(HELPLINE).hears("Please hold");
        assertThat(network.complaints()).isNotEmpty();
        assertThat(network.phone(CERI).timesRung()).isZero();
    }

    @Test
    void aQueueIsDeletedOnlyWhenItIsEmpty() {
        var caller = network.phone(ANWEN).dials(HELPLINE).hears("Please hold");
        var queue = get("/Queues.json").json().path("queues").get(0);
        assertThat(queue.path("friendly_name").asString()).isEqualTo("call-1");
        assertThat(queue.path("current_size").asInt()).isEqualTo(1);
        var path = "/Queues/" + queue.path("sid").asString() + ".json";
        assertThat(delete(path).status()).isEqualTo(400);
        caller.hangsUp();
        asked("/left");
        assertThat(delete(path).status()).isEqualTo(204);
        assertThat(get(path).status()).isEqualTo(404);
    }
}
