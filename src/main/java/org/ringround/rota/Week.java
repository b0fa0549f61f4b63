package org.ringround.rota;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Monday to Sunday. */
public record Week(LocalDate monday) {

    private static final int DAYS = 7;

    /** Nobody plans before it, or a lifetime ahead. */
    private static final int FIRST_YEAR = 2000;

    private static final int LAST_YEAR = 2199;

    public Week {
        monday = monday.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    /** {@code 2026-W47}, or any date of it; empty when it is neither, or not of these times. */
    public static Optional<Week> read(String text) {
        return readDate(text.matches("\\d{4}-W\\d{2}") ? text + "-1" : text).map(Week::new);
    }

    /** A date as addresses have it, {@code 2026-11-24} or {@code 2026-W48-2}; empty when it is none, or not of these times. */
    public static Optional<LocalDate> readDate(String text) {
        try {
            DateTimeFormatter format =
                    text.contains("W") ? DateTimeFormatter.ISO_WEEK_DATE : DateTimeFormatter.ISO_LOCAL_DATE;
            return Optional.of(LocalDate.parse(text, format))
                    .filter(date -> date.getYear() >= FIRST_YEAR && date.getYear() <= LAST_YEAR);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    public List<Day> days(ZoneId zone) {
        return IntStream.range(0, DAYS)
                .mapToObj(day -> new Day(monday.plusDays(day), zone))
                .toList();
    }

    /** From its first moment to its last. */
    public Span span(ZoneId zone) {
        return new Span(
                monday.atStartOfDay(zone).toInstant(),
                monday.plusDays(DAYS).atStartOfDay(zone).toInstant());
    }

    public LocalDate sunday() {
        return monday.plusDays(DAYS - 1);
    }

    public Week next() {
        return new Week(monday.plusDays(DAYS));
    }

    public Week previous() {
        return new Week(monday.minusDays(DAYS));
    }

    /** {@code 2026-W47}. */
    @Override
    public String toString() {
        return DateTimeFormatter.ISO_WEEK_DATE.format(monday).substring(0, "2026-W47".length());
    }
}
