package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.ringround.simulator.PhoneCall;

/** Who is rung for whom. Every story has an area of its own, and callers known to live there. */
@TestInstance(Lifecycle.PER_CLASS)
class SearchStoriesTest {

    private static final String ALWAYS = ",daily 00:00-24:00";

    private final Rehearsal house = Rehearsal.unhurried(
                    Map.of("HELPLINE_SEARCH_TIME", "90s", "HELPLINE_WAVE_TIME", "12s", "HELPLINE_RING_TIME", "40s"))
            .with(
                    "areas.csv",
                    "name,postcodes,ring",
                    "Betws,LL24,sequence",
                    "Conwy,LL32,",
                    "Corwen,LL21,",
                    "Deganwy,LL31,",
                    "Eglwysbach,LL28,",
                    "Llandudno,LL30,",
                    "Llanrwst,LL26,",
                    "Penmaenmawr,LL34,",
                    "Trefriw,LL27,")
            .with(
                    "volunteers.csv",
                    "phone,name,area,languages,helps_with,role,shifts",
                    "+447700900201,Sam,Betws,en,,volunteer" + ALWAYS,
                    "+447700900202,Alex,Betws,en,,volunteer" + ALWAYS,
                    "+447700900203,Jo,Conwy,en,,volunteer" + ALWAYS,
                    "+447700900204,Kim,Conwy,en,,volunteer" + ALWAYS,
                    "+447700900205,Lee,Corwen,en,,volunteer" + ALWAYS,
                    "+447700900206,Max,Deganwy,en,,volunteer" + ALWAYS,
                    "+447700900207,Non,Deganwy,en,,volunteer" + ALWAYS,
                    "+447700900208,Oli,Eglwysbach,en,,volunteer" + ALWAYS,
                    "+447700900209,Pat,Llandudno,en,shopping,volunteer" + ALWAYS,
                    "+447700900210,Rob,Llandudno,en,medicine,volunteer" + ALWAYS,
                    "+447700900211,Sia,Llandudno,cy;en,shopping,volunteer" + ALWAYS,
                    "+447700900212,Tim,Llanrwst,en,,volunteer" + ALWAYS,
                    "+447700900213,Una,Penmaenmawr,en,,volunteer" + ALWAYS,
                    "+447700900214,Val,Trefriw,en,,volunteer" + ALWAYS,
                    "+447700900215,Wil,Trefriw,en,,volunteer,")
            .with(
                    "residents.csv",
                    "phone,name,area,language",
                    "+447700900101,Ann Jones,Betws,en",
                    "+447700900103,Beth Rees,Conwy,en",
                    "+447700900105,Cai Lloyd,Corwen,cy",
                    "+447700900106,Dai Pugh,Deganwy,en",
                    "+447700900107,Eira Hughes,Deganwy,en",
                    "+447700900108,Ffion Bevan,Eglwysbach,en",
                    "+447700900118,Gwen Ellis,Eglwysbach,en",
                    "+447700900109,Huw Bowen,Llandudno,en",
                    "+447700900119,Ifan Ellis,Llandudno,cy",
                    "+447700900112,Lili Owen,Llanrwst,cy",
                    "+447700900113,Mair Roberts,Penmaenmawr,en",
                    "+447700900114,Nia Parry,Trefriw,en");

    @AfterEach
    void theNetworkHasNothingToComplainOf() {
        assertThat(house.network().complaints()).isEqualTo(List.of());
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void theFirstVolunteersVoicemailAnswersAndTheSecondTakesTheCall() {
        house.phone("+447700900201").hasVoicemail();
        house.phone("+447700900202").answers();
        PhoneCall caller = asksForFood("+447700900101").awaitWaiting();

        PhoneCall voicemail = house.phone("+447700900201").awaitsCall();
        voicemail.hears("press 1").awaitEnd();
        house.phone("+447700900202").awaitsCall().hears("press 1").presses("1");
        assertThat(caller.awaitBridged()).isEqualTo("+447700900202");
        caller.hangsUp();

        assertThat(voicemail.heardSoFar()).doesNotContain("Ann").doesNotContain("900101");
        assertThat(house.network().log().everBridged("+447700900101", "+447700900201"))
                .isFalse();
        isTakenBy(caller, "+447700900202");
        assertThat(house.call(voicemail)).containsEntry("ending", "answered");
        eachRangOnce("+447700900201", "+447700900202");
    }

    @Test
    void allDeclineAndTheCallerIsAskedAtOnceWhatToDo() {
        house.phone("+447700900203").declines();
        house.phone("+447700900204").answersAndPresses("2");
        PhoneCall caller = asksForFood("+447700900103");

        PhoneCall kim = house.phone("+447700900204").awaitsCall();
        kim.hears("We are asking somebody else").awaitEnd();
        caller.hears("nobody could take your call").hears("press 1").presses("1");
        caller.hears("We will ring you back").awaitEnd();

        await().untilAsserted(() -> {
            assertThat(house.call(kim)).containsEntry("ending", "declined").containsEntry("kind", "offer");
            assertThat(house.call(house.phone("+447700900203").calls().get(0))).containsEntry("ending", "busy");
            assertThat(house.call(caller)).containsEntry("ending", "callback");
        });
        eachRangOnce("+447700900203", "+447700900204");
    }

    @Test
    void whoeverRingsWhileNobodySpeaksTheirLanguageIsAskedFirst() {
        PhoneCall caller = house.rings("+447700900105");
        caller.hears("neu fwyd, pwyswch 1").presses("1");
        caller.hears("neb ar ddyletswydd yn siarad Cymraeg")
                .hears("Saesneg, pwyswch 1")
                .presses("2");
        caller.hears("Byddwn yn eich ffonio'n ôl").hangsUp();
        await().untilAsserted(() -> assertThat(house.call(caller)).containsEntry("ending", "callback"));
        assertThat(house.phone("+447700900205").timesRung()).isZero();
        assertThat(house.request(caller)).containsEntry("language", "cy");
    }

    @Test
    void silenceGoesOnInTheOtherLanguage() {
        house.phone("+447700900212").answers();
        PhoneCall caller = house.rings("+447700900112");
        caller.hears("neu fwyd, pwyswch 1").presses("1");
        caller.hears("neb ar ddyletswydd yn siarad Cymraeg").awaitWaiting();
        house.phone("+447700900212")
                .awaitsCall()
                .hears("Llanrwst, English, shopping")
                .presses("1");
        assertThat(caller.awaitBridged()).isEqualTo("+447700900212");
        caller.hangsUp();
        isTakenBy(caller, "+447700900212");
    }

    @Test
    void twoCallersReachTwoVolunteersAndNobodyIsOfferedTwoCalls() {
        PhoneCall first = asksForFood("+447700900106");
        PhoneCall max = house.phone("+447700900206").ringing();
        PhoneCall non = house.phone("+447700900207").ringing();
        PhoneCall second = asksForFood("+447700900107").awaitWaiting();

        max.answers().hears("press 1");
        non.answers().hears("press 1");
        house.phone("+447700900207").answers();
        max.presses("1");
        assertThat(first.awaitBridged()).isEqualTo("+447700900206");
        non.hears("Somebody has just taken it").awaitEnd();
        house.phone("+447700900207").awaitsCall().hears("press 1").presses("1");
        assertThat(second.awaitBridged()).isEqualTo("+447700900207");
        first.hangsUp();
        second.hangsUp();
        isTakenBy(first, "+447700900206");
        isTakenBy(second, "+447700900207");
        eachRangOnce("+447700900206");
    }

    @Test
    void theCallerWhoWaitsLongestComesFirstWhenAVolunteerIsFree() {
        house.phone("+447700900208").answers();
        PhoneCall busy = house.rings("+447700900158");
        busy.hears("press 2")
                .presses("2")
                .hears("food")
                .presses("1")
                .hears("Where do")
                .presses("28#");
        PhoneCall oli = house.phone("+447700900208").awaitsCall();
        oli.hears("press 1").presses("1");
        busy.awaitBridged();
        PhoneCall first = asksForFood("+447700900108").awaitWaiting();
        PhoneCall second = asksForFood("+447700900118").awaitWaiting();

        busy.hangsUp();
        oli.hears("How did it go").presses("1").hears("Thank you").awaitEnd();
        PhoneCall again = house.phone("+447700900208").awaitsCall();
        again.hears("press 1").presses("1");
        assertThat(first.awaitBridged()).isEqualTo("+447700900208");
        assertThat(second.isWaiting()).isTrue();
        first.hangsUp();
        second.hangsUp();
        isTakenBy(first, "+447700900208");
    }

    @Test
    void onlyThoseAreRungWhoSpeakTheLanguageAndHelpWithTheNeed() {
        house.phone("+447700900211").answers();
        PhoneCall caller = house.rings("+447700900119");
        caller.hears("neu fwyd, pwyswch 1").presses("1").hears("Rydym yn ffonio");
        PhoneCall sia = house.phone("+447700900211").awaitsCall();
        sia.hears("Ringround. Llandudno, Cymraeg, siopa").hears("pwyswch 1").presses("1");
        assertThat(caller.awaitBridged()).isEqualTo("+447700900211");
        caller.hangsUp();
        sia.hears("Sut aeth hi").presses("1").hears("Diolch").awaitEnd();
        assertThat(house.phone("+447700900209").timesRung()).isZero();
        assertThat(house.phone("+447700900210").timesRung()).isZero();
        assertThat(sia.heardSoFar()).doesNotContain("press").doesNotContain("Thank");
        isTakenBy(caller, "+447700900211");
    }

    @Test
    void aVolunteerWhoAsksForHelpIsNeverOfferedTheirOwnCall() {
        house.phone("+447700900213").answers();
        PhoneCall caller = house.rings("+447700900213");
        caller.hears("ask for help yourself, press 9").presses("9");
        caller.hears("food").presses("1").hears("nobody could take your call").hangsUp();
        await().untilAsserted(() ->
                assertThat(house.call(caller)).containsEntry("kind", "help").containsEntry("ending", "abandoned"));
        assertThat(house.phone("+447700900213").timesRung()).isZero();
    }

    @Test
    void whoeverComesOnDutyMeanwhileIsRungInALaterWave() {
        house.phone("+447700900215").answers();
        house.phone("+447700900214").does(call -> call.answers());
        PhoneCall caller = asksForFood("+447700900114").awaitWaiting();
        house.phone("+447700900214").awaitsCall().hears("press 1").presses("1");
        caller.awaitBridged();
        PhoneCall second = house.rings("+447700900154");
        second.hears("press 2")
                .presses("2")
                .hears("food")
                .presses("1")
                .hears("Where do")
                .presses("27#");
        second.awaitWaiting();

        PhoneCall wil = house.rings("+447700900215");
        wil.hears("go on duty, press 1")
                .presses("1")
                .hears("You are on duty until")
                .awaitEnd();
        house.later(Duration.ofSeconds(12));
        house.phone("+447700900215").awaitsCall().hears("press 1").presses("1");
        assertThat(second.awaitBridged()).isEqualTo("+447700900215");
        caller.hangsUp();
        second.hangsUp();
        isTakenBy(second, "+447700900215");
        assertThat(house.call(wil)).containsEntry("kind", "duty").containsEntry("ending", "self_service");
    }

    private PhoneCall asksForFood(String number) {
        PhoneCall caller = house.rings(number);
        return caller.hears("shopping or food, press 1").presses("1");
    }

    private void isTakenBy(PhoneCall caller, String volunteer) {
        await().untilAsserted(() -> {
            assertThat(house.call(caller)).containsEntry("ending", "connected").containsEntry("volunteer", volunteer);
            assertThat(house.request(caller))
                    .containsEntry("reason", "connected")
                    .containsEntry("volunteer", volunteer);
        });
    }

    private void eachRangOnce(String... numbers) {
        assertThat(numbers)
                .allSatisfy(
                        number -> assertThat(house.phone(number).timesRung()).isEqualTo(1));
    }
}
