package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ringround.FaultHouse.ALEX;
import static org.ringround.FaultHouse.CALLER;
import static org.ringround.FaultHouse.SAM;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ringround.simulator.Faults;
import org.ringround.simulator.PhoneCall;

/** The network repeats itself, confuses the order, forgets to tell: nobody is lost, and nobody is rung twice. */
class CallbackFaultTest {

    private static final String SECOND_CALLER = "+447700900124";

    private enum Trouble {
        WEBHOOKS_COME_TWICE(faults -> faults.repeatWebhooks(true)),
        CALLBACKS_COME_IN_THE_WRONG_ORDER(faults -> faults.reorderStatusCallbacks(true)),
        WEBHOOKS_COME_BEFORE_THE_ANSWER(faults -> faults.webhooksBeforeTheAnswer(true)),
        EVERYTHING_AT_ONCE(faults ->
                faults.repeatWebhooks(true).reorderStatusCallbacks(true).webhooksBeforeTheAnswer(true));

        private final Consumer<Faults> arises;

        Trouble(Consumer<Faults> arises) {
            this.arises = arises;
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSecondVolunteerTakesTheCallAllTheSame(Trouble trouble) {
        try (FaultHouse house = FaultHouse.begin(Map.of("HELPLINE_RING_TIME", "40s"), SAM, ALEX)) {
            trouble.arises.accept(house.network().faults());
            house.phone(SAM).answers();
            house.phone(ALEX).letsItRing();

            PhoneCall caller = house.waits(CALLER);
            PhoneCall alex = house.phone(ALEX).ringing();
            house.phone(SAM).awaitsCall().hears("press 1").presses("2").hears("asking somebody else");
            alex.answers().hears("press 1").presses("1");
            assertThat(caller.awaitBridged()).isEqualTo(ALEX);
            caller.hangsUp();
            alex.hears("How did it go").presses("1").hears("Thank you").awaitEnd();

            await().untilAsserted(() -> {
                assertThat(house.endings()).containsExactly("connected");
                assertThat(house.offers()).containsExactlyInAnyOrder("declined", "connected");
            });
            assertThat(house.request()).containsEntry("status", "done").containsEntry("volunteer", ALEX);
            assertThat(house.phone(SAM).timesRung()).isEqualTo(1);
            assertThat(house.phone(ALEX).timesRung()).isEqualTo(1);
            house.nobodyWasRungTwiceForOneOffer();
        }
    }

    @ParameterizedTest
    @EnumSource
    void whoHangsUpWhileWaitingHasOneEndingAllTheSame(Trouble trouble) {
        try (FaultHouse house = FaultHouse.begin(SAM)) {
            trouble.arises.accept(house.network().faults());

            PhoneCall caller = house.waits(CALLER);
            house.phone(SAM).ringing();
            caller.hangsUp();

            await().untilAsserted(() -> {
                assertThat(house.endings()).containsExactly("abandoned");
                assertThat(house.offers()).containsExactly("cancelled");
            });
            assertThat(house.request()).containsEntry("reason", "missed").containsEntry("status", "open");
            assertThat(house.phone(SAM).timesRung()).isEqualTo(1);
            house.nobodyWasRungTwiceForOneOffer();
        }
    }

    @Test
    void aVolunteerOfWhomNothingIsToldAnyMoreIsFreeAgain() {
        try (FaultHouse house = FaultHouse.begin(SAM)) {
            house.network().faults().loseAllStatusCallbacks();
            PhoneCall first = house.waits(CALLER);
            house.phone(SAM).ringing().awaitEnd();
            first.hears("leave a message").hangsUp();
            house.clock().forward(Duration.ofSeconds(60));
            await().untilAsserted(() -> assertThat(house.offers()).doesNotContainNull());

            house.phone(SAM).answersAndPresses("1");
            PhoneCall second = house.waits(SECOND_CALLER);

            assertThat(second.awaitBridged()).isEqualTo(SAM);
            house.nobodyWasRungTwiceForOneOffer();
        }
    }

    @Test
    void aCallerOfWhoseEndNothingIsToldHasAnEndingAllTheSame() {
        try (FaultHouse house = FaultHouse.begin(Map.of("HELPLINE_SEARCH_TIME", "5m"), SAM)) {
            house.network().faults().loseAllStatusCallbacks();
            house.phone(SAM).answersAndPresses("1");
            PhoneCall caller = house.waits(CALLER);
            caller.awaitBridged();
            PhoneCall sam = house.phone(SAM).calls().get(0);

            caller.hangsUp();
            sam.hears("How did it go").hangsUp();
            house.clock().forward(Duration.ofSeconds(125));
            house.clock().forward(Duration.ofSeconds(125));
            await().untilAsserted(() -> assertThat(house.endings()).containsExactly("connected"));
            await().untilAsserted(() -> {
                house.clock().forward(Duration.ofSeconds(61));
                assertThat(house.offers()).containsExactly("connected");
            });

            assertThat(house.request()).containsEntry("status", "claimed").containsEntry("volunteer", SAM);
        }
    }

    @Test
    void whoHungUpInTheMenuAtOnceOnlyCountsAlthoughNobodyToldOfIt() {
        try (FaultHouse house = FaultHouse.begin(SAM)) {
            house.network().faults().loseAllStatusCallbacks();
            PhoneCall caller = house.phone(CALLER).dials(FaultHouse.HELPLINE).hears("Welcome");
            caller.hangsUp();

            house.clock().forward(Duration.ofSeconds(95));
            await().untilAsserted(() -> assertThat(house.endings()).containsExactly("abandoned"));

            assertThat(house.inbound()).allSatisfy(call -> {
                assertThat(call.get("request")).isNull();
                Instant started = Instant.parse(String.valueOf(call.get("started_at")));
                assertThat(Instant.parse(String.valueOf(call.get("ended_at"))))
                        .isBetween(started, started.plusSeconds(10));
            });
        }
    }

    @Test
    void aBridgeThatIsNotReportedOffersToRingBackAndEndsOnce() {
        try (FaultHouse house = FaultHouse.begin(SAM)) {
            house.network().faults().leaveBridgesUnreported(true);
            house.phone(SAM).answersAndPresses("1");
            PhoneCall caller = house.waits(CALLER);
            caller.awaitBridged();

            caller.waits(Duration.ofSeconds(20)).hangsUp();
            house.phone(SAM).calls().get(0).awaitEnd();

            await().untilAsserted(() -> {
                assertThat(house.endings()).containsExactly("connected");
                assertThat(house.request()).containsEntry("status", "claimed").containsEntry("volunteer", SAM);
            });
            house.nobodyWasRungTwiceForOneOffer();
        }
    }

    @Test
    void aRecordingThatIsNeverToldOfLeavesAMissedRequest() {
        try (FaultHouse house = FaultHouse.begin()) {
            house.network().faults().loseRecordingCallbacks(true);
            PhoneCall caller =
                    house.asksForAPerson(CALLER).hears("leave a message").presses("2");
            caller.speaks(Duration.ofSeconds(20)).hangsUp();

            await().untilAsserted(() -> {
                house.clock().forward(Duration.ofSeconds(31));
                assertThat(house.endings()).doesNotContainNull();
            });

            assertThat(house.request()).containsEntry("status", "open");
        }
    }
}
