package org.ringround.console.rounds;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A day as it is typed into a form: {@code 24/11/2026}. */
final class Written {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT);

    private Written() {}

    static String of(LocalDate date) {
        return DAY.format(date);
    }
}
