package org.ringround.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;

/** Each fault does what it says, and no more. */
final class FaultStoriesTest extends Stories {

    @BeforeEach
    void aVolunteerWhoAnswers() {
        desk.says("/hello", "<Say>Hello.</Say>");
        network.phone(BRYN).answers();
    }

    private List<String> progress() {
        return desk.asked("/progress").stream()
                .map(asked -> asked.get("CallStatus"))
                .toList();
    }

    private void callIsOver() {
        network.phone(BRYN).awaitsCall().awaitEnd();
    }

    @Test
    void webhooksAreRepeated() {
        network.faults().repeatWebhooks(true);
        ring(BRYN, "/hello");
        callIsOver();
        eventually(() -> progress().size() == 8);
        assertThat(desk.asked("/hello")).hasSize(2);
        assertThat(desk.asked("/hello").get(1).headers()).containsKey("I-twilio-idempotency-token");
    }

    @Test
    void statusCallbacksAreReordered() {
        network.faults().reorderStatusCallbacks(true);
        ring(BRYN, "/hello");
        eventually(() -> progress().size() == 4);
        assertThat(progress()).containsExactly("ringing", "initiated", "completed", "in-progress");
    }

    @Test
    void someStatusCallbacksAreLost() {
        network.faults().loseStatusCallbacks(event -> event.equals("answered"));
        ring(BRYN, "/hello");
        eventually(() -> progress().contains("completed"));
        assertThat(progress()).containsExactly("initiated", "ringing", "completed");
    }

    @Test
    void allStatusCallbacksAreLost() {
        network.faults().loseAllStatusCallbacks();
        ring(BRYN, "/hello");
        callIsOver();
        assertThat(progress()).isEmpty();
    }

    @Test
    void theDocumentIsAskedForBeforeTheAnswer() {
        network.faults().webhooksBeforeTheAnswer(true);
        ring(BRYN, "/hello");
        assertThat(desk.asked("/hello")).hasSize(1);
        assertThat(progress()).contains("initiated", "ringing");
    }

    @Test
    void somePostsAreRefusedAndDoNothing() {
        network.faults().nextPosts("/Calls.json", 2, new RestFault.Refuses(503));
        assertThat(ring(BRYN, "/hello").status()).isEqualTo(503);
        assertThat(ring(BRYN, "/hello").code()).isEqualTo(20503);
        assertThat(get("/Calls.json").json().path("calls")).isEmpty();
        assertThat(ring(BRYN, "/hello").status()).isEqualTo(201);
    }

    @Test
    void tooManyRequests() {
        network.faults().nextPosts("/Messages.json", 1, new RestFault.Refuses(429));
        assertThat(post("/Messages.json", "To", ANWEN, "From", HELPLINE, "Body", "x")
                        .code())
                .isEqualTo(20429);
    }

    @Test
    void aCallIsPlacedAndAnErrorIsAnswered() {
        network.faults().nextPosts("/Calls.json", 1, new RestFault.DoesAndAnswers(500));
        assertThat(ring(BRYN, "/hello").status()).isEqualTo(500);
        callIsOver();
        assertThat(network.log().timesRung(BRYN)).isEqualTo(1);
    }

    @Test
    void aCallIsPlacedAndTheAnswerIsLate() {
        network.faults().nextPosts("/Calls.json", 1, new RestFault.DoesAndIsLate(Duration.ofSeconds(3)));
        var order = request("/Calls.json")
                .timeout(Duration.ofMillis(500))
                .POST(HttpRequest.BodyPublishers.ofString(
                        form("To", BRYN, "From", HELPLINE, "Url", desk.url("/hello"))));
        assertThatThrownBy(() -> raw(order)).isInstanceOf(HttpTimeoutException.class);
        callIsOver();
    }

    @Test
    void aConnectionIsDroppedWithNothingDone() {
        network.faults().nextPosts("/Calls.json", 1, new RestFault.Drops());
        assertThatThrownBy(() -> ring(BRYN, "/hello")).isInstanceOf(AssertionError.class);
        assertThat(get("/Calls.json").json().path("calls")).isEmpty();
    }

    @Test
    void aConnectionIsDroppedWithTheCallPlaced() {
        network.faults().nextPosts("/Calls.json", 1, new RestFault.DoesAndDrops());
        assertThatThrownBy(() -> ring(BRYN, "/hello")).isInstanceOf(AssertionError.class);
        callIsOver();
    }

    @Test
    void anAnswerCannotBeRead() {
        network.faults().nextPosts("/Calls.json", 1, new RestFault.DoesAndGarbles());
        assertThatThrownBy(() -> ring(BRYN, "/hello")).isInstanceOf(JacksonException.class);
        callIsOver();
    }

    @Test
    void listsLag() {
        network.faults().lagLists(Duration.ofMillis(300));
        var ordered = ring(BRYN, "/hello");
        assertThat(get("/Calls.json", "To", BRYN).json().path("calls")).isEmpty();
        assertThat(get("/Calls/" + ordered.sid() + ".json").status()).isEqualTo(200);
        eventually(() -> get("/Calls.json", "To", BRYN).json().path("calls").size() == 1);
    }

    @Test
    void aBridgeIsNotReported() {
        network.faults().leaveBridgesUnreported(true);
        desk.says("/voice", "<Dial action=\"/dialled\">" + BRYN + "</Dial>");
        network.phone(ANWEN).dials(HELPLINE).awaitBridged();
        network.phone(BRYN).awaitsCall().hangsUp();
        assertThat(asked("/dialled").get("DialBridged")).isEqualTo("false");
        assertThat(asked("/dialled").get("DialCallStatus")).isEqualTo("completed");
    }

    @Test
    void recordingCallbacksAreLost() {
        network.faults().loseRecordingCallbacks(true);
        desk.says("/voice", "<Record action=\"/recorded\" recordingStatusCallback=\"/ready\"/>");
        network.phone(ANWEN)
                .dials(HELPLINE)
                .speaks(Duration.ofSeconds(2))
                .presses("#")
                .awaitEnd();
        var path = "/Recordings/" + asked("/recorded").get("RecordingSid") + ".json";
        eventually(() -> get(path).json().path("status").asString().equals("completed"));
        assertThat(desk.asked("/ready")).isEmpty();
    }

    @Test
    void everythingWorksAgainWhenTheFaultsAreCleared() {
        network.faults().repeatWebhooks(true).loseAllStatusCallbacks();
        network.faults().nextPosts("/Calls.json", 5, new RestFault.Refuses(500)).clear();
        assertThat(ring(BRYN, "/hello").status()).isEqualTo(201);
        eventually(() -> progress().size() == 4);
        assertThat(desk.asked("/hello")).hasSize(1);
    }
}
