package org.ringround.round;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/**
 * On which days, and at what local time, a round comes.
 *
 * @param time the resident's own minute; it never moves to make room for others
 * @param everyWeeks 1 to 52, counted from the week, Monday to Sunday, of the first day
 * @param startsOn before this day it does not come
 */
public record Recurrence(
        LocalTime time, Weekdays days, int everyWeeks, LocalDate startsOn, OnBankHolidays onBankHolidays) {

    public static final int MOST_WEEKS = 52;

    public Recurrence {
        if (everyWeeks < 1 || everyWeeks > MOST_WEEKS) {
            throw new IllegalArgumentException("a round comes every 1 to 52 weeks, not every " + everyWeeks);
        }
        if (!time.equals(time.truncatedTo(ChronoUnit.MINUTES))) {
            throw new IllegalArgumentException("a round comes at a minute, not at " + time);
        }
    }

    public boolean fallsOn(LocalDate date, BankHolidays holidays) {
        return !date.isBefore(startsOn)
                && days.include(date.getDayOfWeek())
                && ChronoUnit.WEEKS.between(monday(startsOn), monday(date)) % everyWeeks == 0
                && (onBankHolidays == OnBankHolidays.CALL || !holidays.include(date));
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
