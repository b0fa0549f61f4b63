package org.ringround;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.simulator.Phone;
import org.ringround.simulator.PhoneCall;

/** Sam's shift is tomorrow at nine; Siân and Bryn could cover it. It is Saturday, 21 November 2026, 08:59 and some seconds. */
class ShiftStoriesTest {

    private final Rehearsal house = Rehearsal.beginAt(
                    Instant.parse("2026-11-21T08:59:00Z"), Map.of("HELPLINE_SEARCH_TIME", "90s"))
            .with("areas.csv", "name", "Llanrwst")
            .with(
                    "volunteers.csv",
                    "phone,name,area,languages,shifts",
                    "+447700900201,Sam Rees,Llanrwst,en,Sun 09:00-12:00",
                    "+447700900202,Siân Rees,Llanrwst,cy;en,",
                    "+447700900203,Bryn Rees,Llanrwst,en,")
            .with("residents.csv", "phone,name,area,language", "+447700900101,Ann,Llanrwst,en");

    private final Phone sam = house.phone("+447700900201");
    private final Phone sian = house.phone("+447700900202");
    private final Phone bryn = house.phone("+447700900203");

    @AfterEach
    void close() {
        assertThat(house.network().complaints()).isEqualTo(List.of());
        house.close();
    }

    @Test
    void remindersComeADayAndAnHourBeforeAndOkAnswersThem() {
        house.later(Duration.ofMinutes(2));
        sam.awaitsText("Ringround: your shift is Sun 22 Nov 09:00-12:00. Text OK");
        sam.texts(Rehearsal.HELPLINE, "ok");
        sam.awaitsText("You are on the rota: Sun 22 Nov 09:00-12:00");
        house.later(Duration.ofHours(23));
        await().untilAsserted(() -> assertThat(sam.texts()).hasSize(3));
        assertThat(sam.texts().get(2).body()).startsWith("Ringround: your shift is Sun 22 Nov 09:00-12:00.");
    }

    @Test
    void aShiftThatSamCannotDoIsCoveredBySianAndHerPhoneRingsInstead() {
        house.later(Duration.ofMinutes(2));
        sam.awaitsText("your shift is");
        sam.texts(Rehearsal.HELPLINE, "CAN'T");
        sam.awaitsText("You are off the rota: Sun 22 Nov 09:00-12:00");
        bryn.awaitsText("a shift is open, Sun 22 Nov 09:00-12:00. To cover it, text COVER 11");
        sian.awaitsText("mae sifft ar agor, Sul 22 Tach 09:00-12:00. I'w llenwi, tecstiwch LLENWI 11");

        sian.texts(Rehearsal.HELPLINE, "llenwi 11");
        sian.awaitsText("Eich sifft chi yw hi nawr");
        sam.awaitsText("covers your shift Sun 22 Nov 09:00-12:00");
        bryn.texts(Rehearsal.HELPLINE, "COVER 11");
        bryn.awaitsText("Shift 11 is taken by Siân");

        house.later(Duration.ofHours(24));
        sian.answers();
        PhoneCall caller = house.rings("+447700900101").hears("food, press 1").presses("1");
        sian.awaitsCall().hears("pwyswch 1").presses("1");
        assertThat(caller.awaitBridged()).isEqualTo("+447700900202");
        caller.hangsUp();
        assertThat(sam.timesRung()).isZero();
    }
}
