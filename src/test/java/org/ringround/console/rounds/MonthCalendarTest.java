package org.ringround.console.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.ringround.console.rounds.DayStore.Kept;
import org.ringround.console.rounds.MonthCalendar.Day;
import org.ringround.console.rounds.MonthCalendar.Mark;
import org.ringround.request.CallingHours;
import org.ringround.round.Agreement;
import org.ringround.round.Almanac;
import org.ringround.round.BankHolidays;
import org.ringround.round.OnBankHolidays;
import org.ringround.round.Recurrence;
import org.ringround.round.Result;
import org.ringround.round.Ringing;
import org.ringround.round.Round;
import org.ringround.round.RoundKind;
import org.ringround.round.RoundRules;
import org.ringround.round.Suspension;
import org.ringround.round.Weekdays;
import org.ringround.telephony.Language;

/** A month as a table: whole weeks, each day once, and the hour that clocks show, whatever the clocks do. */
class MonthCalendarTest {

    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final Almanac ALMANAC = new Almanac(LONDON, BankHolidays.ENGLAND_AND_WALES);
    private static final RoundRules RULES = new RoundRules(
            "Ringround",
            List.of(Language.ENGLISH),
            new CallingHours(LocalTime.of(9, 0), LocalTime.of(20, 0), LONDON),
            List.of(Duration.ofMinutes(15)),
            Duration.ofMinutes(5),
            Duration.ofMinutes(60));
    private static final Round DAILY = new Round(
            7,
            1,
            RoundKind.CHECKIN,
            new Recurrence(LocalTime.of(10, 0), Weekdays.ALL, 1, LocalDate.of(2026, 1, 1), OnBankHolidays.CALL),
            new Ringing(Duration.ofSeconds(40), null),
            new Agreement(
                    LocalDate.of(2026, 1, 1),
                    new Suspension(LocalDate.of(2026, 10, 30), LocalDate.of(2026, 10, 31), null)),
            List.of());

    private static Stream<Day> days(MonthCalendar calendar) {
        return calendar.weeks().stream().flatMap(List::stream);
    }

    private static Map<LocalDate, Mark> marks(String now, YearMonth month, Kept... kept) {
        return new Marks(RULES, ALMANAC, Instant.parse(now)).of(DAILY, false, month, List.of(kept));
    }

    private static Kept kept(String date, String dueAt, Result result) {
        return new Kept(
                7, RoundKind.CHECKIN, LocalDate.parse(date), Instant.parse(dueAt), result, true, 2, null, null, null);
    }

    @Test
    void everyMonthIsWholeWeeksWithEachOfItsDaysOnce() {
        for (YearMonth month = YearMonth.of(2026, 1); month.getYear() < 2029; month = month.plusMonths(1)) {
            MonthCalendar calendar = MonthCalendar.of(month, Map.of());

            assertThat(calendar.weeks()).allSatisfy(week -> {
                assertThat(week).hasSize(7);
                assertThat(week.get(0).date().getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
                assertThat(week).anyMatch(Day::ofMonth);
            });
            assertThat(days(calendar).filter(Day::ofMonth).map(Day::date))
                    .containsExactlyElementsOf(month.atDay(1)
                            .datesUntil(month.atEndOfMonth().plusDays(1))
                            .toList());
        }
    }

    @Test
    void dayOfOtherMonthsHaveNothingInThem() {
        var mark = new Mark(LocalTime.of(10, 0), TurnState.WELL, 1, null);

        MonthCalendar calendar = MonthCalendar.of(
                YearMonth.of(2026, 10), Map.of(LocalDate.of(2026, 9, 30), mark, LocalDate.of(2026, 10, 1), mark));

        assertThat(days(calendar).filter(day -> day.mark() != null).map(Day::date))
                .containsExactly(LocalDate.of(2026, 10, 1));
    }

    @Test
    void inMonthsInWhichTheClocksChangeEachTurnStandsAtTheHourOnTheWall() {
        for (YearMonth month : List.of(YearMonth.of(2026, 3), YearMonth.of(2027, 3), YearMonth.of(2027, 10))) {
            assertThat(marks("2026-02-01T00:00:00Z", month)).hasSize(31).allSatisfy((date, mark) -> {
                assertThat(mark.time()).isEqualTo(LocalTime.of(10, 0));
                assertThat(mark.state()).isEqualTo(TurnState.ON_TIME);
            });
        }
    }

    @Test
    void whatWasKeptWinsOverWhatIsPlannedAndWhatIsOverAndNotKeptIsEmpty() {
        Map<LocalDate, Mark> marks = marks(
                "2026-10-26T09:00:00Z",
                YearMonth.of(2026, 10),
                kept("2026-10-24", "2026-10-24T09:00:00Z", Result.WELL),
                kept("2026-10-25", "2026-10-25T10:00:00Z", Result.ESCALATED),
                kept("2026-10-26", "2026-10-26T08:30:00Z", Result.CANCELLED));

        assertThat(marks.get(LocalDate.of(2026, 10, 23))).isNull();
        assertThat(marks.get(LocalDate.of(2026, 10, 24)))
                .isEqualTo(new Mark(LocalTime.of(10, 0), TurnState.WELL, 2, null));
        assertThat(marks.get(LocalDate.of(2026, 10, 25)))
                .isEqualTo(new Mark(LocalTime.of(10, 0), TurnState.ESCALATION_CLOSED, 2, null));
        assertThat(marks.get(LocalDate.of(2026, 10, 26)))
                .isEqualTo(new Mark(LocalTime.of(8, 30), TurnState.CANCELLED, 2, null));
        assertThat(marks.get(LocalDate.of(2026, 10, 27)).state()).isEqualTo(TurnState.ON_TIME);
        assertThat(marks.get(LocalDate.of(2026, 10, 31)).state()).isEqualTo(TurnState.SUSPENDED);
    }

    @Test
    void nothingIsAheadOfARoundThatHasEnded() {
        assertThat(new Marks(RULES, ALMANAC, Instant.parse("2026-10-01T00:00:00Z"))
                        .of(DAILY, true, YearMonth.of(2026, 10), List.of()))
                .isEmpty();
    }
}
