package org.ringround.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Text messages, both ways. */
final class TextStoriesTest extends Stories {

    @Test
    void aTextIsDeliveredAndItsWayIsTold() {
        var sent = post(
                "/Messages.json", "To", ANWEN, "From", HELPLINE, "Body", "Bore da", "StatusCallback", desk.url("/way"));
        assertThat(sent.status()).isEqualTo(201);
        assertThat(sent.sid()).startsWith("SM");
        assertThat(network.phone(ANWEN).awaitsText("Bore da").from()).isEqualTo(HELPLINE);
        eventually(() -> desk.asked("/way").size() == 2);
        assertThat(desk.asked("/way"))
                .extracting(asked -> asked.get("MessageStatus"))
                .containsExactlyInAnyOrder("sent", "delivered");
        assertThat(get("/Messages.json", "To", ANWEN).json().path("messages")).hasSize(1);
    }

    @Test
    void aTextToTheHelplineIsAnsweredByWhatTheServerSays() {
        desk.answers("/sms", asked -> "<Response><Message>You wrote " + asked.get("Body") + "</Message></Response>");
        network.phone(BRYN).texts(HELPLINE, "STATUS");
        assertThat(network.phone(BRYN).awaitsText("You wrote").body()).isEqualTo("You wrote STATUS");
        assertThat(asked("/sms").get("NumMedia")).isEqualTo("0");
        assertThat(asked("/sms").get("MessageSid")).startsWith("SM");
        nobodyComplains();
    }

    @Test
    void whoeverTextsStopGetsNothingUntilTheyTextStart() {
        network.phone(BRYN).texts(HELPLINE, "Stop");
        assertThat(desk.asked("/sms")).hasSize(1);
        assertThat(post("/Messages.json", "To", BRYN, "From", HELPLINE, "Body", "x")
                        .code())
                .isEqualTo(21610);
        network.phone(BRYN).texts(HELPLINE, "START");
        assertThat(post("/Messages.json", "To", BRYN, "From", HELPLINE, "Body", "x")
                        .status())
                .isEqualTo(201);
    }

    @Test
    void textsThatNobodyTookAreListedNewestFirst() {
        desk.fails("/sms", 500);
        network.phone(BRYN).texts(HELPLINE, "OFF");
        network.phone(ANWEN).texts(HELPLINE, "TAKE 214");
        post("/Messages.json", "To", ANWEN, "From", HELPLINE, "Body", "Bore da");

        var texts = get("/Messages.json", "To", HELPLINE, "DateSent>", "2020-01-01")
                .json()
                .path("messages");
        assertThat(texts).extracting(text -> text.path("body").asString()).containsExactly("TAKE 214", "OFF");
        assertThat(texts).extracting(text -> text.path("direction").asString()).containsExactly("inbound", "inbound");
        assertThat(texts.get(0).path("status").asString()).isEqualTo("received");
        assertThat(texts.get(1).path("from").asString()).isEqualTo(BRYN);
        assertThat(get("/Messages.json", "To", HELPLINE, "DateSent<", "2020-01-01")
                        .json()
                        .path("messages"))
                .isEmpty();
    }

    @Test
    void wrongTextsAreRefused() {
        assertThat(post("/Messages.json", "From", HELPLINE, "Body", "x").code()).isEqualTo(21604);
        assertThat(post("/Messages.json", "To", "12", "From", HELPLINE, "Body", "x")
                        .code())
                .isEqualTo(21211);
        assertThat(post("/Messages.json", "To", ANWEN, "From", CERI, "Body", "x")
                        .code())
                .isEqualTo(21606);
        assertThat(post("/Messages.json", "To", ANWEN, "From", HELPLINE).code()).isEqualTo(21602);
        assertThat(post("/Messages.json", "To", ANWEN, "From", HELPLINE, "Body", "x".repeat(1601))
                        .code())
                .isEqualTo(21617);
    }
}
