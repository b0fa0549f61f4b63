package org.ringround.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

/** When rounds come, around every clock change of five years and on other odd days. */
class AlmanacTest {

    private static final Almanac LONDON = new Almanac(ZoneId.of("Europe/London"), BankHolidays.ENGLAND_AND_WALES);
    private static final Almanac APIA = new Almanac(ZoneId.of("Pacific/Apia"), BankHolidays.ENGLAND_AND_WALES);
    private static final Weekdays WEDNESDAYS = new Weekdays(Set.of(DayOfWeek.WEDNESDAY));

    /** The table was made by another program with another calendar library. */
    @ParameterizedTest(name = "{0} {1} {2} every {3} after {6}")
    @CsvFileSource(resources = "/round/next-occurrences.csv", numLinesToSkip = 1)
    void aRoundComesAtItsOwnMinuteAroundEveryClockChange(ArgumentsAccessor row) {
        var almanac = new Almanac(ZoneId.of(row.getString(0)), BankHolidays.ENGLAND_AND_WALES);
        var recurrence = new Recurrence(
                LocalTime.parse(row.getString(1)),
                Weekdays.parse(row.getString(2)),
                row.getInteger(3),
                LocalDate.parse(row.getString(4)),
                OnBankHolidays.of(row.getString(5)));

        assertThat(almanac.next(round(recurrence, LocalDate.EPOCH, null), Instant.parse(row.getString(6))))
                .contains(new Occurrence(7, LocalDate.parse(row.getString(7)), Instant.parse(row.getString(8))));
    }

    @ParameterizedTest(name = "after {0} comes {1}")
    @CsvSource({
        // The very moment is past; a second before, it is still to come.
        "2026-11-18T09:59:59Z, 2026-11-18T10:00:00Z",
        "2026-11-18T10:00:00Z, 2026-11-25T10:00:00Z",
        "2026-06-17T08:59:59Z, 2026-06-17T09:00:00Z",
    })
    void theNextOneIsLaterThanTheMoment(Instant after, Instant due) {
        assertThat(LONDON.next(round(weekly(WEDNESDAYS), LocalDate.EPOCH, null), after))
                .map(Occurrence::dueAt)
                .contains(due);
    }

    @Test
    void onADayThatTheZoneLeftOutThereIsNoTurn() {
        Round daily = round(weekly(Weekdays.ALL), LocalDate.EPOCH, null);

        assertThat(APIA.on(daily, LocalDate.of(2011, 12, 30))).isEmpty();
        assertThat(APIA.next(daily, Instant.parse("2011-12-29T20:00:00Z")))
                .contains(new Occurrence(7, LocalDate.of(2011, 12, 31), Instant.parse("2011-12-30T20:00:00Z")));
    }

    @Test
    void withoutConsentItNeverComesAndBeforeItNeitherDoes() {
        Instant tuesday = Instant.parse("2026-11-17T12:00:00Z");

        assertThat(LONDON.next(round(weekly(WEDNESDAYS), null, null), tuesday)).isEmpty();
        assertThat(LONDON.on(round(weekly(WEDNESDAYS), null, null), LocalDate.of(2026, 11, 18)))
                .isEmpty();
        assertThat(LONDON.next(round(weekly(WEDNESDAYS), LocalDate.of(2026, 11, 19), null), tuesday))
                .map(Occurrence::date)
                .contains(LocalDate.of(2026, 11, 25));
    }

    @Test
    void aSuspendedTurnIsThereToBeSeen() {
        var suspension = new Suspension(LocalDate.of(2026, 11, 18), LocalDate.of(2026, 11, 20), "holiday");
        Round round = round(weekly(WEDNESDAYS), LocalDate.EPOCH, suspension);

        assertThat(LONDON.on(round, LocalDate.of(2026, 11, 18))).isPresent();
        assertThat(round.isSuspendedOn(LocalDate.of(2026, 11, 17))).isFalse();
        assertThat(round.isSuspendedOn(LocalDate.of(2026, 11, 18))).isTrue();
        assertThat(round.isSuspendedOn(LocalDate.of(2026, 11, 20))).isTrue();
        assertThat(round.isSuspendedOn(LocalDate.of(2026, 11, 21))).isFalse();
    }

    @Test
    void aHelplineAddsHolidaysAndLiftsSome() {
        var holidays = new BankHolidays(Set.of(LocalDate.of(2026, 11, 30)), Set.of(LocalDate.of(2026, 4, 6)));
        var almanac = new Almanac(ZoneId.of("Europe/London"), holidays);
        var mondays = new Recurrence(
                LocalTime.of(10, 0), new Weekdays(Set.of(DayOfWeek.MONDAY)), 1, LocalDate.EPOCH, OnBankHolidays.SKIP);
        Round round = round(mondays, LocalDate.EPOCH, null);

        assertThat(almanac.on(round, LocalDate.of(2026, 11, 30))).isEmpty();
        assertThat(almanac.on(round, LocalDate.of(2026, 4, 6))).isPresent();
        assertThat(almanac.on(round, LocalDate.of(2026, 5, 4))).isEmpty();
    }

    private static Recurrence weekly(Weekdays days) {
        return new Recurrence(LocalTime.of(10, 0), days, 1, LocalDate.EPOCH, OnBankHolidays.CALL);
    }

    private static Round round(Recurrence recurrence, @Nullable LocalDate agreed, @Nullable Suspension suspension) {
        var ringing = new Ringing(Ringing.USUAL, null);
        return new Round(7, 1, RoundKind.CHECKIN, recurrence, ringing, new Agreement(agreed, suspension), List.of());
    }
}
