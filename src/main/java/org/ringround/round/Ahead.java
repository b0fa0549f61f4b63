package org.ringround.round;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A day that is ahead of a round. Pure.
 *
 * @param time as the clocks show it on that day, null when there is no turn
 */
public record Ahead(LocalDate date, @Nullable LocalTime time, What what) {

    /** What is to come of that day. */
    public enum What {
        RUNG,
        /** A bank holiday, and rung all the same. */
        RUNG_ON_HOLIDAY,
        /** A bank holiday, and left out because of it. */
        HOLIDAY,
        SUSPENDED
    }

    /** Bank holidays that are left out stand between the turns; no more rows than so many times the turns. */
    private static final int AT_MOST = 3;

    /**
     * The next turns, suspended ones too, and the bank holidays that are left out before the last of them.
     *
     * @param after those due later than that
     * @param turns so many at most; none without consent
     */
    public static List<Ahead> of(Round round, Almanac almanac, Instant after, int turns) {
        Round all = withHolidays(round);
        var found = new ArrayList<Ahead>();
        int counted = 0;
        Instant from = after;
        while (counted < turns && found.size() < AT_MOST * turns) {
            Occurrence next = almanac.next(all, from).orElse(null);
            if (next == null) {
                return found;
            }
            Ahead day = of(round, almanac, next);
            found.add(day);
            counted += day.what() == What.HOLIDAY ? 0 : 1;
            from = next.dueAt();
        }
        return found;
    }

    private static Ahead of(Round round, Almanac almanac, Occurrence next) {
        boolean holiday = almanac.holidays().include(next.date());
        LocalTime time = LocalTime.ofInstant(next.dueAt(), almanac.zone());
        if (holiday && round.recurrence().onBankHolidays() == OnBankHolidays.SKIP) {
            return new Ahead(next.date(), null, What.HOLIDAY);
        }
        if (round.isSuspendedOn(next.date())) {
            return new Ahead(next.date(), time, What.SUSPENDED);
        }
        return new Ahead(next.date(), time, holiday ? What.RUNG_ON_HOLIDAY : What.RUNG);
    }

    private static Round withHolidays(Round round) {
        Recurrence its = round.recurrence();
        var all = new Recurrence(its.time(), its.days(), its.everyWeeks(), its.startsOn(), OnBankHolidays.CALL);
        return new Round(
                round.id(),
                round.resident(),
                round.kind(),
                all,
                round.ringing(),
                round.agreement(),
                round.volunteers());
    }
}
