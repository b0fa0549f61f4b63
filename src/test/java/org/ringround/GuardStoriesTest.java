package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ringround.db.generated.Tables.ALARM;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.ringround.simulator.CallStatus;
import org.ringround.simulator.PhoneCall;

/** Numbers that are blocked, numbers that ring too often, and numbers that must not be rung. */
@TestInstance(Lifecycle.PER_CLASS)
class GuardStoriesTest {

    private static final String VOLUNTEER = "+447700900201";
    private static final String COORDINATOR = "+447700900202";

    private final Rehearsal house = Rehearsal.begin(Map.of("HELPLINE_SEARCH_TIME", "90s", "HELPLINE_WAVE_TIME", "12s"))
            .with("areas.csv", "name,postcodes", "Llanrwst,LL26", "Conwy,LL32", "Betws,LL24")
            .with(
                    "volunteers.csv",
                    "phone,name,area,languages,role,shifts",
                    VOLUNTEER + ",Sam,Llanrwst,en;cy,volunteer,daily 00:00-24:00",
                    COORDINATOR + ",Bet,Llanrwst,en;cy,coordinator,daily 00:00-24:00")
            .with(
                    "residents.csv",
                    "phone,name,area,language",
                    "+447700900110,Mair Owen,Llanrwst,cy",
                    "+447700900111,John Hughes,Llanrwst,en",
                    "+447700900112,Ann Jones,Betws,en")
            .with(
                    "blocked.csv",
                    "number,action",
                    "+447700900110,reject",
                    "+447700900120,reject",
                    "+447700900121,voicemail",
                    "+447700900122,coordinator");

    @AfterEach
    void theNetworkHasNothingToComplainOf() {
        assertThat(house.network().complaints()).isEqualTo(List.of());
        // Whoever is rung for another story does not answer.
        house.phone(COORDINATOR).letsItRing();
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void aRejectedCallIsNeverAnsweredAndLeavesNoRequest() {
        PhoneCall caller = house.rings("+447700900120").awaitEnd();

        assertThat(caller.status()).isEqualTo(CallStatus.NO_ANSWER);
        assertThat(caller.heardSoFar()).isEmpty();
        await().untilAsserted(() -> assertThat(house.call(caller))
                .containsEntry("ending", "blocked")
                .containsEntry("request", null)
                .containsEntry("talked_seconds", null));
    }

    @Test
    void aNumberThatMayOnlyLeaveAMessageIsToldSoInBothLanguages() {
        PhoneCall caller = house.rings("+447700900121");
        caller.hears("ffoniwch 999").hears("call 999");
        caller.hears("dim ond neges y gallwn ei chymryd").hears("ar ôl y tôn");
        caller.hears("we can only take a message").hears("after the tone").speaks(Duration.ofSeconds(20));
        caller.hears("Mae eich neges gennym")
                .hears("We have your message")
                .hears("Hwyl fawr")
                .hears("Goodbye")
                .awaitEnd();

        await().untilAsserted(() -> {
            assertThat(house.call(caller)).containsEntry("ending", "voicemail");
            assertThat(house.request(caller))
                    .containsEntry("reason", "voicemail")
                    .containsEntry("status", "open");
        });
        assertThat(caller.heardSoFar()).doesNotContain("press 2").doesNotContain("Welcome");
    }

    @Test
    void aNumberThatIsSentToACoordinatorReachesNobodyElse() {
        int before = house.phone(VOLUNTEER).timesRung();
        house.phone(COORDINATOR).answers();
        PhoneCall caller = house.rings("+447700900122");
        caller.hears("For English, press 2").presses("2").hears("food").presses("1");
        caller.hears("Where do you live").presses("26#").awaitWaiting();
        house.phone(COORDINATOR).awaitsCall().hears("press 1").presses("1");

        assertThat(caller.awaitBridged()).isEqualTo(COORDINATOR);
        caller.hangsUp();
        isFreeAgain(caller);
        assertThat(house.phone(VOLUNTEER).timesRung()).isEqualTo(before);
    }

    @Test
    void aBlockedResidentIsSentToACoordinatorWhateverTheRowSays() {
        int before = house.phone(VOLUNTEER).timesRung();
        house.phone(COORDINATOR).answers();
        PhoneCall caller = house.rings("+447700900110");
        caller.hears("Croeso i Ringround").hears("ffoniwch 999").hears("call 999");
        caller.hears("neu fwyd, pwyswch 1").presses("1").awaitWaiting();
        house.phone(COORDINATOR).awaitsCall().hears("press 1").presses("1");

        assertThat(caller.awaitBridged()).isEqualTo(COORDINATOR);
        caller.hangsUp();
        isFreeAgain(caller);
        assertThat(house.phone(VOLUNTEER).timesRung()).isEqualTo(before);
    }

    @Test
    void theSeventhCallInTenMinutesFromANumberThatIsNobodysTakesAMessageAndACoordinatorIsTold() {
        for (int call = 0; call < 6; call++) {
            house.rings("+447700900123").hears("For English, press 2").hangsUp();
        }
        PhoneCall seventh = house.rings("+447700900123");
        seventh.hears("dim ond neges").hears("we can only take a message").hears("after the tone");
        seventh.speaks(Duration.ofSeconds(20)).hears("We have your message").hangsUp();
        await().untilAsserted(() -> assertThat(house.call(seventh)).containsEntry("ending", "voicemail"));
        house.rings("+447700900123").hears("we can only take a message").hangsUp();

        assertThat(floodAlarms())
                .containsExactly("{\"reference\":\"" + house.request(seventh).get("reference") + "\"}");
    }

    @Test
    void aResidentWhoRingsAgainAndAgainIsServedEachTime() {
        for (int call = 0; call < 8; call++) {
            house.rings("+447700900111").hears("food, press 1").hangsUp();
        }
    }

    @Test
    void aNumberThatIsNotSafeToRingIsNotRungForAnotherRequestEither() {
        PhoneCall first = house.rings("+447700900112").hears("food").presses("1");
        first.hears("called back, press 1").presses("1");
        first.hears("this number, press 9")
                .presses("9")
                .hears("We will not ring this number")
                .awaitEnd();
        house.with(
                "volunteers.csv", "phone,name,area,languages,shifts", "+447700900203,Cai,Betws,en,daily 00:00-24:00");
        house.phone("+447700900203").answers();

        PhoneCall second =
                house.rings("+447700900112").hears("medicine").presses("2").awaitWaiting();
        PhoneCall cai = house.phone("+447700900203").awaitsCall().hears("press 1");
        second.hangsUp();
        await().untilAsserted(() -> assertThat(house.call(second)).containsEntry("ending", "abandoned"));
        cai.presses("1").hears("we do not have their number").awaitEnd();

        assertThat(house.request(second).get("reference"))
                .isNotEqualTo(house.request(first).get("reference"));
        assertThat(house.phone("+447700900112").timesRung()).isZero();
    }

    @Test
    void theDigitsOfAWordAreNoNumberAndTwoSuchCallersAreNotOnePerson() {
        PhoneCall first = withheld("+266696687");
        PhoneCall second = withheld("+266696687");
        PhoneCall third = withheld("Restricted");

        assertThat(List.of(first, second, third))
                .extracting(caller -> house.request(caller).get("reference"))
                .doesNotHaveDuplicates();
        assertThat(List.of(first, second, third))
                .extracting(caller -> house.request(caller).get("resident"))
                .containsOnlyNulls();
    }

    private PhoneCall withheld(String shown) {
        PhoneCall caller = house.phone("+447700900130").dialsShowing(shown, Rehearsal.HELPLINE);
        caller.hears("For English, press 2").presses("2").hears("food").presses("1");
        caller.hears("Where do you live").presses("32#");
        caller.hears("called back, press 1")
                .presses("1")
                .hears("key in the phone number")
                .hangsUp();
        await().untilAsserted(() -> assertThat(house.request(caller)).containsEntry("reason", "missed"));
        return caller;
    }

    private List<String> floodAlarms() {
        return house.database()
                .transact(tx -> tx.sql()
                        .select(ALARM.PARTICULARS)
                        .from(ALARM)
                        .where(ALARM.KIND.eq("flood"))
                        .fetch(row -> row.value1().data().replace(" ", "")));
    }

    /** The coordinator has said how it went. */
    private void isFreeAgain(PhoneCall caller) {
        List<PhoneCall> calls = house.phone(COORDINATOR).calls();
        calls.get(calls.size() - 1).presses("1").awaitEnd();
        await().untilAsserted(() -> assertThat(house.request(caller)).containsEntry("outcome", "sorted"));
    }
}
