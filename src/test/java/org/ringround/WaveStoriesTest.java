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
import org.ringround.simulator.NetworkEvent;
import org.ringround.simulator.NetworkEvent.Kind;
import org.ringround.simulator.PhoneCall;

/** In which order phones ring. Everybody is always on duty. */
@TestInstance(Lifecycle.PER_CLASS)
class WaveStoriesTest {

    private final Rehearsal house = Rehearsal.begin(
                    Map.of("HELPLINE_SEARCH_TIME", "90s", "HELPLINE_WAVE_TIME", "12s", "HELPLINE_RING_TIME", "40s"))
            .with(
                    "areas.csv",
                    "name,ring,neighbours",
                    "Waves,waves,",
                    "All,all,",
                    "One by one,sequence,",
                    "Near,waves,",
                    "Here,waves,Near",
                    "Late,waves,",
                    "Slow next,waves,",
                    "Slow,waves,Slow next")
            .with(
                    "volunteers.csv",
                    "phone,name,area,languages,role,shifts",
                    "+447700900201,A,Waves,en,volunteer,daily 00:00-24:00",
                    "+447700900202,B,Waves,en,volunteer,daily 00:00-24:00",
                    "+447700900203,C,Waves,en,volunteer,daily 00:00-24:00",
                    "+447700900204,D,Waves,en,volunteer,daily 00:00-24:00",
                    "+447700900211,A,All,en,volunteer,daily 00:00-24:00",
                    "+447700900212,B,All,en,volunteer,daily 00:00-24:00",
                    "+447700900213,C,All,en,volunteer,daily 00:00-24:00",
                    "+447700900214,D,All,en,volunteer,daily 00:00-24:00",
                    "+447700900221,A,One by one,en,volunteer,daily 00:00-24:00",
                    "+447700900222,B,One by one,en,volunteer,daily 00:00-24:00",
                    "+447700900223,C,One by one,en,volunteer,daily 00:00-24:00",
                    "+447700900231,A,Here,en,volunteer,daily 00:00-24:00",
                    "+447700900232,B,Near,en,volunteer,daily 00:00-24:00",
                    "+447700900233,C,Here,en,coordinator,daily 00:00-24:00",
                    "+447700900241,A,Late,en,volunteer,daily 00:00-24:00",
                    "+447700900242,B,Late,en,volunteer,daily 00:00-24:00",
                    "+447700900251,A,Slow,en,volunteer,daily 00:00-24:00",
                    "+447700900252,B,Slow next,en,volunteer,daily 00:00-24:00")
            .with(
                    "residents.csv",
                    "phone,name,area,language",
                    "+447700900101,Ann,Waves,en",
                    "+447700900102,Ann,All,en",
                    "+447700900103,Ann,One by one,en",
                    "+447700900104,Ann,Here,en",
                    "+447700900105,Ann,Late,en",
                    "+447700900106,Ann,Slow,en");

    @AfterEach
    void theNetworkHasNothingToComplainOf() {
        assertThat(house.network().complaints()).isEqualTo(List.of());
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void threePhonesRingInAWaveAndTheFourthInTheNext() {
        PhoneCall caller = asksForFood("+447700900101").awaitWaiting();
        PhoneCall first = house.phone("+447700900201").ringing();
        house.phone("+447700900202").ringing();
        house.phone("+447700900203").ringing();
        assertThat(house.phone("+447700900204").timesRung()).isZero();
        house.phone("+447700900204").answers();
        house.later(Duration.ofSeconds(12));
        house.phone("+447700900204").awaitsCall().hears("press 1").presses("1");
        assertThat(caller.awaitBridged()).isEqualTo("+447700900204");
        first.awaitEnd();
        caller.hangsUp();
        assertThat(rung("+44770090020")).endsWith("+447700900204").hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void allPhonesOfAnAreaThatRingsAllRingAtOnce() {
        PhoneCall caller = asksForFood("+447700900102").awaitWaiting();
        house.phone("+447700900211").ringing();
        house.phone("+447700900212").ringing();
        house.phone("+447700900213").ringing();
        house.phone("+447700900214").ringing().answers().hears("press 1").presses("1");
        assertThat(caller.awaitBridged()).isEqualTo("+447700900214");
        caller.hangsUp();
        assertThat(rung("+44770090021")).hasSize(4).doesNotHaveDuplicates();
    }

    @Test
    void inSequenceOnePhoneRingsAfterTheOther() {
        PhoneCall caller = asksForFood("+447700900103").awaitWaiting();
        PhoneCall first = house.phone("+447700900221").ringing();
        assertThat(rung("+44770090022")).hasSize(1);
        first.declines();
        PhoneCall second = house.phone("+447700900222").ringing();
        assertThat(rung("+44770090022")).hasSize(2);
        second.declines();
        house.phone("+447700900223").ringing().answers().hears("press 1").presses("1");
        assertThat(caller.awaitBridged()).isEqualTo("+447700900223");
        caller.hangsUp();
    }

    @Test
    void theAreaComesFirstThenItsNeighboursThenItsCoordinators() {
        PhoneCall caller = asksForFood("+447700900104").awaitWaiting();
        PhoneCall here = house.phone("+447700900231").ringing();
        assertThat(rung("+44770090023")).hasSize(1);
        here.declines();
        PhoneCall near = house.phone("+447700900232").ringing();
        assertThat(rung("+44770090023")).hasSize(2);
        near.declines();
        house.phone("+447700900233").ringing().answers().hears("press 1").presses("1");
        assertThat(caller.awaitBridged()).isEqualTo("+447700900233");
        caller.hangsUp();
    }

    @Test
    void afterHalfOfTheTimeTheNeighboursAreRungWhileTheAreaStillRings() {
        PhoneCall caller = asksForFood("+447700900106").awaitWaiting();
        PhoneCall here = house.phone("+447700900251").ringing();
        here.answers().hears("press 1");
        house.later(Duration.ofSeconds(45));
        house.phone("+447700900252").ringing().answers().hears("press 1").presses("1");
        assertThat(caller.awaitBridged()).isEqualTo("+447700900252");
        here.awaitEnd();
        caller.hangsUp();
    }

    @Test
    void atTheDeadlineWhoHasAnsweredMayStillTakeTheCall() {
        PhoneCall caller = asksForFood("+447700900105").awaitWaiting();
        PhoneCall rings = house.phone("+447700900242").ringing();
        PhoneCall answered = house.phone("+447700900241").ringing();
        answered.answers().hears("press 1");
        house.later(Duration.ofSeconds(90));
        answered.presses("1");
        assertThat(caller.awaitBridged()).isEqualTo("+447700900241");
        rings.awaitEnd();
        caller.hangsUp();
        await().untilAsserted(() -> {
            assertThat(house.call(caller)).containsEntry("ending", "connected");
            assertThat(house.call(rings)).containsEntry("ending", "cancelled");
        });
    }

    private PhoneCall asksForFood(String number) {
        return house.rings(number).hears("shopping or food, press 1").presses("1");
    }

    /** The phones whose numbers begin so and that have rung, in order. */
    private List<String> rung(String numbers) {
        return house.network().log().events(Kind.RANG).stream()
                .map(NetworkEvent::number)
                .filter(number -> number.startsWith(numbers))
                .toList();
    }
}
