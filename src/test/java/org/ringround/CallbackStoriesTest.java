package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ringround.db.generated.Tables.ALARM;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ringround.exchange.What;
import org.ringround.simulator.PhoneCall;

/** Calls that we make about a request. Every story has a village with one resident and one volunteer. It is Wednesday, ten. */
@TestInstance(Lifecycle.PER_CLASS)
class CallbackStoriesTest {

    private final Rehearsal house = Rehearsal.beginAt(
                    Instant.parse("2030-03-06T10:02:00Z"),
                    Map.of("HELPLINE_SEARCH_TIME", "90s", "HELPLINE_WAVE_TIME", "12s"))
            .withVillage("01", "en")
            .withVillage("02", "cy")
            .withVillage("03", "en")
            .withVillage("04", "en")
            .withVillage("05", "en")
            .withVillage("06", "en")
            .withVillage("07", "en")
            .withVillage("08", "en")
            .withVillage("09", "en")
            .withVillage("10", "en")
            .withVillage("11", "cy")
            .withVillage("12", "en")
            .with(
                    "volunteers.csv",
                    "phone,name,area,languages,role",
                    "+447700900305,Cara,V05,en,coordinator",
                    "+447700900306,Dewi,V06,cy,coordinator");

    @AfterEach
    void theNetworkHasNothingToComplainOf() {
        assertThat(house.network().complaints()).isEqualTo(List.of());
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void aDueCallbackIsOfferedTheVolunteerPressesOneAndTheResidentIsRung() {
        PhoneCall caller = asksToBeCalledBack("01");
        house.phone("+447700900201").answers();
        house.phone("+447700900101").answers();

        house.later(Duration.ofMinutes(45));
        PhoneCall sam = house.phone("+447700900201").awaitsCall().hears("Promised call, V01");
        assertThat(sam.heardSoFar()).doesNotContain("Ann");
        sam.presses("1").hears("It is Ann").hears("We are ringing them");
        PhoneCall ann = house.phone("+447700900101").awaitsCall();
        assertThat(ann.awaitBridged()).isEqualTo("+447700900201");
        assertThat(ann.from()).isEqualTo(Rehearsal.HELPLINE);
        ann.hangsUp();
        sam.hears("How did it go").presses("1").hears("Thank you").awaitEnd();

        await().untilAsserted(() -> {
            assertThat(house.request(caller))
                    .containsEntry("status", "done")
                    .containsEntry("due_at", null)
                    .containsEntry("outcome", "sorted");
            assertThat(house.call(sam)).containsEntry("kind", "offer").containsEntry("ending", "connected");
            assertThat(house.call(ann)).containsEntry("kind", "callback").containsEntry("ending", "connected");
            assertThat(house.call(caller)).containsEntry("ending", "callback");
        });
    }

    @Test
    void whoeverTakesItHearsTheMessageThatWasLeft() {
        asksToBeCalledBack("02");
        house.phone("+447700900202").isBusy();
        PhoneCall again = house.rings("+447700900102").hears("fwyd").presses("1");
        again.hears("adael neges, pwyswch 2").presses("2").hears("ar ôl y tôn");
        again.speaks(Duration.ofSeconds(8)).hears("Mae eich neges gennym").hangsUp();
        await().untilAsserted(() -> assertThat(house.messagesFetched()).isEqualTo(1));
        house.phone("+447700900202").answers();
        house.phone("+447700900102").answers();

        house.later(Duration.ofMinutes(45));
        PhoneCall sam = house.phone("+447700900202").awaitsCall().hears("Galwad a addawyd, V02");
        sam.presses("1").hears("Gadawyd y neges hon").hears("/audio/messages/").hears("Rydym yn eu ffonio nawr");
        PhoneCall ann = house.phone("+447700900102").awaitsCall();
        ann.awaitBridged();
        ann.hangsUp();
        sam.hears("Sut aeth hi").presses("1").awaitEnd();
    }

    @Test
    void whenNobodyTakesItTheyAreAskedAgainAndAtLastACoordinatorIsTold() {
        PhoneCall caller = asksToBeCalledBack("03");
        house.phone("+447700900203").declines();

        house.later(Duration.ofMinutes(45));
        passes("03", 1);
        assertThat(alarms(caller)).isEmpty();
        house.later(Duration.ofMinutes(5));
        passes("03", 2);
        house.later(Duration.ofMinutes(30));
        await().untilAsserted(() -> assertThat(alarms(caller)).contains("promise_overdue"));
        assertThat(house.request(caller)).containsEntry("status", "open").containsEntry("reason", "callback");
        assertThat(house.phone("+447700900103").timesRung()).isEqualTo(0);
    }

    @Test
    void whoeverDoesNotAnswerIsRungAgainByTheVolunteerWhoTried() {
        PhoneCall caller = asksToBeCalledBack("04");
        house.phone("+447700900204").answers();
        house.phone("+447700900104").declines();

        house.later(Duration.ofMinutes(45));
        PhoneCall sam =
                house.phone("+447700900204").awaitsCall().hears("press 1").presses("1");
        sam.hears("They did not answer").hangsUp();
        house.phone("+447700900204").awaitsText("how did it go");
        await().untilAsserted(() -> assertThat(house.request(caller))
                .containsEntry("status", "claimed")
                .containsEntry("volunteer", "+447700900204"));

        house.phone("+447700900104").answers();
        house.later(Duration.ofMinutes(30));
        sam = house.phone("+447700900204").awaitsCall().hears("Promised call").presses("1");
        PhoneCall ann = house.phone("+447700900104").awaitsCall();
        assertThat(ann.awaitBridged()).isEqualTo("+447700900204");
        ann.hangsUp();
        sam.hears("How did it go").presses("1").awaitEnd();
        await().untilAsserted(() -> assertThat(house.request(caller)).containsEntry("status", "done"));
    }

    @Test
    void aWorryRingsACoordinatorWhoIsNotEvenOnDuty() {
        house.phone("+447700900205").answers();
        house.phone("+447700900305").answers();
        house.phone("+447700900105").answers();
        PhoneCall caller = talks("05", "4");

        PhoneCall cara =
                house.phone("+447700900305").awaitsCall().hears("urgent").hears("press 1");
        assertThat(cara.heardSoFar()).doesNotContain("Ann");
        cara.presses("1").hears("It is Ann").hears("To ring them, press 1").presses("1");
        PhoneCall ann = house.phone("+447700900105").awaitsCall();
        assertThat(ann.awaitBridged()).isEqualTo("+447700900305");
        ann.hangsUp();
        cara.hears("How did it go").hangsUp();
        await().untilAsserted(() -> {
            assertThat(house.request(caller))
                    .containsEntry("status", "claimed")
                    .containsEntry("volunteer", "+447700900305")
                    .containsEntry("urgent", true);
            assertThat(house.call(cara)).containsEntry("kind", "escalation");
            assertThat(alarms(caller)).isEmpty();
        });
    }

    @Test
    void coordinatorsAreRungUntilOneHasIt() {
        house.phone("+447700900206").answers();
        house.phone("+447700900306").declines();
        house.phone("+447700900305").declines();
        PhoneCall caller = talks("06", "4");

        await().untilAsserted(() ->
                assertThat(house.phone("+447700900306").timesRung()).isEqualTo(1));
        await().untilAsserted(() -> assertThat(alarms(caller)).containsExactly("urgent"));
        house.phone("+447700900306").answers();
        house.later(Duration.ofMinutes(10));
        PhoneCall dewi = house.phone("+447700900306").awaitsCall().hears("mater brys");
        dewi.presses("1").hears("Chi sy'n gofalu amdano nawr").hangsUp();
        await().untilAsserted(() -> assertThat(house.request(caller))
                .containsEntry("volunteer", "+447700900306")
                .containsEntry("urgent", true));
        house.later(Duration.ofMinutes(20));
        assertThat(house.phone("+447700900306").timesRung()).isEqualTo(2);
    }

    @Test
    void aVolunteerIsConnectedWithThePersonWhoseRequestTheyHold() {
        house.phone("+447700900207").answers();
        house.phone("+447700900107").answers();
        talks("07", "");
        house.later(Duration.ofSeconds(10));

        PhoneCall menu = house.rings("+447700900207").hears("press 3").presses("3");
        menu.hears("Please hang up").awaitEnd();
        PhoneCall sam = house.phone("+447700900207").awaitsCall().hears("You asked to be connected");
        sam.presses("1").hears("It is Ann");
        PhoneCall ann = house.phone("+447700900107").awaitsCall();
        assertThat(ann.awaitBridged()).isEqualTo("+447700900207");
        assertThat(ann.from()).isEqualTo(Rehearsal.HELPLINE);
        ann.hangsUp();
        sam.hears("How did it go").presses("1").hears("Thank you").awaitEnd();
        await().untilAsserted(() -> assertThat(house.call(menu)).containsEntry("ending", "self_service"));

        PhoneCall nothing = house.rings("+447700900207").hears("press 3").presses("3");
        nothing.hears("You hold no request").awaitEnd();
    }

    @Test
    void aNumberThatIsNotSafeIsNeverRung() {
        PhoneCall caller =
                house.rings("+447700900108").hears("food").presses("1").awaitWaiting();
        caller.presses("1").hears("We will ring you back").presses("9").hears("Thank you for telling us");
        caller.hangsUp();
        house.phone("+447700900208").answers();
        int before = house.phone("+447700900208").timesRung();

        house.later(Duration.ofMinutes(60));
        await().untilAsserted(() -> assertThat(alarms(caller)).contains("promise_overdue"));
        assertThat(house.phone("+447700900208").timesRung()).isEqualTo(before);
        assertThat(house.phone("+447700900108").timesRung()).isEqualTo(0);
    }

    @Test
    void whoeverRingsInWhileTheirCallbackIsOfferedIsPutThroughToTheSameVolunteer() {
        asksToBeCalledBack("09");
        house.phone("+447700900209").answers();

        house.later(Duration.ofMinutes(45));
        PhoneCall sam = house.phone("+447700900209").awaitsCall().hears("Promised call");
        PhoneCall caller =
                house.rings("+447700900109").hears("food").presses("1").awaitWaiting();
        sam.presses("1");
        assertThat(caller.awaitBridged()).isEqualTo("+447700900209");
        caller.hangsUp();
        sam.hears("How did it go").presses("1").hears("Thank you").awaitEnd();
        await().untilAsserted(() -> assertThat(house.request(caller))
                .containsEntry("status", "done")
                .containsEntry("due_at", null));
        assertThat(house.phone("+447700900109").timesRung()).isEqualTo(0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            10 | how did it go | 1 | is sorted and closed | done
            11 | sut aeth hi   | 2 | yn dasg i'r ardal    | open
            """)
    void theOutcomeMayComeByText(String village, String question, String digit, String answer, String status) {
        house.phone("+4477009002" + village).answers();
        PhoneCall caller = talks(village, "");
        house.later(Duration.ofSeconds(10));
        house.phone("+4477009002" + village).awaitsText(question);

        house.phone("+4477009002" + village).texts(Rehearsal.HELPLINE, digit);
        house.phone("+4477009002" + village).awaitsText(answer);
        await().untilAsserted(() -> assertThat(house.request(caller)).containsEntry("status", status));
    }

    @Test
    void anOutcomeThatNobodyGivesIsAskedForAgainAndThenACoordinatorIsTold() {
        house.phone("+447700900212").answers();
        PhoneCall caller = talks("12", "");
        house.later(Duration.ofSeconds(10));
        house.phone("+447700900212").awaitsText("how did it go");
        house.later(Duration.ofMinutes(15));
        await().untilAsserted(() -> assertThat(house.phone("+447700900212").texts())
                .filteredOn(text -> text.body().contains("how did it go"))
                .hasSize(2));
        house.later(Duration.ofMinutes(105));
        await().untilAsserted(() -> assertThat(alarms(caller)).containsExactly("outcome_missing"));

        String reference = String.valueOf(house.call(caller).get("request"));
        house.phone("+447700900212").texts(Rehearsal.HELPLINE, "3 " + reference);
        house.phone("+447700900212").awaitsText("stays with you");
        assertThat(alarms(caller)).isEmpty();
    }

    /** Ann of that village waits for a volunteer, and rather wants to be called back. */
    private PhoneCall asksToBeCalledBack(String village) {
        String resident = "+4477009001" + village;
        house.phone("+4477009002" + village).letsItRing();
        boolean welsh = village.equals("02");
        PhoneCall caller = house.rings(resident).hears(welsh ? "fwyd" : "food").presses("1");
        caller.awaitWaiting().presses("1").hears(welsh ? "eich ffonio'n ôl" : "We will ring you back");
        caller.hangsUp();
        await().untilAsserted(() -> assertThat(house.request(caller)).containsEntry("reason", "callback"));
        return caller;
    }

    /** Ann and Sam of that village have talked; the outcome is that key, or none. */
    private PhoneCall talks(String village, String outcome) {
        boolean welsh = village.equals("11");
        PhoneCall caller = house.rings("+4477009001" + village).hears(welsh ? "fwyd" : "food");
        caller.presses("1");
        PhoneCall sam = house.phone("+4477009002" + village).awaitsCall().hears("1");
        sam.presses("1");
        caller.awaitBridged();
        caller.hangsUp();
        sam.hears(welsh ? "Sut aeth hi" : "How did it go");
        if (outcome.isEmpty()) {
            sam.hangsUp();
        } else {
            sam.presses(outcome).hears("Thank you").awaitEnd();
        }
        return caller;
    }

    /** So many times the volunteer of that village has passed a promised call. */
    private void passes(String village, int times) {
        await().untilAsserted(() -> assertThat(house.export(What.CALLS))
                .filteredOn(call ->
                        ("+4477009002" + village).equals(call.get("volunteer")) && "busy".equals(call.get("ending")))
                .hasSize(times));
    }

    /** Of that call's request, while nobody has them in hand. */
    private List<String> alarms(PhoneCall call) {
        String reference = String.valueOf(house.call(call).get("request"));
        return house.database()
                .transact(tx -> tx.sql()
                        .select(ALARM.KIND)
                        .from(ALARM)
                        .where(ALARM.MATTER.eq(reference))
                        .and(ALARM.ACKNOWLEDGED_AT.isNull())
                        .and(ALARM.SETTLED_AT.isNull())
                        .fetch(ALARM.KIND));
    }
}
