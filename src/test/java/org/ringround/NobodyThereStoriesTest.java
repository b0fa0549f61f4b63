package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.ringround.exchange.What;
import org.ringround.simulator.PhoneCall;

/** Nobody can take the call: a callback at a promised time, or a message. It is Tuesday morning, two minutes past ten. */
@TestInstance(Lifecycle.PER_CLASS)
class NobodyThereStoriesTest {

    private final Rehearsal house = Rehearsal.begin()
            .with(
                    "areas.csv",
                    "name,postcodes",
                    "Betws,LL24",
                    "Conwy,LL32",
                    "Corwen,LL21",
                    "Llanrwst,LL26",
                    "Trefriw,LL27")
            .with(
                    "residents.csv",
                    "phone,name,area,language",
                    "+447700900110,Mair Owen,Betws,cy",
                    "+447700900111,John Hughes,Conwy,en",
                    "+447700900112,Ann Jones,Corwen,en",
                    "+447700900113,Tom Pugh,Llanrwst,en",
                    "+447700900114,Beth Rees,Llanrwst,en",
                    "+447700900115,Huw Vaughan,Llanrwst,cy",
                    "+447700900116,Eira Lloyd,Llanrwst,en",
                    "+447700900117,Ifan Bowen,Trefriw,en",
                    "+447700900118,Siân Bevan,Trefriw,en");

    @BeforeAll
    void itIsTuesdayMorning() {
        house.later(Duration.between(Instant.now(), Instant.parse("2030-03-05T10:02:00Z")));
    }

    @AfterEach
    void theNetworkHasNothingToComplainOf() {
        assertThat(house.network().complaints()).isEqualTo(List.of());
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void nobodyIsOnDutyAndTheCallerIsToldSoAtOnceAndNeverWaits() {
        PhoneCall caller = asksForFood("+447700900116");
        caller.hears("nobody could take your call")
                .hears("called back, press 1")
                .hears("message, press 2");
        caller.hangsUp();
        assertThat(caller.heardSoFar()).doesNotContain("ringing our volunteers");
        leaves(caller, "abandoned", "missed");
    }

    @Test
    void aCallbackIsPromisedForATimeThatIsSaidAndExported() {
        PhoneCall caller = asksForFood("+447700900111");
        caller.hears("called back, press 1").presses("1");
        caller.hears("We will ring you back at about quarter to eleven").hears("not safe to ring this number, press 9");
        caller.hears("Goodbye").awaitEnd();
        leaves(caller, "callback", "callback");
        assertThat(house.request(caller))
                .containsEntry("status", "open")
                .containsEntry("due_at", "2030-03-05T10:45:00Z")
                .containsEntry("resident", "+447700900111");
    }

    @Test
    void aWelshCallerHearsTheTimeInWelsh() {
        PhoneCall caller = house.rings("+447700900110");
        caller.hears("neu fwyd, pwyswch 1").presses("1");
        caller.hears("I gael galwad yn ôl, pwyswch 1").presses("1");
        caller.hears("Byddwn yn eich ffonio'n ôl tua chwarter i un ar ddeg")
                .hears("pwyswch 9")
                .presses("9");
        caller.hears("Ni fyddwn yn ffonio'r rhif hwn").awaitEnd();
        leaves(caller, "callback", "callback");
        assertThat(house.request(caller)).containsEntry("due_at", "2030-03-05T10:45:00Z");
    }

    @Test
    void theSecondPromiseOfAnAreaIsLaterThanTheFirst() {
        PhoneCall first = asksForFood("+447700900117");
        first.hears("called back, press 1")
                .presses("1")
                .hears("quarter to eleven")
                .hangsUp();
        PhoneCall second = asksForFood("+447700900118");
        second.hears("called back, press 1")
                .presses("1")
                .hears("at about quarter past eleven")
                .hangsUp();
        leaves(first, "callback", "callback");
        leaves(second, "callback", "callback");
        assertThat(house.request(second)).containsEntry("due_at", "2030-03-05T11:15:00Z");
    }

    @Test
    void whoeverAsksAgainIsNotMadeToWaitBehindTheirOwnPromise() {
        PhoneCall first = asksForFood("+447700900112");
        first.hears("called back, press 1")
                .presses("1")
                .hears("quarter to eleven")
                .hangsUp();
        leaves(first, "callback", "callback");
        PhoneCall again = asksForFood("+447700900112");
        again.hears("called back, press 1")
                .presses("1")
                .hears("quarter to eleven")
                .hangsUp();
        leaves(again, "callback", "callback");
        assertThat(house.request(again)).containsEntry("call_sid", first.sid());
    }

    @Test
    void aKeyBesideTheNineIsForgivenAndTheUnsafeNumberIsNoted() {
        PhoneCall caller = house.rings("+447700900120");
        caller.hears("press 2")
                .presses("2")
                .hears("food")
                .presses("1")
                .hears("Where do you live")
                .presses("0");
        caller.hears("called back, press 1").presses("1");
        caller.hears("this number, press 9").presses("6");
        caller.hears("this number, press 9").presses("*");
        caller.hears("this number, press 9").presses("9");
        caller.hears("We will not ring this number").awaitEnd();
        leaves(caller, "callback", "callback");
    }

    @Test
    void aSpokenMessageIsKept() {
        PhoneCall caller = asksForFood("+447700900113");
        caller.hears("message, press 2").presses("2");
        caller.hears("after the tone").speaks(Duration.ofSeconds(20));
        caller.hears("We have your message")
                .hears("press 9")
                .presses("9")
                .hears("We will not ring")
                .awaitEnd();
        leaves(caller, "voicemail", "voicemail");
        assertThat(house.request(caller)).containsEntry("status", "open").containsEntry("due_at", null);
    }

    @Test
    void silenceLeadsToTheMessageToo() {
        PhoneCall caller = house.rings("+447700900115");
        caller.hears("neu fwyd, pwyswch 1").presses("1");
        caller.hears("allai neb ateb").hears("ar ôl y tôn").speaks(Duration.ofSeconds(20));
        caller.hears("Mae eich neges gennym").hears("Hwyl fawr").awaitEnd();
        leaves(caller, "voicemail", "voicemail");
    }

    @Test
    void whoeverHangsUpAfterSpeakingHasLeftAMessage() {
        PhoneCall caller = house.rings("+447700900121");
        caller.hears("press 2").presses("0").hears("message, press 2").presses("2");
        caller.hears("after the tone").speaks(Duration.ofSeconds(20)).hangsUp();
        leaves(caller, "voicemail", "voicemail");
    }

    @Test
    void anEmptyMessageIsAMissedCall() {
        PhoneCall caller = house.rings("+447700900122");
        caller.hears("press 2").presses("0").hears("message, press 2").presses("2");
        caller.hears("after the tone").hears("we did not hear a message").awaitEnd();
        leaves(caller, "abandoned", "missed");
    }

    @Test
    void whoeverHangsUpWithoutAWordIsMissed() {
        PhoneCall caller = house.rings("+447700900123");
        caller.hears("press 2").presses("0").hears("message, press 2").presses("2");
        caller.hears("after the tone").hears("beep").hangsUp();
        leaves(caller, "abandoned", "missed");
    }

    @Test
    void starInTheChoiceIsSaidAgain() {
        PhoneCall caller = asksForFood("+447700900114");
        caller.hears("called back, press 1")
                .presses("*")
                .hears("called back, press 1")
                .presses("1");
        caller.hears("We will ring you back").hangsUp();
        leaves(caller, "callback", "callback");
    }

    @Test
    void aWithheldCallerKeysInTheNumberAndHearsItAsItIsDialledAtHome() {
        PhoneCall caller = house.phone("+447700900124").dialsWithheld(Rehearsal.HELPLINE);
        caller.hears("press 2").presses("0").hears("called back, press 1").presses("1");
        caller.hears("key in the phone number").presses("12#");
        caller.hears("does not seem to be a phone number").hears("key in").presses("07700900125#");
        caller.hears("0, 7, 7, 0, 0, 9, 0, 0, 1, 2, 5. If that is right, press 1")
                .presses("2");
        caller.hears("key in the phone number").presses("07700900124#");
        caller.hears("0, 7, 7, 0, 0, 9, 0, 0, 1, 2, 4").presses("1");
        caller.hears("We will ring you back").awaitEnd();
        leaves(caller, "callback", "callback");
        assertThat(house.request(caller)).containsEntry("resident", "+447700900124");
    }

    @Test
    void aWithheldCallerWithoutANumberLeavesAMessage() {
        PhoneCall caller = house.phone("+447700900126").dialsWithheld(Rehearsal.HELPLINE);
        caller.hears("press 2").presses("0").hears("called back, press 1").presses("1");
        caller.hears("key in the").hears("key in the").hears("key in the").hears("after the tone");
        caller.speaks(Duration.ofSeconds(20))
                .hears("We have your message")
                .hears("Goodbye")
                .awaitEnd();
        leaves(caller, "voicemail", "voicemail");
        assertThat(house.request(caller)).containsEntry("resident", null);
        assertThat(caller.heardSoFar()).doesNotContain("does not seem to be a phone number");
    }

    @Test
    void afterThePromiseAHangUpTakesNothingBackAndNoPhoneHasRung() {
        PhoneCall caller = house.rings("+447700900127");
        caller.hears("press 2").presses("0").hears("called back, press 1").presses("1");
        caller.hears("We will ring you back").hangsUp();
        leaves(caller, "callback", "callback");
        assertThat(house.export(What.CALLS)).noneMatch(row -> "outbound".equals(row.get("direction")));
    }

    private PhoneCall asksForFood(String number) {
        PhoneCall caller = house.rings(number);
        return caller.hears("shopping or food, press 1").presses("1");
    }

    private void leaves(PhoneCall caller, String ending, String reason) {
        await().untilAsserted(() -> {
            assertThat(house.call(caller)).containsEntry("ending", ending);
            assertThat(house.request(caller)).containsEntry("reason", reason);
        });
    }
}
