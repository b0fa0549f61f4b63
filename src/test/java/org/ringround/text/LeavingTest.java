package org.ringround.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ringround.db.generated.Tables.OPEN_SHIFT;
import static org.ringround.db.generated.Tables.TIMER;

import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.ringround.rota.Change;
import org.ringround.rota.Channel;
import org.ringround.rota.DatedShift;
import org.ringround.rota.Rota;

/** Sam has the shift of Sundays 9 to 12, and leaves on Saturday, 21 November 2026, at ten o'clock. */
class LeavingTest {

    private final TextHouse house = new TextHouse("2026-11-21T10:00:00Z");
    private final long sam = house.volunteer("Sam Rees", "+447700900101", "en", "Sun 09:00-12:00");

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whateverTheyHaveTakenOverIsOpenTooAndWhatOverlapsIsOneShift() {
        takesOver("2026-11-22T11:00", "2026-11-22T14:00");
        takesOver("2026-11-29T12:00", "2026-11-29T15:00");
        takesOver("2027-03-05T09:00", "2027-03-05T12:00");

        leaves();
        leaves();

        assertThat(open())
                .containsExactly(
                        "2026-11-22T09:00 2026-11-22T14:00",
                        "2026-11-29T09:00 2026-11-29T12:00",
                        "2026-11-29T12:00 2026-11-29T15:00",
                        "2026-12-06T09:00 2026-12-06T12:00",
                        "2026-12-13T09:00 2026-12-13T12:00",
                        "2027-03-05T09:00 2027-03-05T12:00");
    }

    @Test
    void coordinatorsAreToldInTimeOfEachThatNobodyCovers() {
        leaves();

        assertThat(gaps()).isEqualTo(4);
        house.at("2026-11-22T07:00:00Z");
        house.room().gaps().due(new UUID(0, 11));
        assertThat(house.openAlarms()).containsExactly("gap 11/" + house.area("Llanrwst"));
    }

    @Test
    void whoeverComesBackDoesNotHaveWhatTheyGaveUpBefore() {
        house.texts("+447700900101", "CANT");
        leaves();
        house.test().database().run(tx -> house.leaving().returns(tx, sam, house.now()));

        assertThat(open()).containsExactly("2026-11-22T09:00 2026-11-22T12:00");
        assertThat(gaps()).isEqualTo(1);
    }

    private void takesOver(String from, String to) {
        var shift = new DatedShift(LocalDateTime.parse(from), LocalDateTime.parse(to));
        var change = new Change(house.now(), Channel.CONSOLE, "coordinator");
        house.test().database().run(tx -> new Rota(tx, TextHouse.LONDON).takeOver(sam, shift, change));
    }

    private void leaves() {
        house.test().database().run(tx -> house.leaving().leaves(tx, sam, house.now()));
    }

    private List<String> open() {
        return house.test()
                .database()
                .transact(tx -> tx.sql()
                        .selectFrom(OPEN_SHIFT)
                        .where(OPEN_SHIFT.COVERED_BY.isNull())
                        .orderBy(OPEN_SHIFT.STARTS)
                        .fetch(row -> row.getStarts() + " " + row.getEnds()));
    }

    private int gaps() {
        return house.test().database().transact(tx -> tx.sql().fetchCount(TIMER, TIMER.KIND.eq("gap")));
    }
}
