package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.ringround.simulator.PhoneCall;
import org.ringround.simulator.Text;

/** What nobody could take on the phone is texted to the area's volunteers. It is Tuesday morning, two minutes past ten. */
@TestInstance(Lifecycle.PER_CLASS)
class TaskStoriesTest {

    private final Rehearsal house = Rehearsal.beginAt(Instant.parse("2030-03-05T10:02:00Z"), Map.of())
            .with("areas.csv", "name,postcodes", "Betws,LL24", "Conwy,LL32", "Llanrwst,LL26")
            .with(
                    "volunteers.csv",
                    "phone,name,area,languages,helps_with",
                    "+447700900201,Sam Roberts,Betws,en,",
                    "+447700900202,Siân Bevan,Betws,cy,shopping",
                    "+447700900203,Alex Pugh,Conwy,en,",
                    "+447700900204,Jo Rees,Llanrwst,en,")
            .with(
                    "residents.csv",
                    "phone,name,area,language,address",
                    "+447700900111,Mair Owen,Betws,en,1 High Street",
                    "+447700900112,John Hughes,Conwy,en,2 High Street");

    @AfterEach
    void theNetworkHasNothingToComplainOf() {
        assertThat(house.network().complaints()).isEqualTo(List.of());
    }

    @AfterAll
    void close() {
        house.close();
    }

    @Test
    void aKnownResidentWhoGaveUpIsTextedOnceTheCallIsOver() {
        PhoneCall caller =
                house.phone("+447700900111").dials(Rehearsal.HELPLINE).presses("1");
        caller.hears("nobody could take your call");
        assertThat(house.phone("+447700900201").texts()).isEmpty();
        caller.hangsUp();

        Text asked = house.phone("+447700900201").awaitsText("shopping, Betws, English, as soon as you can.");
        Text holwyd = house.phone("+447700900202").awaitsText("siopa, Betws, Saesneg");
        assertThat(List.of(asked, holwyd))
                .allSatisfy(text -> assertThat(text.body()).doesNotContain("Mair", "Owen", "High Street", "900111"));
        assertThat(house.phone("+447700900204").texts()).isEmpty();

        house.later(Duration.ofMinutes(30));
        house.phone("+447700900201").awaitsText("still open");
        await().untilAsserted(
                        () -> assertThat(house.phone("+447700900202").texts()).hasSize(2));
    }

    @Test
    void aPromiseToRingBackIsTextedWithItsTime() {
        PhoneCall caller =
                house.phone("+447700900112").dials(Rehearsal.HELPLINE).presses("1");
        caller.hears("called back, press 1").presses("1").hears("Goodbye").awaitEnd();

        house.phone("+447700900203").awaitsText("shopping, Conwy, English, by ");
    }
}
