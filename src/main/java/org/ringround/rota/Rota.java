package org.ringround.rota;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ringround.db.Tx;

/**
 * The final schedule: whose shift is when, and its changes on single dates. Each change holds the volunteer's row and writes
 * their spans of duty anew in the same transaction.
 */
public final class Rota {

    /** Whose turn it is to be asked is told by this much time before and after. */
    private static final Duration FAIR = Duration.ofDays(28);

    private final DutyStore standings;
    private final ExceptionStore exceptions;
    private final ShiftStore shifts;
    private final Duty duty;
    private final ZoneId zone;

    public Rota(Tx tx, ZoneId zone) {
        this.standings = new DutyStore(tx);
        this.exceptions = new ExceptionStore(tx);
        this.shifts = new ShiftStore(tx);
        this.duty = new Duty(tx, zone);
        this.zone = zone;
    }

    /** One volunteer's shift, or several that overlap or touch. */
    public record Turn(long volunteer, Span span) {}

    /** Those shifts of anybody that begin after {@code from} and not after {@code to}, at most 8 days ahead; by volunteer. */
    public List<Turn> listBeginning(Instant from, Instant to) {
        var turns = new ArrayList<Turn>();
        standings
                .list(standings.listOnDutyWithin(from, to))
                .forEach((volunteer, standing) -> standing.stretchesAhead(from, zone).list().stream()
                        .filter(span -> !span.from().isAfter(to))
                        .forEach(span -> turns.add(new Turn(volunteer, span))));
        return turns;
    }

    /** The volunteer's shifts, overlapping and touching ones being one, that begin after this moment, within four weeks. */
    public List<Span> listAhead(long volunteer, Instant now) {
        return standings.get(volunteer).stretchesAhead(now, zone).list();
    }

    /** The volunteer's shifts that are not over, each for itself, of the next four weeks. */
    public List<Span> listShifts(long volunteer, Instant now) {
        return standings.get(volunteer).shiftsAhead(now, zone);
    }

    /** The same; the volunteer's row is held from now on. Shifts that overlap or touch are one, and those begun count. */
    public List<Span> lockStretches(long volunteer, Instant now) {
        return standings.lock(volunteer).stretchesWithin(now, zone).list();
    }

    /**
     * The same, and whatever they took over for later; those that overlap are one, those that only touch are not. The volunteer's
     * row is held from now on.
     */
    List<Span> lockAhead(long volunteer, Instant now) {
        return standings.lock(volunteer).everythingAhead(now, zone);
    }

    /** Whether the volunteer's shifts cover all of it. */
    public boolean isOnThroughout(long volunteer, Span span) {
        return standings.get(volunteer).schedule().stretchesWithin(span, zone).list().stream()
                .anyMatch(shift ->
                        !shift.from().isAfter(span.from()) && !shift.to().isBefore(span.to()));
    }

    /** Whether the volunteer has a shift at any moment of it; their row is held from now on. */
    boolean lockOnWithin(long volunteer, Span span) {
        return !standings.lock(volunteer).schedule().shiftsWithin(span, zone).isEmpty();
    }

    /** Those of them who have no shift at any moment of it, in ascending order. */
    List<Long> listFree(List<Long> volunteers, Span span) {
        var free = new ArrayList<Long>();
        standings.list(volunteers).forEach((volunteer, standing) -> {
            if (standing.schedule().shiftsWithin(span, zone).isEmpty()) {
                free.add(volunteer);
            }
        });
        return List.copyOf(free);
    }

    /** The rota of those volunteers in the window, in its layers, in ascending order; nothing of those who are not active. */
    public List<Layers> listLayers(Collection<Long> volunteers, Span window) {
        var layers = new ArrayList<Layers>();
        standings
                .list(volunteers)
                .forEach((volunteer, standing) -> layers.add(standing.schedule().layers(volunteer, window, zone)));
        return List.copyOf(layers);
    }

    /** How long each of them is on the rota from four weeks ago to four weeks ahead. */
    Map<Long, Duration> listLoads(Collection<Long> volunteers, Instant now) {
        var window = new Span(now.minus(FAIR), now.plus(FAIR));
        var loads = new LinkedHashMap<Long, Duration>();
        standings
                .list(volunteers)
                .forEach((volunteer, standing) -> loads.put(
                        volunteer,
                        standing.schedule().stretchesWithin(window, zone).within(window)));
        return loads;
    }

    /** Their shifts every week from now on; what differs from it on single dates stays. A repeat changes nothing. */
    public void follow(long volunteer, WeeklyPattern pattern, Instant now) {
        standings.lock(volunteer);
        shifts.replace(Map.of(volunteer, pattern));
        duty.rewrite(volunteer, now);
    }

    /** Not the volunteer's any more, whether of the pattern or taken over. A repeat changes nothing. */
    public void giveUp(long volunteer, DatedShift shift, Change change) {
        Exceptions before = standings.lock(volunteer).schedule().exceptions();
        Span gone = shift.span(zone);
        for (DatedShift extra : before.extra()) {
            Span span = extra.span(zone);
            if (span.overlaps(gone)) {
                exceptions.deleteExtra(volunteer, extra);
                new Spans(List.of(span))
                        .minus(gone)
                        .list()
                        .forEach(left -> exceptions.addExtra(volunteer, DatedShift.of(left, zone), change));
            }
        }
        exceptions.addAway(volunteer, shift, change);
        duty.rewrite(volunteer, change.at());
    }

    /** The volunteer's from now on, whatever else is. A repeat changes nothing. */
    public void takeOver(long volunteer, DatedShift shift, Change change) {
        standings.lock(volunteer);
        exceptions.addExtra(volunteer, shift, change);
        duty.rewrite(volunteer, change.at());
    }

    /** Each takes the other's shift. False, and nothing is changed, when one of them does not have theirs any more. */
    public boolean swap(Swap swap, Change change) {
        standings.lock(List.of(swap.first(), swap.second()));
        if (!isOnThroughout(swap.first(), swap.firsts().span(zone))
                || !isOnThroughout(swap.second(), swap.seconds().span(zone))) {
            return false;
        }
        giveUp(swap.first(), swap.firsts(), change);
        giveUp(swap.second(), swap.seconds(), change);
        takeOver(swap.first(), swap.seconds(), change);
        takeOver(swap.second(), swap.firsts(), change);
        return true;
    }

    /** Two volunteers and the shift that each of them gives to the other. */
    public record Swap(long first, DatedShift firsts, long second, DatedShift seconds) {}
}
