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

/** What a caller is asked before anybody is rung; nobody is on duty, so every way ends with the choice of what to do then. */
@TestInstance(Lifecycle.PER_CLASS)
class MenuStoriesTest {

    private final Rehearsal house = Rehearsal.begin()
            .with("areas.csv", "name,postcodes", "Llanrwst,LL26;LL27", "Conwy,LL32", "Corwen,LL5", "Chester,CH5")
            .with(
                    "residents.csv",
                    "phone,name,area,language",
                    "+447700900110,Mair Owen,Llanrwst,cy",
                    "+447700900111,Nia Parry,Llanrwst,cy",
                    "+447700900112,John Hughes,Conwy,en",
                    "+447700900113,Ann Jones,Conwy,en",
                    "+447700900114,Tom Pugh,Conwy,en",
                    "+447700900115,Beth Rees,Conwy,en",
                    "+447700900116,Huw Vaughan,Conwy,en",
                    "+447700900117,Ceri Ellis,Conwy,en");

    @AfterEach
    void theNetworkHasNothingToComplainOf() {
        assertThat(house.network().complaints()).isEqualTo(List.of());
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void theGreetingIsSaidInBothLanguagesWithTheWarningAndOnlyOnce() {
        PhoneCall caller = house.rings("+447700900120");
        caller.hears("Croeso i Ringround").hears("ffoniwch 999").hears("Welcome to Ringround");
        caller.hears("call 999").hears("Am y Gymraeg, pwyswch 1").hears("For English, press 2");
        caller.presses("0").hears("nobody could take your call").hangsUp();
        assertThat(caller.heardSoFar()).containsOnlyOnce("Welcome to Ringround").containsOnlyOnce("Croeso i Ringround");
    }

    @Test
    void aWelshCallerHearsNothingButWelshAfterChoosingIt() {
        PhoneCall caller = house.rings("+447700900121");
        caller.hears("press 2").presses("1");
        caller.hears("Am bresgripsiwn").presses("2");
        caller.hears("Ble rydych chi'n byw").presses("26#");
        caller.hears("allai neb ateb").hangsUp();
        assertThat(caller.heardSoFar().split("press 0.")[1])
                .doesNotContain("press")
                .doesNotContain("Please");
        isAsked(caller, "Llanrwst", "medicine", "cy");
    }

    @Test
    void anEnglishCallerChoosesFoodAndKeysInTheDistrict() {
        PhoneCall caller = house.rings("+447700900122");
        caller.hears("press 2").presses("2");
        caller.hears("For shopping or food, press 1")
                .hears("To speak to a person, press 0")
                .presses("1");
        caller.hears("Where do you live").presses("32#");
        caller.hears("nobody could take").hangsUp();
        isAsked(caller, "Conwy", "shopping", "en");
    }

    @Test
    void thirdInTheMenuIsAFriendlyChat() {
        PhoneCall caller = house.rings("+447700900112");
        caller.hears("For a friendly chat, press 3").presses("3");
        caller.hears("nobody could take").hangsUp();
        isAsked(caller, "Conwy", "chat", "en");
    }

    @Test
    void whoeverIsSilentInTheLanguageMenuHearsItTwiceAndIsThenLedToAPerson() {
        PhoneCall caller = house.rings("+447700900123");
        caller.hears("For English, press 2").hears("For English, press 2").hears("nobody could take");
        caller.hangsUp();
        assertThat(caller.heardSoFar())
                .doesNotContain("For shopping")
                .doesNotContain("Where do you live")
                .containsOnlyOnce("Welcome to Ringround");
        isAsked(caller, null, "other", "en");
    }

    @Test
    void whoeverIsSilentInTheNextMenuHearsItThreeTimesAndIsThenLedToAPerson() {
        PhoneCall caller = house.rings("+447700900124");
        caller.hears("press 2").presses("2");
        caller.hears("friendly chat")
                .hears("friendly chat")
                .hears("friendly chat")
                .hears("nobody could take");
        caller.hangsUp();
        assertThat(caller.heardSoFar()).doesNotContain("Where do you live").doesNotContain("Sorry, I did not");
        isAsked(caller, null, "other", "en");
    }

    @Test
    void aWrongKeyIsMetByOneGentleRepeatAndThenByAPerson() {
        PhoneCall caller = house.rings("+447700900125");
        caller.hears("press 2").presses("7");
        caller.hears("ddim deall")
                .hears("I did not catch that")
                .hears("For English, press 2")
                .presses("8");
        caller.hears("nobody could take").hangsUp();
        isAsked(caller, null, "other", "en");
    }

    @Test
    void aWrongKeyAmongTheNeedsIsForgivenOnce() {
        PhoneCall caller = house.rings("+447700900113");
        caller.hears("friendly chat").presses("8");
        caller.hears("I did not catch that").hears("For shopping or food").presses("1");
        caller.hears("nobody could take").hangsUp();
        isAsked(caller, "Conwy", "shopping", "en");
    }

    @Test
    void starAndHashAreNeverAnswersAndTheMenuIsSaidAgain() {
        PhoneCall caller = house.rings("+447700900114");
        caller.hears("friendly chat").presses("*");
        caller.hears("friendly chat").presses("#");
        caller.hears("friendly chat").presses("2");
        caller.hears("nobody could take").hangsUp();
        assertThat(caller.heardSoFar()).doesNotContain("I did not catch that");
        isAsked(caller, "Conwy", "medicine", "en");
    }

    @Test
    void zeroAmongTheNeedsIsAPerson() {
        PhoneCall caller = house.rings("+447700900115");
        caller.hears("friendly chat").presses("0");
        caller.hears("nobody could take").hangsUp();
        assertThat(caller.heardSoFar()).containsOnlyOnce("Welcome to Ringround");
        isAsked(caller, "Conwy", "other", "en");
    }

    @Test
    void aKnownCallerIsGreetedInTheirLanguageAndAskedNeitherLanguageNorPlace() {
        PhoneCall caller = house.rings("+447700900110");
        caller.hears("Croeso i Ringround").hears("ffoniwch 999").hears("call 999");
        caller.hears("For English, press 9").presses("1");
        caller.hears("allai neb ateb").hangsUp();
        assertThat(caller.heardSoFar()).doesNotContain("Am y Gymraeg").doesNotContain("Ble rydych");
        isAsked(caller, "Llanrwst", "shopping", "cy");
    }

    @Test
    void aKnownCallerMayChangeToTheOtherLanguage() {
        PhoneCall caller = house.rings("+447700900111");
        caller.hears("For English, press 9").presses("9");
        caller.hears("For shopping or food").hears("Am y Gymraeg, pwyswch 9").presses("1");
        caller.hears("nobody could take").hangsUp();
        isAsked(caller, "Llanrwst", "shopping", "en");
    }

    @Test
    void digitsOfTwoDistrictsLeadToAMenuOfThose() {
        PhoneCall caller = house.rings("+447700900126");
        caller.hears("press 2").presses("2").hears("food").presses("1");
        caller.hears("Where do you live").presses("5");
        caller.hears("For C H 5, press 1")
                .hears("For L L 5, press 2")
                .hears("press 0")
                .presses("2");
        caller.hears("nobody could take").hangsUp();
        isAsked(caller, "Corwen", "shopping", "en");
    }

    @Test
    void digitsOfNoDistrictAreAskedForOnceMoreAndThenAPersonIsThere() {
        PhoneCall caller = house.rings("+447700900127");
        caller.hears("press 2").presses("2").hears("food").presses("1");
        caller.hears("Where do you live").presses("99#");
        caller.hears("I did not catch that").hears("Where do you live").presses("98#");
        caller.hears("nobody could take").hangsUp();
        isAsked(caller, null, "shopping", "en");
    }

    @Test
    void zeroInsteadOfAPlaceIsAPersonAndTheNeedIsKept() {
        PhoneCall caller = house.rings("+447700900128");
        caller.hears("press 2").presses("2").hears("food").presses("2");
        caller.hears("Where do you live").presses("0");
        caller.hears("nobody could take").hangsUp();
        isAsked(caller, null, "medicine", "en");
    }

    @Test
    void whoeverSaysNoPlaceIsAskedThreeTimesAndThenLedToAPerson() {
        PhoneCall caller = house.rings("+447700900129");
        caller.hears("press 2").presses("2").hears("food").presses("1");
        caller.hears("Where do you").hears("Where do you").hears("Where do you").hears("nobody could take");
        caller.hangsUp();
        isAsked(caller, null, "shopping", "en");
    }

    @Test
    void theNeedThatIsSaidInASecondCallIsThatOfTheRequest() {
        PhoneCall first = house.rings("+447700900117").hears("friendly chat").presses("0");
        first.hears("nobody could take").hangsUp();
        isAsked(first, "Conwy", "other", "en");
        PhoneCall second = house.rings("+447700900117").hears("friendly chat").presses("2");
        second.hears("nobody could take").hangsUp();
        isAsked(second, "Conwy", "medicine", "en");
        assertThat(house.request(second)).containsEntry("call_sid", first.sid());
    }

    @Test
    void whoeverNeverChoseALanguageIsAskedForItAgain() {
        house.rings("+447700900131")
                .hears("For English, press 2")
                .presses("0")
                .hears("nobody could")
                .hangsUp();
        PhoneCall again =
                house.rings("+447700900131").hears("Am y Gymraeg, pwyswch 1").presses("1");
        again.hears("neu fwyd").hangsUp();
    }

    @Test
    void whoeverHangsUpInTheMenuAtOnceOnlyCounts() {
        PhoneCall caller = house.rings("+447700900130");
        caller.hears("Welcome").hangsUp();
        await().untilAsserted(() -> assertThat(house.call(caller)).containsEntry("ending", "abandoned"));
        assertThat(house.call(caller).get("request")).isNull();
    }

    @Test
    void whoeverHangsUpInTheMenuAfterTenSecondsIsMissed() {
        PhoneCall caller = house.rings("+447700900116");
        caller.hears("friendly chat");
        house.later(Duration.ofSeconds(10));
        caller.hangsUp();
        isAsked(caller, "Conwy", "other", "en");
        assertThat(house.call(caller)).containsEntry("ending", "abandoned");
    }

    private void isAsked(PhoneCall caller, String area, String need, String language) {
        await().untilAsserted(() -> {
            Map<String, Object> request = house.request(caller);
            assertThat(request.get("area")).isEqualTo(area);
            assertThat(request.get("need")).isEqualTo(need);
            assertThat(request).containsEntry("language", language).containsEntry("reason", "missed");
        });
    }
}
