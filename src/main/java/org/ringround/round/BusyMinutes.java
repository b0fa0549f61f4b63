package org.ringround.round;

import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How many rounds come in one minute, and where there is room. Nothing is moved: the minute is the resident's own.
 *
 * @param rounds by minute, on the fullest day of the week; minutes without any are absent
 */
public record BusyMinutes(Map<LocalTime, Integer> rounds) {

    /** Product: more in one minute is worth a warning. At one call a second they take half of it. */
    public static final int MOST = 30;

    private static final int NEAR_MINUTES = 30;
    private static final int ADVISED = 3;

    public BusyMinutes {
        rounds = Map.copyOf(rounds);
    }

    public int at(LocalTime minute) {
        return rounds.getOrDefault(minute, 0);
    }

    public boolean isFull(LocalTime minute) {
        return at(minute) > MOST;
    }

    /** Up to three minutes near by with the most room, from the opening on and before the closing; the emptiest first. */
    public List<LocalTime> quieter(LocalTime minute, LocalTime opening, LocalTime closing) {
        return IntStream.rangeClosed(1, NEAR_MINUTES)
                .boxed()
                .flatMap(away -> Stream.of(minute.plusMinutes(away), minute.minusMinutes(away)))
                .filter(near -> !near.isBefore(opening) && near.isBefore(closing))
                .filter(near -> at(near) < MOST)
                .sorted(Comparator.comparing(this::at))
                .limit(ADVISED)
                .toList();
    }
}
