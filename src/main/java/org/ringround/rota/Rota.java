package org.ringround.rota;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.ringround.db.Tx;

/**
 * The final schedule: whose shift is when, and its changes on single dates. Each change holds the volunteer's row and writes
 * their spans of duty anew in the same transaction.
 */
public final class Rota {

    private final DutyStore standings;
    private final ExceptionStore exceptions;
    private final Duty duty;
    private final ZoneId zone;

    public Rota(Tx tx, ZoneId zone) {
        this.standings = new DutyStore(tx);
        this.exceptions = new ExceptionStore(tx);
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

    /** Whether the volunteer's shifts cover all of it. */
    boolean isOnThroughout(long volunteer, Span span) {
        return standings.get(volunteer).schedule().stretchesWithin(span, zone).list().stream()
                .anyMatch(shift ->
                        !shift.from().isAfter(span.from()) && !shift.to().isBefore(span.to()));
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

    /** Each takes the other's shift. */
    public void swap(Swap swap, Change change) {
        standings.lock(List.of(swap.first(), swap.second()));
        giveUp(swap.first(), swap.firsts(), change);
        giveUp(swap.second(), swap.seconds(), change);
        takeOver(swap.first(), swap.seconds(), change);
        takeOver(swap.second(), swap.firsts(), change);
    }

    /** Two volunteers and the shift that each of them gives to the other. */
    public record Swap(long first, DatedShift firsts, long second, DatedShift seconds) {}
}
