package org.ringround.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.rota.Change;
import org.ringround.rota.Channel;
import org.ringround.rota.DatedShift;
import org.ringround.rota.Rota;

/** Sam has Sunday 9 to 12, Bryn Monday 9 to 12. It is Saturday, 21 November 2026, ten o'clock. */
class SwapTest {

    private static final String SAM = "+447700900101";
    private static final String BRYN = "+447700900103";
    private static final DatedShift SUNDAY = shift("2026-11-22T09:00", "2026-11-22T12:00");
    private static final DatedShift MONDAY = shift("2026-11-23T09:00", "2026-11-23T12:00");
    private static final DatedShift EVENING = shift("2026-11-24T18:00", "2026-11-24T20:00");

    private final TextHouse house = new TextHouse("2026-11-21T10:00:00Z");
    private final ShiftDesk desk = house.room().shifts();
    private final Change change = new Change(house.now(), Channel.CONSOLE, "account 1");
    private final long sam = house.volunteer("Sam Rees", SAM, "en", "Sun 09:00-12:00");
    private final long bryn = house.volunteer("Bryn Rees", BRYN, "en", "Mon 09:00-12:00");

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whoeverIsPutOnIsToldOnce() {
        house.test().database().run(tx -> desk.putOn(tx, sam, EVENING, change));
        house.test().database().run(tx -> desk.putOn(tx, sam, EVENING, change));

        assertThat(house.sentTo(SAM)).hasSize(1);
        house.at("2026-11-24T19:00:00Z");
        assertThat(house.isOnDuty(sam)).isTrue();
    }

    @Test
    void aSwapGivesEachTheOthersShiftAndTellsBothOnce() {
        var swap = new Rota.Swap(sam, SUNDAY, bryn, MONDAY);

        assertThat(swapped(swap)).isTrue();
        assertThat(swapped(swap)).isFalse();
        assertThat(house.sentTo(SAM))
                .containsExactly("Ringround: your shift Sun 22 Nov 09:00-12:00 was swapped. You are on the rota now:"
                        + " Mon 23 Nov 09:00-12:00.");
        assertThat(house.sentTo(BRYN)).hasSize(1);
        house.at("2026-11-22T09:30:00Z");
        assertThat(List.of(house.isOnDuty(sam), house.isOnDuty(bryn))).containsExactly(false, true);
    }

    private boolean swapped(Rota.Swap swap) {
        return house.test().database().transact(tx -> desk.swap(tx, swap, change));
    }

    private static DatedShift shift(String from, String to) {
        return new DatedShift(LocalDateTime.parse(from), LocalDateTime.parse(to));
    }
}
