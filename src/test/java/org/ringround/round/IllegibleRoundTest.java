package org.ringround.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ringround.alarm.AlarmKind;

/** Somebody has written to the table by hand: the first of three rounds cannot be read. The others go on. */
class IllegibleRoundTest {

    private final RoundHouse house = new RoundHouse("2026-11-20T22:00:00Z");

    @BeforeEach
    void theFirstOfThreeCannotBeRead() {
        house.daily("10:00");
        house.daily("11:30");
        house.daily("19:00");
        house.sql("update round set retry_seconds = '{600,300}' where id = 1");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void theOthersAreWokenAndBegun() {
        house.at("2026-11-21T11:32:00Z");

        house.mends();

        assertThat(house.turns()).containsExactly("2026-11-21 open");
        assertThat(house.wakes()).containsExactly("2 2026-11-22T11:30:00Z", "3 2026-11-21T19:00:00Z");
    }

    @Test
    void onceItIsMendedItsTurnIsBegunAsAnyThatIsLate() {
        house.at("2026-11-21T10:20:00Z");
        house.mends();
        assertThat(house.turns()).isEmpty();

        house.sql("update round set retry_seconds = '{300,600}' where id = 1");
        house.mends();

        assertThat(house.turns()).containsExactly("2026-11-21 open");
        assertThat(house.wakes())
                .containsExactly("1 2026-11-22T10:00:00Z", "2 2026-11-21T11:30:00Z", "3 2026-11-21T19:00:00Z");
    }

    @Test
    void theAccountOfTheDayIsDrawnAndSaysThatItIsNotWhole() {
        house.at("2026-11-21T21:05:00Z");
        house.mends();

        new DailyAccount(house.parts(), house.rounds()).draw();

        Account account = account("2026-11-21");
        assertThat(account.balances()).isFalse();
        assertThat(account.print()).isEqualTo("2 planned = 2 open; without the rounds [1], which cannot be read");
        assertThat(house.alarms(AlarmKind.ACCOUNT_WRONG)).containsExactly("2026-11-21");
    }

    @Test
    void theAccountsOfTheDaysBeforeAreAsTheyWere() {
        house.at("2026-11-23T21:05:00Z");
        house.mends();
        house.sql("update occurrence set result = 'well', settled_at = due_at, settled_by = 'resident'");

        new DailyAccount(house.parts(), house.rounds()).draw();

        assertThat(account("2026-11-22").print()).isEqualTo("2 planned = 2 well");
        assertThat(house.alarms(AlarmKind.ACCOUNT_WRONG)).containsExactly("2026-11-23");
    }

    @Test
    void whoeverAsksHowTheRoundsStandIsToldThatTheAccountIsWrong() {
        RoundCheckup checkup = house.db()
                .transact(tx ->
                        RoundCheckup.of(tx, RoundHouse.LONDON, house.parts().now()));

        assertThat(checkup)
                .isEqualTo(new RoundCheckup(
                        2, Instant.parse("2026-11-21T11:30:00Z"), List.of(LocalDate.of(2026, 11, 20))));
    }

    @Test
    void suspensionsOfTheOthersAreReviewed() {
        house.sql("update round set suspended_from = '2026-11-02', suspended_reason = 'away'");

        new SuspensionReviews(house.parts()).look();

        assertThat(house.alarms(AlarmKind.SUSPENSION_REVIEW)).containsExactly("round 2", "round 3");
    }

    private Account account(String day) {
        Instant now = house.parts().now();
        return house.db().transact(tx -> new AccountBook(RoundHouse.LONDON).read(tx, LocalDate.parse(day), now));
    }
}
