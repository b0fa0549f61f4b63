package org.ringround.console.rounds;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A month as a table of weeks, each from Monday to Sunday. Pure.
 *
 * @param weeks days of other months, by which the first and the last week are filled up, have nothing in them
 */
public record MonthCalendar(YearMonth month, List<List<Day>> weeks) {

    public MonthCalendar {
        weeks = weeks.stream().map(List::copyOf).toList();
    }

    /**
     * What stands on a day.
     *
     * @param time as the clocks show it on that day
     * @param attempts how often a phone rang
     * @param escalation the reference of its request, null: it was not escalated
     */
    public record Mark(
            LocalTime time,
            TurnState state,
            int attempts,
            @Nullable Long escalation) {}

    /** @param mark null: there is no turn on that day */
    public record Day(
            LocalDate date, boolean ofMonth, @Nullable Mark mark) {}

    static MonthCalendar of(YearMonth month, Map<LocalDate, Mark> marks) {
        LocalDate first = month.atDay(1).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate last = month.atEndOfMonth().with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        List<List<Day>> weeks = Stream.iterate(first, monday -> !monday.isAfter(last), monday -> monday.plusWeeks(1))
                .map(monday -> monday.datesUntil(monday.plusWeeks(1))
                        .map(date -> day(month, date, marks))
                        .toList())
                .toList();
        return new MonthCalendar(month, weeks);
    }

    private static Day day(YearMonth month, LocalDate date, Map<LocalDate, Mark> marks) {
        boolean ofMonth = YearMonth.from(date).equals(month);
        return new Day(date, ofMonth, ofMonth ? marks.get(date) : null);
    }
}
