package org.ringround.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ringround.simulator.Habits.Screening;
import org.ringround.simulator.NetworkEvent.Kind;

/** A call is connected with numbers: Dial Number, with and without a document for whoever picks up. */
final class DialStoriesTest extends Stories {

    @BeforeEach
    void aDeskThatDials() {
        desk.says(
                "/voice",
                "<Dial action=\"/dialled\" timeout=\"10\" callerId=\"" + HELPLINE + "\"><Number>" + BRYN
                        + "</Number></Dial><Say>Never said.</Say>");
        desk.says("/dialled", "<Say>That was it.</Say>");
        desk.says("/screen", "<Gather numDigits=\"1\" action=\"/accepted\"><Say>Press 1.</Say></Gather><Hangup/>");
        desk.says("/accepted", "<Say>Connecting you.</Say>");
    }

    private void dialsBoth(String extra) {
        desk.says(
                "/voice",
                "<Dial action=\"/dialled\" timeout=\"10\" " + extra + "><Number url=\"/screen\">" + BRYN
                        + "</Number><Number url=\"/screen\">" + CERI + "</Number></Dial>");
    }

    @Test
    void aNumberThatAnswersIsConnected() {
        network.phone(BRYN).answers();
        var caller = network.phone(ANWEN).dials(HELPLINE);
        assertThat(caller.awaitBridged()).isEqualTo(BRYN);
        var callee = network.phone(BRYN).awaitsCall();
        assertThat(callee.from()).isEqualTo(HELPLINE);
        callee.hangsUp();
        caller.hears("That was it").awaitEnd();
        var action = asked("/dialled");
        assertThat(action.get("DialCallStatus")).isEqualTo("completed");
        assertThat(action.get("DialBridged")).isEqualTo("true");
        assertThat(action.get("DialCallSid")).isEqualTo(callee.sid());
        assertThat(get("/Calls/" + callee.sid() + ".json")
                        .json()
                        .path("parent_call_sid")
                        .asString())
                .isEqualTo(caller.sid());
        nobodyComplains();
    }

    @Test
    void nobodyAnswering() {
        network.phone(ANWEN).dials(HELPLINE).hears("That was it");
        assertThat(asked("/dialled").get("DialCallStatus")).isEqualTo("no-answer");
        assertThat(asked("/dialled").get("DialBridged")).isEqualTo("false");
    }

    @Test
    void aBusyNumber() {
        network.phone(BRYN).isBusy();
        network.phone(ANWEN).dials(HELPLINE).hears("That was it");
        assertThat(asked("/dialled").get("DialCallStatus")).isEqualTo("busy");
    }

    @Test
    void theCallerHangingUpStopsTheRinging() {
        var caller = network.phone(ANWEN).dials(HELPLINE);
        var callee = network.phone(BRYN).ringing();
        caller.hangsUp();
        callee.awaitEnd();
        assertThat(callee.status()).isEqualTo(CallStatus.CANCELED);
        assertThat(asked("/dialled").get("CallStatus")).isEqualTo("completed");
    }

    @Test
    void anotherOnesNumberIsNotShown() {
        desk.says("/voice", "<Dial callerId=\"" + CERI + "\">" + BRYN + "</Dial><Say>Not connected.</Say>");
        network.phone(ANWEN).dials(HELPLINE).hears("Not connected");
        assertThat(network.complaints()).extracting(Complaint::code).containsExactly(13214);
        assertThat(network.phone(BRYN).timesRung()).isZero();
    }

    @Test
    void answerOnBridgeKeepsTheCallRinging() {
        desk.says("/voice", "<Dial answerOnBridge=\"true\">" + BRYN + "</Dial>");
        var caller = network.phone(ANWEN).dials(HELPLINE);
        var callee = network.phone(BRYN).ringing();
        assertThat(caller.status()).isEqualTo(CallStatus.RINGING);
        callee.answers();
        caller.awaitBridged();
        assertThat(caller.status()).isEqualTo(CallStatus.IN_PROGRESS);
    }

    @Test
    void theStarHangsUpWhereItIsAskedFor() {
        desk.says("/voice", "<Dial hangupOnStar=\"true\">" + BRYN + "</Dial><Say>Still here.</Say>");
        network.phone(BRYN).answers();
        var caller = network.phone(ANWEN).dials(HELPLINE);
        caller.awaitBridged();
        caller.presses("*").hears("Still here");
        nobodyComplains();
    }

    @Test
    void screeningIsHeardBeforeBeingConnected() {
        desk.says("/voice", "<Dial><Number url=\"/screen\">" + BRYN + "</Number></Dial>");
        network.phone(BRYN).answersAndPresses("1");
        var caller = network.phone(ANWEN).dials(HELPLINE);
        assertThat(caller.awaitBridged()).isEqualTo(BRYN);
        network.phone(BRYN).awaitsCall().hears("Connecting you");
        assertThat(asked("/screen").get("Direction")).isEqualTo("outbound-dial");
        assertThat(asked("/screen").get("ParentCallSid")).isEqualTo(caller.sid());
        nobodyComplains();
    }

    @Test
    void someoneWhoDoesNotPressIsNotConnected() {
        desk.says("/voice", "<Dial action=\"/dialled\"><Number url=\"/screen\">" + BRYN + "</Number></Dial>");
        network.phone(BRYN).answers();
        network.phone(ANWEN).dials(HELPLINE).hears("That was it");
        assertThat(asked("/dialled").get("DialCallStatus")).isEqualTo("no-answer");
        assertThat(network.log().everBridged(ANWEN, BRYN)).isFalse();
    }

    /** What whoever is dialled hears before being connected, without a key. */
    private void introducesItself(String introduction) {
        desk.says("/voice", "<Dial action=\"/dialled\"><Number url=\"/introduction\">" + BRYN + "</Number></Dial>");
        desk.says("/introduction", introduction);
        network.phone(BRYN).answers();
    }

    @Test
    void anIntroductionIsHeardBeforeBeingConnectedAndNeedsNoKey() {
        introducesItself("<Say>This is the helpline.</Say>");
        assertThat(network.phone(ANWEN).dials(HELPLINE).awaitBridged()).isEqualTo(BRYN);
        var callee = network.phone(BRYN).awaitsCall().hears("This is the helpline");
        assertThat(network.log().events())
                .filteredOn(event -> event.callSid().equals(callee.sid()))
                .extracting(NetworkEvent::kind)
                .containsSubsequence(Kind.ANSWERED, Kind.WEBHOOK, Kind.SAID, Kind.BRIDGED);
        nobodyComplains();
    }

    @Test
    void anEmptyIntroductionConnectsAtOnce() {
        introducesItself("");
        assertThat(network.phone(ANWEN).dials(HELPLINE).awaitBridged()).isEqualTo(BRYN);
        assertThat(network.phone(BRYN).awaitsCall().heardSoFar()).isEmpty();
        nobodyComplains();
    }

    @Test
    void whoeverHangsUpDuringTheIntroductionIsNotConnected() {
        introducesItself("<Say loop=\"50\">This is the helpline.</Say>");
        network.phone(BRYN).does(call -> call.answers().hears("This is").hangsUp());
        network.phone(ANWEN).dials(HELPLINE).hears("That was it");
        assertThat(asked("/dialled").get("DialCallStatus")).isEqualTo("no-answer");
        assertThat(asked("/dialled").get("DialBridged")).isEqualTo("false");
        assertThat(network.log().everBridged(ANWEN, BRYN)).isFalse();
        nobodyComplains();
    }

    @Test
    void whoeverDialsAndHangsUpDuringTheIntroductionEndsIt() {
        introducesItself("<Say loop=\"50\">This is the helpline.</Say>");
        var caller = network.phone(ANWEN).dials(HELPLINE);
        var callee = network.phone(BRYN).awaitsCall().hears("This is");
        caller.hangsUp();
        callee.awaitEnd();
        assertThat(asked("/dialled").get("DialBridged")).isEqualTo("false");
        assertThat(asked("/dialled").get("CallStatus")).isEqualTo("completed");
    }

    @Test
    void anIntroductionThatFailsIsHeardAsAnErrorAndNobodyIsConnected() {
        introducesItself("<Say>This is the helpline.</Say>");
        desk.fails("/introduction", 500);
        network.phone(ANWEN).dials(HELPLINE).hears("That was it");
        network.phone(BRYN)
                .awaitsCall()
                .hears("an application error has occurred")
                .awaitEnd();
        assertThat(asked("/dialled").get("DialBridged")).isEqualTo("false");
        assertThat(network.log().everBridged(ANWEN, BRYN)).isFalse();
        assertThat(network.complaints()).extracting(Complaint::code).containsExactly(11200);
    }

    @Test
    void inTheCautiousReadingTheFirstToPickUpEndsTheRaceEvenByDeclining() {
        dialsBoth("");
        network.phone(BRYN).answers();
        network.phone(ANWEN).dials(HELPLINE).hears("That was it");
        assertThat(asked("/dialled").get("DialCallStatus")).isEqualTo("no-answer");
        assertThat(network.phone(CERI).ringing().awaitEnd().status()).isEqualTo(CallStatus.CANCELED);
    }

    @Test
    void inTheHopefulReadingTheOthersRingOnUntilOneAccepts() throws Exception {
        network.close();
        network = PhoneNetwork.start(options().withScreening(Screening.FIRST_TO_ACCEPT));
        network.owns(HELPLINE, desk.url("/voice"), "", "", "");
        dialsBoth("");
        network.phone(BRYN).answers();
        network.phone(CERI).does(call -> {
            network.phone(BRYN).awaitsCall().awaitEnd();
            call.answers().presses("1");
        });
        assertThat(network.phone(ANWEN).dials(HELPLINE).awaitBridged()).isEqualTo(CERI);
    }

    @Test
    void sequentialRingsOneAfterAnother() {
        dialsBoth("sequential=\"true\"");
        network.phone(BRYN).declines();
        network.phone(CERI).answersAndPresses("1");
        assertThat(network.phone(ANWEN).dials(HELPLINE).awaitBridged()).isEqualTo(CERI);
        assertThat(network.phone(BRYN).timesRung()).isEqualTo(1);
    }

    @Test
    void theNumbersProgressIsToldWhereItIsAskedFor() {
        desk.says(
                "/voice",
                "<Dial><Number statusCallback=\"/leg\" statusCallbackEvent=\"ringing answered completed\">" + BRYN
                        + "</Number></Dial>");
        network.phone(BRYN).answers();
        network.phone(ANWEN).dials(HELPLINE).awaitBridged();
        network.phone(BRYN).awaitsCall().hangsUp();
        eventually(() -> desk.asked("/leg").size() == 3);
        assertThat(desk.asked("/leg"))
                .extracting(asked -> asked.get("CallStatus"))
                .containsExactly("ringing", "in-progress", "completed");
    }

    @Test
    void aNumberThatCannotBeDialledFails() {
        desk.says("/voice", "<Dial action=\"/dialled\"><Number>01632</Number></Dial>");
        network.phone(ANWEN).dials(HELPLINE).hears("That was it");
        assertThat(asked("/dialled").get("DialCallStatus")).isEqualTo("failed");
        assertThat(network.complaints()).extracting(Complaint::code).containsExactly(13224);
    }
}
