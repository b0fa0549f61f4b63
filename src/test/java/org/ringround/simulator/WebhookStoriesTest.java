package org.ringround.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** What becomes of a call when the server does not answer well. */
final class WebhookStoriesTest extends Stories {

    @Override
    NetworkOptions options() {
        return super.options().withWebhookLimit(Duration.ofMillis(400));
    }

    @Test
    void anErrorLeadsToTheFallbackAtOnce() {
        desk.fails("/voice", 500);
        desk.says("/fallback", "<Say>Please bear with us.</Say>");
        network.phone(ANWEN).dials(HELPLINE).hears("Please bear with us").awaitEnd();
        assertThat(desk.asked("/voice")).hasSize(1);
        assertThat(asked("/fallback").get("ErrorCode")).isEqualTo("11200");
        assertThat(asked("/fallback").get("ErrorUrl")).isEqualTo(desk.url("/voice"));
        assertThat(network.complaints()).extracting(Complaint::code).containsExactly(11200);
    }

    @Test
    void withoutAGoodFallbackTheCallEndsInAnApology() {
        desk.fails("/voice", 404);
        desk.fails("/fallback", 500);
        var call = network.phone(ANWEN).dials(HELPLINE);
        call.hears("an application error has occurred").awaitEnd();
        assertThat(call.status()).isEqualTo(CallStatus.COMPLETED);
    }

    @Test
    void malformedXmlLeadsToTheFallback() {
        desk.answers("/voice", asked -> "<Response><Say>Hello</Response>");
        desk.says("/fallback", "<Say>Please bear with us.</Say>");
        network.phone(ANWEN).dials(HELPLINE).hears("bear with us");
        assertThat(asked("/fallback").get("ErrorCode")).isEqualTo("12100");
    }

    @Test
    void aBlankBeforeTheHeaderIsMalformed() {
        desk.answers("/voice", asked -> " <?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>");
        network.phone(ANWEN).dials(HELPLINE).awaitEnd();
        assertThat(asked("/fallback").get("ErrorCode")).isEqualTo("12100");
    }

    @Test
    void aDocumentThatIsTooLongIsAnError() {
        desk.says("/voice", "<Say>" + "a".repeat(65 * 1024) + "</Say>");
        network.phone(ANWEN).dials(HELPLINE).awaitEnd();
        assertThat(asked("/fallback").get("ErrorCode")).isEqualTo("11750");
    }

    @Test
    void aDocumentOfTheWrongTypeIsAnError() {
        desk.says("/voice", "<Say>Hello</Say>").hasType("/voice", "application/json");
        network.phone(ANWEN).dials(HELPLINE).awaitEnd();
        assertThat(asked("/fallback").get("ErrorCode")).isEqualTo("12300");
    }

    @Test
    void anAnswerThatIsTooLateIsNotWaitedForAndNotAskedForAgain() {
        var never = new CountDownLatch(1);
        desk.answers("/voice", asked -> waitFor(never));
        desk.says("/fallback", "<Say>Please bear with us.</Say>");
        network.phone(ANWEN).dials(HELPLINE).hears("bear with us");
        never.countDown();
        assertThat(desk.asked("/voice")).hasSize(1);
        assertThat(asked("/fallback").get("ErrorCode")).isEqualTo("11205");
    }

    @Test
    void aHangUpDoesNotWaitForTheAnswer() {
        var later = new CountDownLatch(1);
        desk.says("/voice", "<Say>Hello.</Say><Redirect>/slow</Redirect>");
        desk.answers("/slow", asked -> waitFor(later));
        var call = network.phone(ANWEN).dials(HELPLINE).hears("Hello");
        asked("/slow");
        call.hangsUp().awaitEnd();
        later.countDown();
        assertThat(call.heardSoFar()).doesNotContain("Late");
    }

    private static String waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return "<Response><Say>Late</Say></Response>";
    }

    @Test
    void aConnectionThatFailsIsTriedOnceMoreWithAToken() {
        network.faults().failConnections(1);
        desk.says("/voice", "<Say>Hello</Say>");
        network.phone(ANWEN).dials(HELPLINE).hears("Hello");
        assertThat(asked("/voice").headers()).containsKey("I-twilio-idempotency-token");
    }

    @Test
    void theFragmentOfAnUrlSaysHowOftenItIsTriedAndIsNeitherSentNorSigned() {
        desk.fails("/flaky", 503);
        desk.says("/voice", "<Redirect>/flaky?a=1#rc=2&amp;rp=5xx</Redirect>");
        network.phone(ANWEN).dials(HELPLINE).awaitEnd();
        assertThat(desk.asked("/flaky")).hasSize(3);
        assertThat(asked("/flaky").uri()).isEqualTo("/flaky?a=1");
        assertThat(desk.asked("/flaky").get(0).headers().get("X-twilio-signature"))
                .isEqualTo(desk.asked("/flaky").get(2).headers().get("X-twilio-signature"));
    }

    @Test
    void aGetCarriesTheParametersInItsQueryAndIsSignedSo() {
        desk.says("/voice", "<Redirect method=\"GET\">/got?a=1</Redirect>");
        desk.says("/got", "<Say>Got it.</Say>");
        network.phone(ANWEN).dials(HELPLINE).hears("Got it");
        assertThat(asked("/got").get("From")).isEqualTo(ANWEN);
        assertThat(asked("/got").headers().get("X-twilio-signature"))
                .containsExactly(Signature.of(TOKEN, desk.url(asked("/got").uri()), Map.of()));
    }

    @Test
    void aFailingStatusCallbackIsAComplaintAndNothingElse() {
        desk.says("/voice", "<Say>Hello</Say>").fails("/status", 500);
        var call = network.phone(ANWEN).dials(HELPLINE).hears("Hello").awaitEnd();
        eventually(() -> !network.complaints().isEmpty());
        assertThat(call.status()).isEqualTo(CallStatus.COMPLETED);
        assertThat(network.complaints()).extracting(Complaint::code).containsExactly(15003);
    }

    @Test
    void aFailingWaitDocumentTakesTheCallerOutOfTheQueueToTheFallback() {
        desk.says("/voice", "<Enqueue waitUrl=\"/wait\">call-1</Enqueue>").fails("/wait", 500);
        desk.says("/fallback", "<Say>Please bear with us.</Say>");
        var call = network.phone(ANWEN).dials(HELPLINE).hears("bear with us");
        assertThat(call.isWaiting()).isFalse();
    }
}
