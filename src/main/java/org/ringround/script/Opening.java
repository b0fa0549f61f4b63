package org.ringround.script;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.function.Predicate;

/** Hours on some days of the week, the end not included; an end that is not after the start is on the next day. */
public record Opening(List<DayOfWeek> days, LocalTime from, LocalTime to) {

    public Opening {
        days = List.copyOf(days);
    }

    /** @param opens whether anything opens on that date; what has opened the evening before is open past midnight */
    boolean covers(LocalDateTime local, Predicate<LocalDate> opens) {
        LocalTime time = local.toLocalTime();
        LocalDate today = local.toLocalDate();
        boolean begunToday = beginsOn(today, opens) && !time.isBefore(from);
        if (to.isAfter(from)) {
            return begunToday && time.isBefore(to);
        }
        boolean begunYesterday = beginsOn(today.minusDays(1), opens) && time.isBefore(to);
        return begunToday || begunYesterday;
    }

    private boolean beginsOn(LocalDate date, Predicate<LocalDate> opens) {
        return days.contains(date.getDayOfWeek()) && opens.test(date);
    }
}
