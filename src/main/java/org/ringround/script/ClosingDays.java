package org.ringround.script;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Optional;

/** Days on which nothing opens, whatever the hours say; the last one is included. */
public sealed interface ClosingDays {

    boolean covers(LocalDate date);

    /** As it is written in a script: {@code 2026-12-25}, {@code 2026-12-24 to 2027-01-02}. */
    record Dates(LocalDate first, LocalDate last) implements ClosingDays {

        @Override
        public boolean covers(LocalDate date) {
            return !date.isBefore(first) && !date.isAfter(last);
        }

        @Override
        public String toString() {
            return first.equals(last) ? first.toString() : first + TO + last;
        }
    }

    /** As it is written in a script: {@code 12-25}; {@code 12-24 to 01-02} passes the new year. */
    record EveryYear(MonthDay first, MonthDay last) implements ClosingDays {

        @Override
        public boolean covers(LocalDate date) {
            MonthDay day = MonthDay.from(date);
            boolean begun = !day.isBefore(first);
            boolean notOver = !day.isAfter(last);
            return first.isAfter(last) ? begun || notOver : begun && notOver;
        }

        @Override
        public String toString() {
            return written(first) + (first.equals(last) ? "" : TO + written(last));
        }

        /** Without the two hyphens that ISO puts in the place of the year. */
        private static String written(MonthDay day) {
            return day.toString().substring(2);
        }
    }

    String TO = " to ";

    /** Empty when it is not written so, when there is no such day, or when the last one is before the first. */
    static Optional<ClosingDays> read(String text) {
        List<String> ends = List.of(text.split(TO, -1));
        String first = ends.get(0);
        String last = ends.get(ends.size() - 1);
        if (ends.size() > 2) {
            return Optional.empty();
        }
        try {
            if (text.matches("[0-9]{2}-[0-9]{2}( to [0-9]{2}-[0-9]{2})?")) {
                return Optional.of(new EveryYear(MonthDay.parse("--" + first), MonthDay.parse("--" + last)));
            }
            var dates = new Dates(LocalDate.parse(first), LocalDate.parse(last));
            return dates.last().isBefore(dates.first()) ? Optional.empty() : Optional.of(dates);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
