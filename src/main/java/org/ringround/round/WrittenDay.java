package org.ringround.round;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A day as both languages write it, for alarms: {@code 24/11/2026}. */
final class WrittenDay {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private WrittenDay() {}

    static String of(LocalDate date) {
        return DAY.format(date);
    }
}
