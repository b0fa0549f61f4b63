package org.ringround.words;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;

/** Says when we ring back: near times by the clock, later ones by the part of the day, so that they can be kept. */
final class Promise {

    private static final Duration NEAR = Duration.ofHours(4);

    private Promise() {}

    static String say(Tongue tongue, ZonedDateTime due, ZonedDateTime now) {
        if (Duration.between(now, due).compareTo(NEAR) <= 0) {
            return tongue.about(due.toLocalTime());
        }
        Tongue.Part part = Tongue.Part.of(due.toLocalTime());
        long days =
                ChronoUnit.DAYS.between(now.withZoneSameInstant(due.getZone()).toLocalDate(), due.toLocalDate());
        if (days == 0) {
            return tongue.today(part);
        }
        if (days == 1) {
            return tongue.tomorrow(part);
        }
        return days < 7 ? tongue.on(due.getDayOfWeek(), part) : tongue.on(due.toLocalDate());
    }
}
