package org.ringround.rota;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import org.ringround.db.Tx;

/** The shifts of a volunteer that are running or to come. */
public final class NextShifts {

    private static final Duration AHEAD = Duration.ofDays(14);

    private NextShifts() {}

    /** Those of the next two weeks in order of their start, at most that many. */
    public static List<Span> list(Tx tx, long volunteer, ZoneId zone, Instant now, int atMost) {
        return new ShiftStore(tx)
                        .listPatterns(List.of(volunteer))
                        .getOrDefault(volunteer, WeeklyPattern.NONE)
                        .shiftsWithin(new Span(now, now.plus(AHEAD)), zone)
                        .stream()
                        .sorted(Comparator.comparing(Span::from).thenComparing(Span::to))
                        .limit(atMost)
                        .toList();
    }
}
