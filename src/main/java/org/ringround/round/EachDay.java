package org.ringround.round;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** At that time of each local day; a clock change that leaves it out moves it forward. Pure. */
record EachDay(LocalTime at, ZoneId zone) implements UnaryOperator<Instant> {

    /** The first time later than that moment. */
    @Override
    public Instant apply(Instant after) {
        return Stream.iterate(LocalDate.ofInstant(after, zone), day -> day.plusDays(1))
                .map(day -> day.atTime(at).atZone(zone).toInstant())
                .filter(time -> time.isAfter(after))
                .findFirst()
                .orElseThrow();
    }
}
