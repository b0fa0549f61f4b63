package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ringround.exchange.What;
import org.ringround.simulator.Phone;
import org.ringround.simulator.PhoneCall;

/** A server dies in the middle of twenty calls: nobody who rang is lost, and nobody is rung twice for one offer. */
@Timeout(180)
class KillFaultTest {

    private static final Duration AFTER_A_RESTART = Duration.ofSeconds(60);
    private static final int IN_EACH_STATE = 4;
    private static final int VOLUNTEERS = 8;

    @Test
    void everyCallHasOneEndingAfterTheServerWasKilledAndStartedAgain() {
        try (Forwarder address = new Forwarder();
                FaultHouse house = house(address)) {
            List<PhoneCall> calls;
            try (OtherProcess server = OtherProcess.run(house.environment(), "serve")) {
                address.leadTo(server.port());
                calls = twentyCalls(house);
                server.kill();
            }
            calls.forEach(PhoneCall::hangsUp);

            try (OtherProcess server = OtherProcess.run(house.environment(), "serve")) {
                address.leadTo(server.port());
                await().atMost(AFTER_A_RESTART).untilAsserted(() -> everyCallHasAnEnding(house));
                everybodyWhoWantedHelpIsARequest(house);
                house.nobodyWasRungTwiceForOneOffer();
            }
        }
    }

    @Test
    void noCallFailsWhenOneOfTwoServersIsKilled() {
        try (Forwarder address = new Forwarder();
                FaultHouse house = house(address);
                OtherProcess one = OtherProcess.run(house.environment(), "serve");
                OtherProcess other = OtherProcess.run(house.environment(), "serve")) {
            address.leadTo(one.port(), other.port());
            List<PhoneCall> calls = twentyCalls(house);

            one.kill();
            calls.subList(0, 2 * IN_EACH_STATE)
                    .forEach(call -> call.presses("0").awaitWaiting());
            calls.forEach(PhoneCall::hangsUp);

            await().atMost(AFTER_A_RESTART).untilAsserted(() -> everyCallHasAnEnding(house));
            assertThat(house.endings()).doesNotContain("failed");
            everybodyWhoWantedHelpIsARequest(house);
            house.nobodyWasRungTwiceForOneOffer();
        }
    }

    private static FaultHouse house(Forwarder address) {
        Map<String, String> settings =
                new HashMap<>(Map.of("PORT", "0", "PUBLIC_URL", address.url(), "HELPLINE_SEARCH_TIME", "90s"));
        String[] volunteers = IntStream.range(0, VOLUNTEERS)
                .mapToObj(KillFaultTest::volunteer)
                .toArray(String[]::new);
        FaultHouse house = FaultHouse.preparedAt(5, settings).withVolunteers(volunteers);
        house.leadTo(address.url());
        return house;
    }

    /** Four in each state: in the first menu, in the second, waiting, promised a callback, connected. */
    private static List<PhoneCall> twentyCalls(FaultHouse house) {
        everyVolunteer(house, phone -> phone.answersAndPresses("1"));
        List<PhoneCall> connected = four(house, 16, call -> call.presses("0").awaitBridged());
        everyVolunteer(house, Phone::letsItRing);
        List<PhoneCall> promised = four(
                house, 12, call -> call.presses("0").awaitWaiting().presses("1").hears("ring you"));
        List<PhoneCall> waiting = four(house, 8, call -> call.presses("0").awaitWaiting());
        List<PhoneCall> second =
                four(house, 4, call -> call.hears("press 2").presses("2").hears("shopping"));
        List<PhoneCall> first = four(house, 0, call -> call.hears("press 2"));
        return Stream.of(first, second, waiting, promised, connected)
                .flatMap(List::stream)
                .toList();
    }

    private static List<PhoneCall> four(FaultHouse house, int from, Consumer<PhoneCall> then) {
        List<PhoneCall> calls = IntStream.range(from, from + IN_EACH_STATE)
                .mapToObj(caller -> house.phone(caller(caller)).dials(FaultHouse.HELPLINE))
                .toList();
        calls.forEach(then);
        return calls;
    }

    private static void everyVolunteer(FaultHouse house, Consumer<Phone> does) {
        IntStream.range(0, VOLUNTEERS).forEach(one -> does.accept(house.phone(volunteer(one))));
    }

    private static void everyCallHasAnEnding(FaultHouse house) {
        assertThat(house.endings()).hasSize(5 * IN_EACH_STATE).doesNotContainNull();
    }

    /** Whoever came as far as a search; those in the menu only when they were in it for ten seconds. */
    private static void everybodyWhoWantedHelpIsARequest(FaultHouse house) {
        List<Object> requested = house.export(What.REQUESTS).stream()
                .map(request -> request.get("call_sid"))
                .toList();
        assertThat(requested).doesNotHaveDuplicates();
        assertThat(house.inbound().filter(call -> call.get("request") != null)).hasSameSizeAs(requested);
        assertThat(requested)
                .containsAll(house.inbound()
                        .filter(call -> !"abandoned".equals(call.get("ending")) && !"failed".equals(call.get("ending")))
                        .map(call -> call.get("call_sid"))
                        .toList())
                .hasSizeGreaterThanOrEqualTo(3 * IN_EACH_STATE);
    }

    private static String volunteer(int number) {
        return "+4477009002" + (10 + number);
    }

    private static String caller(int number) {
        return "+4477009001" + (10 + number);
    }
}
