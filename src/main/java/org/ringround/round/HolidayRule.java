package org.ringround.round;

import static java.time.DayOfWeek.MONDAY;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.TemporalAdjusters;
import java.util.LinkedHashSet;
import java.util.Set;

/** The eight bank holidays that England and Wales have in every year; one that meets a weekend is made up for after it. */
final class HolidayRule {

    private HolidayRule() {}

    /** In the order of the year. */
    static Set<LocalDate> of(int year) {
        var days = new LinkedHashSet<LocalDate>();
        days.add(weekday(LocalDate.of(year, Month.JANUARY, 1)));
        LocalDate easter = easter(year);
        days.add(easter.minusDays(2));
        days.add(easter.plusDays(1));
        days.add(LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.firstInMonth(MONDAY)));
        days.add(LocalDate.of(year, Month.MAY, 1).with(TemporalAdjusters.lastInMonth(MONDAY)));
        days.add(LocalDate.of(year, Month.AUGUST, 1).with(TemporalAdjusters.lastInMonth(MONDAY)));
        addChristmas(year, days);
        return days;
    }

    /** Christmas Day on a Sunday is made up for after Boxing Day, which stays on the Monday. */
    private static void addChristmas(int year, Set<LocalDate> days) {
        LocalDate christmas = LocalDate.of(year, Month.DECEMBER, 25);
        LocalDate boxing = christmas.plusDays(1);
        if (christmas.getDayOfWeek() == DayOfWeek.SUNDAY) {
            days.add(boxing);
            days.add(boxing.plusDays(1));
        } else {
            LocalDate first = weekday(christmas);
            days.add(first);
            LocalDate second = weekday(boxing);
            days.add(second.equals(first) ? second.plusDays(1) : second);
        }
    }

    private static LocalDate weekday(LocalDate date) {
        return isWeekend(date) ? date.with(TemporalAdjusters.next(MONDAY)) : date;
    }

    private static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** Easter Sunday in the Gregorian calendar, by the anonymous computus that Meeus and others give. */
    static LocalDate easter(int year) {
        int golden = year % 19;
        int century = year / 100;
        int ofCentury = year % 100;
        int correction = (8 * century + 13) / 25;
        int epact = (19 * golden + century - century / 4 - correction + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (ofCentury / 4) - epact - ofCentury % 4) % 7;
        int late = (golden + 11 * epact + 22 * weekday) / 451;
        int days = epact + weekday - 7 * late + 114;
        return LocalDate.of(year, days / 31, days % 31 + 1);
    }
}
