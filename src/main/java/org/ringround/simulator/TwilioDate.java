package org.ringround.simulator;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Dates as the 2010 API writes and reads them. */
final class TwilioDate {

    private static final DateTimeFormatter RFC_2822 = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private TwilioDate() {}

    static String written(Instant at) {
        return RFC_2822.format(at);
    }

    static @Nullable String writtenOrNull(@Nullable Instant at) {
        return at == null ? null : written(at);
    }

    /** A date is its first instant in UTC. */
    static Instant read(String text) {
        return text.contains("T")
                ? Instant.parse(text)
                : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    }
}
