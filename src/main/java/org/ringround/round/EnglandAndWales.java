package org.ringround.round;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The bank holidays of England and Wales: those of our file in the years that it lists, because a proclamation may move or add
 * some, and of every other year those that the law's rule gives.
 */
final class EnglandAndWales {

    private static final String FILE = "/round/bank-holidays-england-and-wales.csv";

    private static final Set<LocalDate> LISTED = read();
    private static final Set<Integer> LISTED_YEARS =
            LISTED.stream().map(LocalDate::getYear).collect(Collectors.toUnmodifiableSet());

    private EnglandAndWales() {}

    static boolean isHoliday(LocalDate date) {
        return LISTED_YEARS.contains(date.getYear())
                ? LISTED.contains(date)
                : HolidayRule.of(date.getYear()).contains(date);
    }

    /** In the years that the file lists. */
    static Set<LocalDate> listed() {
        return LISTED;
    }

    private static Set<LocalDate> read() {
        try (InputStream in = EnglandAndWales.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its " + FILE);
            }
            var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
            return lines.lines()
                    .skip(1)
                    .map(line -> LocalDate.parse(line.substring(0, line.indexOf(','))))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("the bank holidays cannot be read", e);
        }
    }
}
