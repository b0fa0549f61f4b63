package org.ringround.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.ringround.rota.Span;
import org.ringround.telephony.Language;

/** Writes times as texts show them: in digits, with the day where it is not today. */
final class When {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final ZoneId zone;
    private final DateTimeFormatter day;

    When(Language language, ZoneId zone) {
        this.zone = zone;
        this.day = DateTimeFormatter.ofPattern("EEE d MMM", Locale.forLanguageTag(language.code() + "-GB"));
    }

    /** {@code 14:00}, or {@code Sat 28 Nov 14:00}. */
    String moment(Instant at, Instant now) {
        ZonedDateTime local = at.atZone(zone);
        boolean today = local.toLocalDate().equals(now.atZone(zone).toLocalDate());
        return today ? TIME.format(local) : day.format(local) + " " + TIME.format(local);
    }

    /** {@code 14:00}. */
    String time(Instant at) {
        return TIME.format(at.atZone(zone));
    }

    /** {@code Sat 28 Nov 09:00-12:00}; one that ends at midnight ends at 24:00, and one of some days says on which. */
    String shift(Span shift) {
        ZonedDateTime starts = shift.from().atZone(zone);
        ZonedDateTime ends = shift.to().atZone(zone);
        boolean midnight = ends.toLocalTime().equals(LocalTime.MIDNIGHT);
        LocalDate last = ends.toLocalDate().minusDays(midnight ? 1 : 0);
        boolean severalDays = last.isAfter(starts.toLocalDate()) && (midnight || !ends.isBefore(starts.plusDays(1)));
        return day.format(starts) + " " + TIME.format(starts) + "-" + (severalDays ? day.format(last) + " " : "")
                + (midnight ? "24:00" : TIME.format(ends));
    }
}
