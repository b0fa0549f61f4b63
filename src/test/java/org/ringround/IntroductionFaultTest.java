package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ringround.FaultHouse.CALLER;
import static org.ringround.FaultHouse.SAM;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ringround.exchange.What;
import org.ringround.simulator.PhoneCall;
import org.ringround.simulator.WebhookFault;

/** Something is wrong, or somebody hangs up, while somebody who is rung back hears who is calling. */
class IntroductionFaultTest {

    /** An address is tried three times. */
    private static final int ALL_TRIES = 3;

    @Test
    void withTheDatabaseAwayTheTwoAreConnectedWithoutAWord() {
        try (FaultHouse house = FaultHouse.prepared(Map.of()).withVolunteers(SAM);
                Outage outage = Outage.in(house)) {
            PhoneCall sam = ringsBack(house);
            PhoneCall resident = house.phone(CALLER).ringing();

            outage.begins();
            assertThat(resident.answers().awaitBridged()).isEqualTo(SAM);
            assertThat(resident.heardSoFar()).isEmpty();
            outage.ends();

            resident.hangsUp();
            sam.hears("How did it go").presses("1").hears("Thank you").awaitEnd();
            await().untilAsserted(() -> assertThat(house.request()).containsEntry("status", "done"));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aTryThatFailsOnTheWayIsMadeAgain(WebhookFault fault) {
        try (FaultHouse house = FaultHouse.begin(SAM)) {
            house.network().faults().nextWebhooks("/introduction", ALL_TRIES - 1, fault);
            house.phone(CALLER).answers();
            ringsBack(house);

            PhoneCall resident = house.phone(CALLER).awaitsCall().hears("One of our volunteers is calling you");
            assertThat(resident.awaitBridged()).isEqualTo(SAM);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoeverCannotBeIntroducedAtAllWasNotReachedAndStaysWithTheVolunteer(WebhookFault fault) {
        try (FaultHouse house = FaultHouse.begin(SAM)) {
            house.network().faults().nextWebhooks("/introduction", ALL_TRIES, fault);
            house.phone(CALLER).answers();
            PhoneCall sam = ringsBack(house);

            sam.hears("They did not answer").hears("call back later, press 3").presses("3");
            sam.hears("When will you").presses("1").hears("Thank you").awaitEnd();
            await().untilAsserted(() -> assertThat(house.request())
                    .containsEntry("status", "claimed")
                    .containsEntry("volunteer", SAM)
                    .containsEntry("outcome", "call_back"));
            assertThat(house.request().get("due_at")).isNotNull();
            assertThat(ringBacks(house)).containsExactly("no_answer");
        }
    }

    @Test
    void whoeverHangsUpDuringItWasNotReached() {
        try (FaultHouse house = unhurried()) {
            house.phone(CALLER).does(call -> call.answers().hears("This is").hangsUp());
            PhoneCall sam = ringsBack(house);

            sam.hears("They did not answer").hears("call back later, press 3").presses("3");
            sam.hears("When will you").presses("2").hears("Thank you").awaitEnd();
            assertThat(house.network().log().everBridged(CALLER, SAM)).isFalse();
            await().untilAsserted(() -> assertThat(house.request())
                    .containsEntry("status", "claimed")
                    .containsEntry("outcome", "call_back"));
            assertThat(ringBacks(house)).containsExactly("no_answer");
        }
    }

    @Test
    void whenTheVolunteerHangsUpDuringItNobodyHasSpoken() {
        try (FaultHouse house = unhurried()) {
            house.phone(CALLER).answers();
            PhoneCall sam = ringsBack(house);
            PhoneCall resident = house.phone(CALLER).awaitsCall().hears("This is Ringround");
            sam.hangsUp();
            resident.awaitEnd();

            await().untilAsserted(() -> assertThat(ringBacks(house)).containsExactly("no_answer"));
            assertThat(house.network().log().everBridged(CALLER, SAM)).isFalse();
            assertThat(house.request()).containsEntry("status", "claimed").containsEntry("volunteer", SAM);
        }
    }

    @Test
    void aRepeatedRequestHasTheSameAnswerAndAnotherBridgeIsNotBegun() {
        try (FaultHouse house = FaultHouse.begin(SAM)) {
            house.network().faults().repeatWebhooks(true);
            house.phone(CALLER).answers();
            PhoneCall sam = ringsBack(house);

            PhoneCall resident = house.phone(CALLER).awaitsCall().hears("One of our volunteers is calling you");
            assertThat(resident.awaitBridged()).isEqualTo(SAM);
            resident.hangsUp();
            sam.hears("How did it go").presses("1").hears("Thank you").awaitEnd();
            assertThat(house.phone(CALLER).timesRung()).isEqualTo(1);
        }
    }

    /** There is time to hang up while something is said. */
    private static FaultHouse unhurried() {
        FaultHouse house = FaultHouse.preparedAt(5, Map.of()).withVolunteers(SAM);
        house.serve(house.database(), null);
        return house;
    }

    /** How the calls ended with which somebody was rung back. */
    private static List<Object> ringBacks(FaultHouse house) {
        return house.export(What.CALLS).stream()
                .filter(call -> "callback".equals(call.get("kind")))
                .map(call -> call.get("ending"))
                .toList();
    }

    /** The caller has just gone when Sam takes the call, and Sam rings them back. */
    private static PhoneCall ringsBack(FaultHouse house) {
        house.phone(SAM).answers();
        PhoneCall caller = house.waits(CALLER);
        PhoneCall sam = house.phone(SAM).awaitsCall().hears("press 1");
        caller.hangsUp();
        await().untilAsserted(() -> assertThat(house.endings()).containsExactly("abandoned"));
        return sam.presses("1").hears("The caller has just gone").presses("1").hears("We are ringing them");
    }
}
