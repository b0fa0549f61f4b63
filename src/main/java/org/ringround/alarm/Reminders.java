package org.ringround.alarm;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When coordinators are told of an alarm: at once, and again at growing intervals until somebody has it in hand. What cannot
 * wait is told at any hour, again after 5, 10, 20 and 40 minutes, then every hour; everything else between 08:00 and 21:00
 * local time, again after half an hour, 1, 2, 4, 8 and 16 hours, then every day. Pure.
 */
record Reminders(ZoneId zone) {

    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime NIGHT = LocalTime.of(21, 0);

    private static final Duration SOON = Duration.ofMinutes(5);
    private static final Duration SOON_AT_MOST = Duration.ofHours(1);
    private static final Duration LATER = Duration.ofMinutes(30);
    private static final Duration LATER_AT_MOST = Duration.ofDays(1);
    private static final int MOST_DOUBLINGS = 10;

    /** The earliest moment from then on at which an alarm of that kind may be told. */
    Instant mayBeTold(AlarmKind kind, Instant at) {
        ZonedDateTime local = at.atZone(zone);
        if (kind.isPressing()) {
            return at;
        }
        if (local.toLocalTime().isBefore(MORNING)) {
            return local.with(MORNING).toInstant();
        }
        return local.toLocalTime().isBefore(NIGHT)
                ? at
                : local.plusDays(1).with(MORNING).toInstant();
    }

    /** @param told how often it was told, this time included */
    Instant next(AlarmKind kind, int told, Instant now) {
        Duration first = kind.isPressing() ? SOON : LATER;
        Duration most = kind.isPressing() ? SOON_AT_MOST : LATER_AT_MOST;
        Duration pause = first.multipliedBy(1L << Math.min(told - 1, MOST_DOUBLINGS));
        return mayBeTold(kind, now.plus(pause.compareTo(most) < 0 ? pause : most));
    }
}
