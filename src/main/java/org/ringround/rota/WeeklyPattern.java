package org.ringround.rota;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** All shifts of one volunteer, each once, in the order of the week. */
public record WeeklyPattern(List<Shift> shifts) {

    private static final Comparator<Shift> ORDER = Comparator.comparing(Shift::day)
            .thenComparing(Shift::starts)
            .thenComparing(Shift::ends)
            .thenComparing(Shift::everyWeeks)
            .thenComparing(Shift::anchor);

    public static final WeeklyPattern NONE = new WeeklyPattern(List.of());

    public WeeklyPattern {
        shifts = shifts.stream().distinct().sorted(ORDER).toList();
    }

    /**
     * Reads {@code Mon 09:00-12:00; Fri 22:00-06:00; daily 00:00-24:00}; a shift that does not come every week adds
     * {@code every 2 weeks from 2026-11-23}. A blank text is no shift.
     *
     * @throws NoShift says what is wrong and how to write it
     */
    public static WeeklyPattern parse(String text) {
        return new WeeklyPattern(ShiftText.read(text));
    }

    /** The text that {@link #parse} reads back as the same pattern; seven equal days are written {@code daily}. */
    public String print() {
        return ShiftText.write(shifts);
    }

    /** Each shift that lies in the window, at least in part; they may overlap and touch, and reach beyond it. */
    public List<Span> shiftsWithin(Span window, ZoneId zone) {
        var found = new ArrayList<Span>();
        // A shift lasts at most a day, and a clock change makes it longer by hours at most: two days before is enough.
        LocalDate last = date(window.to(), zone);
        for (LocalDate day = date(window.from(), zone).minusDays(2); !day.isAfter(last); day = day.plusDays(1)) {
            startingOn(day, zone).filter(window::overlaps).forEach(found::add);
        }
        return found;
    }

    private Stream<Span> startingOn(LocalDate day, ZoneId zone) {
        return shifts.stream().flatMap(shift -> shift.on(day, zone).stream());
    }

    private static LocalDate date(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone);
    }
}
