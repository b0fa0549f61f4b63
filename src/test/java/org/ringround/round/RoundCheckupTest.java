package org.ringround.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the doctor tells of the rounds. */
class RoundCheckupTest {

    private final RoundHouse house = new RoundHouse("2026-11-23T09:00:00Z");

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void withoutRoundsThereIsNothingToTell() {
        assertThat(checkup()).isEqualTo(new RoundCheckup(0, null, List.of()));
    }

    @Test
    void itTellsHowManyThereAreAndWhenTheNextIsDue() {
        house.daily("11:30");
        house.daily("10:00");
        house.sql("insert into bank_holiday (day, holiday) values ('2026-11-23', true)");

        assertThat(checkup()).isEqualTo(new RoundCheckup(2, Instant.parse("2026-11-23T10:00:00Z"), List.of()));
    }

    @Test
    void whatNobodyHasBegunIsInThePastAndWhatIsMissingIsTold() {
        house.daily("10:00");
        house.at("2026-11-24T12:00:00Z");
        assertThat(checkup().next()).isEqualTo(Instant.parse("2026-11-23T10:00:00Z"));

        house.mends();
        house.sql("delete from occurrence where local_date = '2026-11-23'");
        assertThat(checkup())
                .isEqualTo(new RoundCheckup(
                        1, Instant.parse("2026-11-25T10:00:00Z"), List.of(LocalDate.of(2026, 11, 23))));
    }

    private RoundCheckup checkup() {
        return house.db()
                .transact(tx ->
                        RoundCheckup.of(tx, RoundHouse.LONDON, house.parts().now()));
    }
}
