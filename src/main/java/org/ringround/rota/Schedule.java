package org.ringround.rota;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** When one volunteer's shifts are at last: the weekly pattern, less what was given up, and what was taken over. */
record Schedule(WeeklyPattern pattern, Exceptions exceptions) {

    static final Schedule NONE = new Schedule(WeeklyPattern.NONE, Exceptions.NONE);

    /** Each shift that lies in the window, at least in part, in order; they may overlap and touch, and reach beyond it. */
    List<Span> shiftsWithin(Span window, ZoneId zone) {
        List<Span> away =
                exceptions.away().stream().map(shift -> shift.span(zone)).toList();
        var shifts = new ArrayList<Span>();
        for (Span shift : pattern.shiftsWithin(window, zone)) {
            shifts.addAll(left(shift, away));
        }
        exceptions.extra().stream().map(shift -> shift.span(zone)).forEach(shifts::add);
        return shifts.stream()
                .filter(window::overlaps)
                .distinct()
                .sorted(Comparator.comparing(Span::from).thenComparing(Span::to))
                .toList();
    }

    /** What lies in the window, at least in part, shifts that overlap or touch being one. */
    Spans stretchesWithin(Span window, ZoneId zone) {
        return new Spans(shiftsWithin(window, zone));
    }

    Layers layers(long volunteer, Span window, ZoneId zone) {
        return new Layers(
                volunteer,
                pattern.shiftsWithin(window, zone),
                spans(exceptions.away(), window, zone),
                spans(exceptions.extra(), window, zone),
                shiftsWithin(window, zone));
    }

    private static List<Span> spans(List<DatedShift> shifts, Span window, ZoneId zone) {
        return shifts.stream()
                .map(shift -> shift.span(zone))
                .filter(window::overlaps)
                .toList();
    }

    private static List<Span> left(Span shift, List<Span> away) {
        Spans left = new Spans(List.of(shift));
        for (Span gone : away) {
            left = left.minus(gone);
        }
        return left.list();
    }
}
