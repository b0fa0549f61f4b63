package org.ringround.rota;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All that decides whether one volunteer is on duty.
 *
 * @param schedule no shifts while the volunteer is not active
 */
record Standing(
        Schedule schedule,
        @Nullable Instant onUntil,
        @Nullable Instant offUntil,
        @Nullable Instant pausedUntil) {

    /** How far ahead spans are written. */
    static final Duration AHEAD = Duration.ofDays(8);

    /** How far ahead a volunteer is told of shifts. */
    private static final Duration LOOK_AHEAD = Duration.ofDays(28);

    /** Long enough for the start of every shift that is still running. */
    private static final Duration BACK = Duration.ofDays(2);

    /** Where one shift runs into another, the end of the last of them; shifts that only touch are two. */
    Optional<Instant> presentShiftEnds(Instant now, ZoneId zone) {
        List<Span> shifts = schedule.shiftsWithin(new Span(now, now.plus(AHEAD)), zone);
        Optional<Span> present =
                shifts.stream().filter(shift -> shift.covers(now)).findFirst();
        return present.map(shift -> extended(shift, shifts).to());
    }

    /** From the start of what covers this moment on: shifts and ON, less OFF. Pauses stand apart. */
    Spans spans(Instant now, ZoneId zone) {
        return spans(now, AHEAD, zone);
    }

    private Spans spans(Instant now, Duration ahead, ZoneId zone) {
        Spans duty = new Spans(schedule.shiftsWithin(new Span(now, now.plus(ahead)), zone));
        if (onUntil != null && onUntil.isAfter(now)) {
            duty = duty.union(new Spans(List.of(new Span(now, onUntil))));
        }
        if (offUntil != null && offUntil.isAfter(now)) {
            duty = duty.minus(new Span(now.minus(BACK), offUntil));
        }
        return duty;
    }

    Optional<Instant> onDutyUntil(Instant now, ZoneId zone) {
        if (pausedUntil != null && pausedUntil.isAfter(now)) {
            return Optional.empty();
        }
        return spans(now, zone).covering(now).map(Span::to);
    }

    DutyState state(Instant now, ZoneId zone) {
        Optional<Span> present = spans(now, zone).covering(now);
        if (present.isEmpty()) {
            return new DutyState.OffDuty(nextStart(now, zone));
        }
        if (pausedUntil != null && pausedUntil.isAfter(now)) {
            return new DutyState.Paused(pausedUntil);
        }
        return new DutyState.OnDuty(present.get().to());
    }

    private @Nullable Instant nextStart(Instant now, ZoneId zone) {
        return spans(now, LOOK_AHEAD, zone).list().stream()
                .map(Span::from)
                .filter(from -> from.isAfter(now))
                .findFirst()
                .orElse(null);
    }

    /** The shifts that are not over, each for itself, of the next four weeks. */
    List<Span> shiftsAhead(Instant now, ZoneId zone) {
        return schedule.shiftsWithin(new Span(now, now.plus(LOOK_AHEAD)), zone);
    }

    /** The same, and whatever was taken over for later; those that overlap are one. */
    List<Span> everythingAhead(Instant now, ZoneId zone) {
        Stream<Span> later = schedule.exceptions().extra().stream()
                .map(shift -> shift.span(zone))
                .filter(span -> span.to().isAfter(now));
        var all = new ArrayList<Span>();
        Stream.concat(shiftsAhead(now, zone).stream(), later)
                .sorted(Comparator.comparing(Span::from).thenComparing(Span::to))
                .forEach(shift -> {
                    int last = all.size() - 1;
                    if (last >= 0 && all.get(last).overlaps(shift)) {
                        all.set(last, all.get(last).joined(shift));
                    } else {
                        all.add(shift);
                    }
                });
        return List.copyOf(all);
    }

    /** The same as the shifts ahead, those that overlap or touch being one. */
    Spans stretchesWithin(Instant now, ZoneId zone) {
        return schedule.stretchesWithin(new Span(now.minus(BACK), now.plus(LOOK_AHEAD)), zone);
    }

    /** Those of them that begin after this moment. */
    Spans stretchesAhead(Instant now, ZoneId zone) {
        return new Spans(stretchesWithin(now, zone).list().stream()
                .filter(stretch -> stretch.from().isAfter(now))
                .toList());
    }

    private static Span extended(Span present, List<Span> shifts) {
        for (Span shift : shifts) {
            if (shift.overlaps(present) && shift.to().isAfter(present.to())) {
                return extended(new Span(present.from(), shift.to()), shifts);
            }
        }
        return present;
    }
}
