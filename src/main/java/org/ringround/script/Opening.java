package org.ringround.script;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/** Hours on some days of the week, the end not included; an end that is not after the start is on the next day. */
public record Opening(List<DayOfWeek> days, LocalTime from, LocalTime to) {

    public Opening {
        days = List.copyOf(days);
    }

    boolean covers(LocalDateTime local) {
        LocalTime time = local.toLocalTime();
        boolean begunToday = days.contains(local.getDayOfWeek()) && !time.isBefore(from);
        if (to.isAfter(from)) {
            return begunToday && time.isBefore(to);
        }
        boolean begunYesterday = days.contains(local.getDayOfWeek().minus(1)) && time.isBefore(to);
        return begunToday || begunYesterday;
    }
}
