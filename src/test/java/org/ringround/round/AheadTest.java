package org.ringround.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ringround.round.Ahead.What;

/** What is ahead of a round, day by day. */
class AheadTest {

    private static final Almanac LONDON = new Almanac(ZoneId.of("Europe/London"), BankHolidays.ENGLAND_AND_WALES);

    private static Round round(String days, OnBankHolidays holidays, @Nullable Suspension suspension, boolean agreed) {
        return new Round(
                7,
                1,
                RoundKind.CHECKIN,
                new Recurrence(LocalTime.of(10, 0), Weekdays.parse(days), 1, LocalDate.of(2026, 1, 1), holidays),
                new Ringing(Duration.ofSeconds(40), null),
                new Agreement(agreed ? LocalDate.of(2026, 1, 1) : null, suspension),
                List.of());
    }

    private static List<String> ahead(Round round, String after, int turns) {
        return Ahead.of(round, LONDON, Instant.parse(after), turns).stream()
                .map(day -> day.date() + " " + day.time() + " " + day.what())
                .toList();
    }

    @Test
    void aBankHolidayThatIsLeftOutStandsBetweenAndDoesNotCount() {
        assertThat(ahead(round("Mon;Fri", OnBankHolidays.SKIP, null, true), "2026-12-20T00:00:00Z", 3))
                .containsExactly(
                        "2026-12-21 10:00 " + What.RUNG,
                        "2026-12-25 null " + What.HOLIDAY,
                        "2026-12-28 null " + What.HOLIDAY,
                        "2027-01-01 null " + What.HOLIDAY,
                        "2027-01-04 10:00 " + What.RUNG,
                        "2027-01-08 10:00 " + What.RUNG);
    }

    @Test
    void aBankHolidayThatIsRungSaysSo() {
        assertThat(ahead(round("Fri", OnBankHolidays.CALL, null, true), "2026-12-24T00:00:00Z", 1))
                .containsExactly("2026-12-25 10:00 " + What.RUNG_ON_HOLIDAY);
    }

    @Test
    void suspendedTurnsAreThereAndSaySo() {
        var holiday = new Suspension(LocalDate.of(2026, 11, 24), LocalDate.of(2026, 11, 25), null);
        assertThat(ahead(round("daily", OnBankHolidays.CALL, holiday, true), "2026-11-23T09:00:00Z", 4))
                .containsExactly(
                        "2026-11-23 10:00 RUNG",
                        "2026-11-24 10:00 SUSPENDED",
                        "2026-11-25 10:00 SUSPENDED",
                        "2026-11-26 10:00 RUNG");
    }

    @Test
    void theClockChangeLeavesTheMinuteTheirs() {
        assertThat(ahead(round("Sat;Sun;Mon", OnBankHolidays.CALL, null, true), "2026-10-24T00:00:00Z", 3))
                .containsExactly("2026-10-24 10:00 RUNG", "2026-10-25 10:00 RUNG", "2026-10-26 10:00 RUNG");
    }

    @Test
    void withoutConsentNothingIsAhead() {
        assertThat(ahead(round("daily", OnBankHolidays.CALL, null, false), "2026-11-23T09:00:00Z", 5))
                .isEmpty();
    }
}
