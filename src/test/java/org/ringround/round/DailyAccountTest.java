package org.ringround.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ringround.alarm.AlarmKind;

/** The account of every evening, on a database. Three people are rung every day from Saturday 21 November 2026 on. */
class DailyAccountTest {

    private final RoundHouse house = new RoundHouse("2026-11-20T22:00:00Z");
    private final DailyAccount account = new DailyAccount(house.parts(), house.rounds());

    @BeforeEach
    void twoDaysOnWhichEverybodyIsWell() {
        house.daily("10:00");
        house.daily("11:30");
        house.daily("19:00");
        house.at("2026-11-22T20:00:00Z");
        house.mends();
        house.sql("update occurrence set result = 'well', settled_at = due_at, settled_by = 'resident'");
        house.at("2026-11-22T21:05:00Z");
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void itBalances() {
        account.draw();

        assertThat(house.turns()).hasSize(6).containsOnly("2026-11-21 well", "2026-11-22 well");
        assertThat(alarms()).isEmpty();
    }

    @Test
    void itShoutsWhenARowHasBeenTakenAway() {
        house.sql("delete from occurrence where local_date = '2026-11-22' and local_time = '11:30'");

        account.draw();

        assertThat(alarms()).containsExactly("2026-11-22");
        assertThat(house.turns()).hasSize(5);
    }

    @Test
    void aDayBeforeIsLookedAtAsWell() {
        house.sql("delete from occurrence where local_date = '2026-11-21' and local_time = '11:30'");
        house.at("2026-11-28T08:00:00Z");

        account.draw();

        assertThat(alarms()).containsExactly("2026-11-21");
    }

    @Test
    void itShoutsOnceForADayAlsoWhenSomebodyHasItInHand() {
        house.sql("delete from occurrence where local_date = '2026-11-22' and local_time = '11:30'");

        account.draw();
        account.draw();
        house.sql("update alarm set acknowledged_at = now()");
        account.draw();

        assertThat(alarms()).containsExactly("2026-11-22");
    }

    @Test
    void whatIsOpenTodayIsInOrder() {
        opened();

        account.draw();

        assertThat(house.turns()).hasSize(6).endsWith("2026-11-22 open");
        assertThat(alarms()).isEmpty();
    }

    @Test
    void whatIsStillOpenTheNextDayIsLookedAtOnceMore() {
        opened();
        house.at("2026-11-23T08:00:00Z");

        account.draw();

        assertThat(house.turns()).hasSize(6).endsWith("2026-11-22 missed_by_us");
        assertThat(alarms()).isEmpty();
    }

    @Test
    void whatThenStaysOpenIsToldOf() {
        opened();
        house.sql("""
                insert into outcall (id, purpose, subject, step, number, resident_id, language, ring_seconds, state, phase,
                    created_at)
                select gen_random_uuid(), 'checkin', id, 0, '+441632960001', 1, 'en', 40, '{"is":"Withdrawing"}', 'ringing', due_at
                from occurrence where result = 'open'
                """);
        house.at("2026-11-23T08:00:00Z");

        account.draw();

        assertThat(alarms()).containsExactly("2026-11-22");
    }

    private void opened() {
        house.sql("update occurrence set result = 'open', settled_at = null, settled_by = null"
                + " where local_date = '2026-11-22' and local_time = '19:00'");
    }

    @Test
    void whatTheClockHasNotComeToYetIsBegunAndNotLost() {
        house.at("2026-11-23T21:05:00Z");

        account.draw();

        assertThat(house.turns()).hasSize(9).contains("2026-11-23 open");
        assertThat(alarms()).isEmpty();
    }

    @Test
    void whatIsNotDueYetIsNotMissed() {
        house.at("2026-11-23T10:30:00Z");

        account.draw();

        assertThat(house.turns()).hasSize(7);
        assertThat(alarms()).isEmpty();
    }

    @Test
    void aRoundThatWasGivenUpIsPlannedUntilThen() {
        house.at("2026-11-22T21:00:00Z");
        house.rounds().end(1);
        house.at("2026-11-23T21:05:00Z");
        account.draw();
        assertThat(house.turns()).hasSize(8);
        assertThat(alarms()).isEmpty();

        house.sql("delete from occurrence where round_id = 1 and local_date = '2026-11-22'");
        account.draw();
        assertThat(alarms()).containsExactly("2026-11-22");
    }

    @Test
    void aRoundThatWasChangedCountsFromThenOn() {
        house.sql("update round set counts_from = '2026-11-22T20:00:00Z', weekdays = '{1,2}' where id = 1");
        house.sql("delete from occurrence where round_id = 1");

        account.draw();

        assertThat(alarms()).isEmpty();
    }

    @Test
    void whoWithdrewTheirConsentIsNotMissed() {
        house.sql("update round set agreed_on = null where id = 1");
        house.sql("delete from occurrence where round_id = 1");

        account.draw();

        assertThat(alarms()).isEmpty();
    }

    @Test
    void aDayOfWhichItWasSaidTooLateThatItIsNoHolidayIsNotMissed() {
        long skips = house.round("daily", "12:00", 1, "2026-01-05", "skip");
        house.sql("update round set counts_from = '2026-12-20T00:00:00Z', begun_to = '2026-12-28T12:00:00Z' where id = "
                + skips);
        house.sql("update round set ended_at = '2026-11-22T21:00:00Z' where id <> " + skips);
        house.sql("insert into bank_holiday (day, holiday) values ('2026-12-25', false)");
        house.at("2026-12-28T21:05:00Z");

        account.draw();

        assertThat(alarms())
                .containsExactly("2026-12-21", "2026-12-22", "2026-12-23", "2026-12-24", "2026-12-26", "2026-12-27");
    }

    private List<String> alarms() {
        return house.alarms(AlarmKind.ACCOUNT_WRONG);
    }
}
