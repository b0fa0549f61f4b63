package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.OFFER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.ringround.db.StoppableDatabase;
import org.ringround.exchange.What;
import org.ringround.simulator.CallStatus;
import org.ringround.simulator.Phone;
import org.ringround.simulator.PhoneCall;

/**
 * The database is stopped during twenty calls, three or four in each situation, and started again. Meanwhile some hang up,
 * press keys, answer, speak: nobody is lost, and nothing is done twice.
 */
@Timeout(120)
class StoppedDatabaseTest {

    /** A volunteer listens for five seconds so, before a key is missed. */
    private static final double SPEED = 3;

    private static final int BRIDGED = 4;
    private static final int RINGING = 3;
    private static final int SCREENING = 3;

    private final StoppableDatabase postgres = StoppableDatabase.create();
    private final FaultHouse house = FaultHouse.preparedOn(
            postgres.database(),
            SPEED,
            Map.of("HELPLINE_SEARCH_TIME", "60s", "HELPLINE_RING_TIME", "40s", "HELPLINE_LANGUAGES", "en"));
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> endings = new TreeMap<>();
    private int callers;
    private final List<Phone> volunteers = new ArrayList<>();

    @Test
    void everyCallEndsOnceAndWhoeverWantedHelpIsARequest() {
        try (house) {
            house.serve(house.database(), null);
            List<PhoneCall> message = leavingMessages();
            List<PhoneCall> bridged = bridged();
            List<PhoneCall> ringing = ringing();
            List<PhoneCall> waiting = waiting();
            List<PhoneCall> menu = calls("menu", 4, "abandoned", call -> call.hears("press 2"));
            List<List<PhoneCall>> all = List.of(bridged, message, ringing, waiting, menu);
            somebodyAnswersTheWaiting();
            // More than ten seconds in the menu: they want help. More than fifteen connected: nobody was cut off.
            house.clock().forward(Duration.ofSeconds(20));

            List<PhoneCall> rings = legs(leg -> leg.status() == CallStatus.RINGING);
            List<PhoneCall> screened = legs(StoppedDatabaseTest::isScreened);
            PhoneCall speaks = speaks(menu.get(1));
            assertThat(List.of(rings.size(), screened.size())).containsExactly(RINGING, SCREENING);

            postgres.stop();
            rings.get(0).answers();
            rings.get(1).declines();
            screened.get(0).presses("1");
            screened.get(1).hangsUp();
            all.forEach(calls -> calls.get(0).hangsUp());
            theVolunteerHangsUp(bridged.get(1));
            message.get(1).presses("#");
            speaks.presses("0").hears("our system is in trouble");
            var spoken = inBackground(() -> speaks.speaks(Duration.ofSeconds(5)));
            hangUpInTrouble(message.get(1), bridged.get(1));
            screened.get(0).hears("no longer waiting").awaitEnd();
            postgres.start();

            await().until(() -> house.database().isThere());
            spoken.join();
            all.stream().flatMap(List::stream).forEach(PhoneCall::hangsUp);
            everythingIsAsItShouldBe();
            aVolunteerIsThereForWhoeverRingsNext();
        }
    }

    private List<PhoneCall> waiting() {
        return calls("waiting", 6, "abandoned", call -> call.presses("0").awaitWaiting());
    }

    private void theVolunteerHangsUp(PhoneCall caller) {
        legs(leg -> leg.isBridgedWith().equals(Optional.of(caller.from()))).forEach(PhoneCall::hangsUp);
    }

    private static void hangUpInTrouble(PhoneCall... callers) {
        Stream.of(callers)
                .forEach(caller -> caller.hears("our system is in trouble").hangsUp());
    }

    private PhoneCall speaks(PhoneCall caller) {
        endings.put("menu 1", "voicemail");
        return caller;
    }

    /** While nobody is on duty. They speak until they hang up or press a key. */
    private List<PhoneCall> leavingMessages() {
        List<PhoneCall> calls = calls(
                "message",
                3,
                "voicemail",
                call -> call.presses("0").hears("leave a message").presses("2"));
        calls.forEach(call -> inBackground(() -> call.speaks(Duration.ofSeconds(170))));
        return calls;
    }

    private static CompletableFuture<Void> inBackground(Runnable speaks) {
        return CompletableFuture.runAsync(speaks, task -> new Thread(task, "speaks").start());
    }

    private List<PhoneCall> bridged() {
        volunteers(BRIDGED, phone -> phone.answersAndPresses("1"));
        return calls("bridged", BRIDGED, "connected", call -> call.presses("0").awaitBridged());
    }

    private List<PhoneCall> ringing() {
        volunteers(RINGING, Phone::letsItRing);
        List<PhoneCall> calls =
                calls("ringing", RINGING, "abandoned", call -> call.presses("0").awaitWaiting());
        await().untilAsserted(() -> assertThat(offers("ringing")).isEqualTo(RINGING));
        return calls;
    }

    /** Three more come on duty, whose phones ring for those who wait, and who listen. */
    private void somebodyAnswersTheWaiting() {
        volunteers(SCREENING, phone -> phone.answersAfter(Duration.ZERO));
        await().pollInterval(Duration.ofMillis(20)).untilAsserted(() -> {
            assertThat(offers("screening")).isEqualTo(SCREENING);
            assertThat(legs(StoppedDatabaseTest::isScreened)).hasSize(SCREENING);
        });
        assertThat(offers("taken")).isEqualTo(BRIDGED);
        assertThat(offers("ringing")).isEqualTo(RINGING);
    }

    private void everythingIsAsItShouldBe() {
        await().untilAsserted(() -> assertThat(found().values()).doesNotContain("null"));
        // The next look at what the network knows.
        house.clock().forward(Duration.ofMinutes(16));
        Outage.inTime(house, () -> assertThat(found()).isEqualTo(endings));
        Outage.inTime(house, () -> assertThat(house.offers()).doesNotContainNull());
        assertThat(house.export(What.REQUESTS))
                .extracting(request -> request.get("call_sid"))
                .doesNotHaveDuplicates()
                .hasSameElementsAs(names.keySet());
        assertThat(Outage.reasons(house)).containsOnly("connected", "missed", "voicemail");
        Outage.inTime(house, () -> assertThat(Outage.sounds(house)).hasSize(4).allMatch(length -> length > 1000));
        house.nobodyWasRungTwiceForOneOffer();
        assertThat(Outage.alarms(house)).noneMatch(alarm -> "calls_differ".equals(alarm.getKey()));
    }

    private void aVolunteerIsThereForWhoeverRingsNext() {
        volunteers.forEach(phone -> phone.answersAndPresses("1"));
        PhoneCall next = house.waits(caller());
        assertThat(next.awaitBridged()).startsWith("+4477009002");
        next.hangsUp();
    }

    /** By situation; one that went on, or was kept twice, would show. */
    private Map<String, String> found() {
        var all = new TreeMap<String, String>();
        house.inbound()
                .forEach(call -> all.merge(
                        names.get(String.valueOf(call.get("call_sid"))),
                        String.valueOf(call.get("ending")),
                        (one, other) -> one + other));
        return all;
    }

    private List<PhoneCall> calls(String situation, int count, String ending, Consumer<PhoneCall> then) {
        List<PhoneCall> calls = IntStream.range(0, count)
                .mapToObj(one -> house.phone(caller()).dials(FaultHouse.HELPLINE))
                .toList();
        for (PhoneCall call : calls) {
            names.put(call.sid(), situation + " " + calls.indexOf(call));
            endings.put(names.get(call.sid()), ending);
        }
        calls.forEach(then);
        return calls;
    }

    private String caller() {
        return "+4477009001" + (10 + callers++);
    }

    /** So many more come on duty, all of whom do that when their phone rings; one phone rings for a caller at a time. */
    private void volunteers(int count, Consumer<Phone> does) {
        String[] numbers = IntStream.range(0, count)
                .mapToObj(one -> "+4477009002" + (10 + volunteers.size() + one))
                .toArray(String[]::new);
        Stream.of(numbers).map(house::phone).forEach(phone -> {
            does.accept(phone);
            volunteers.add(phone);
        });
        house.withVolunteers(numbers);
        house.database()
                .run(tx -> tx.sql().update(AREA).set(AREA.RING, "sequence").execute());
    }

    private int offers(String phase) {
        return house.database().transact(tx -> tx.sql().fetchCount(OFFER, OFFER.PHASE.eq(phase)));
    }

    /** Of the calls to volunteers that go on. */
    private List<PhoneCall> legs(Predicate<PhoneCall> which) {
        return volunteers.stream()
                .flatMap(phone -> phone.calls().stream())
                .filter(leg -> !leg.status().ended())
                .filter(which)
                .toList();
    }

    private static boolean isScreened(PhoneCall leg) {
        return leg.heardSoFar().contains("press 1") && leg.isBridgedWith().isEmpty();
    }
}
