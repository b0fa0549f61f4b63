package org.ringround.rota;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ringround.db.Tx;

/** Shifts that somebody gave up: offered to those who could, and covered by the first who wants to. */
public final class OpenShifts {

    private final OpenShiftStore store;
    private final Rota rota;
    private final ZoneId zone;

    public OpenShifts(Tx tx, ZoneId zone) {
        this.store = new OpenShiftStore(tx);
        this.rota = new Rota(tx, zone);
        this.zone = zone;
    }

    /** The volunteer gives that shift up. A repeat finds it open already, under the same number. */
    public OpenShift open(long volunteer, Span shift, Change change) {
        DatedShift dated = DatedShift.of(shift, zone);
        rota.giveUp(volunteer, dated, change);
        return store.ensure(volunteer, dated, dated.span(zone), change.at());
    }

    /**
     * Somebody leaves: whatever they took over, and their shifts of the next four weeks, are open, those that overlap as one. Before
     * they are no volunteer any more, since then they have none. A repeat finds nothing more to open.
     */
    public List<OpenShift> openAll(long volunteer, Change change) {
        List<OpenShift> opened = rota.lockAhead(volunteer, change.at()).stream()
                .map(shift -> open(volunteer, shift, change))
                .toList();
        store.markLeaving(opened.stream().map(OpenShift::number).toList());
        return opened;
    }

    /** They are back: what nobody covers of it is theirs again, and returned. A repeat finds nothing more. */
    public List<OpenShift> takeBack(long volunteer, Change change) {
        return store.listLeft(volunteer, change.at()).stream()
                .filter(shift -> cover(shift.number(), volunteer, change) instanceof Covering.Won)
                .toList();
    }

    /** Likewise one shift that they have, or had and gave up already; empty when it is neither. */
    public Optional<Opened> openHeld(long volunteer, DatedShift shift, Change change) {
        return rota.lockOnWithin(volunteer, shift.span(zone))
                ? Optional.of(new Opened(open(volunteer, shift.span(zone), change), true))
                : store.find(volunteer, shift).map(before -> new Opened(before, false));
    }

    /** @param now false when it was open before */
    public record Opened(OpenShift shift, boolean now) {}

    /** A coordinator wants somebody then in that area. A repeat finds it open already, under the same number. */
    public OpenShift want(long area, DatedShift shift, Instant now) {
        return store.ensureWanted(area, shift, shift.span(zone), now);
    }

    /** Nobody need cover it any more. False when somebody does already, or nobody needed to. */
    public boolean withdraw(long number, Instant now) {
        return store.withdraw(number, now);
    }

    /** Held from now on; empty when it is not open any more. */
    public Optional<OpenShift> lock(long number) {
        return store.lock(number);
    }

    /** They are asked by text to cover it. False when they were before: nobody is asked twice. */
    public boolean ask(long number, long volunteer, Instant now) {
        return store.addAsked(number, volunteer, now);
    }

    /** Whom we asked to cover it, and when. */
    public Map<Long, Instant> listAsked(long number) {
        return store.listAsked(number);
    }

    /** Exactly one of all who ask gets it. The one who gave it up may take it back. */
    public Covering cover(long number, long volunteer, Change change) {
        Optional<OpenShift> found = store.find(number)
                .filter(shift -> shift.span().to().isAfter(change.at()))
                .filter(shift -> store.isAmongThose(shift, volunteer));
        if (found.isEmpty()) {
            return new Covering.NotForYou();
        }
        OpenShift shift = found.get();
        if (shift.coveredBy().isEmpty() && rota.isOnThroughout(volunteer, shift.span())) {
            return new Covering.OnRotaAlready(shift);
        }
        if (store.cover(number, volunteer, change.at())) {
            rota.takeOver(volunteer, shift.shift(), change);
            return new Covering.Won(shift);
        }
        // Nobody has it when it was withdrawn in this moment.
        return store.find(number)
                .flatMap(OpenShift::coveredBy)
                .<Covering>map(by -> by == volunteer ? new Covering.Yours(shift) : new Covering.Taken(shift, by))
                .orElseGet(Covering.NotForYou::new);
    }

    public Optional<OpenShift> find(long number) {
        return store.find(number);
    }

    /** Those of these numbers that were not withdrawn, in the order of the numbers given. */
    public List<OpenShift> list(List<Long> numbers) {
        Map<Long, OpenShift> found = store.list(numbers);
        return numbers.stream()
                .flatMap(number -> Optional.ofNullable(found.get(number)).stream())
                .toList();
    }

    /** The newest that this volunteer gave up after that moment, and that is still open. */
    public Optional<OpenShift> findNewest(long givenBy, Instant after) {
        return store.findNewest(givenBy, after);
    }

    /** Who could cover it: active, of the same area and role, and not on the rota at any moment of it. */
    public List<Long> listWhoCould(OpenShift shift) {
        return rota.listFree(store.listThose(shift), shift.span());
    }

    /** The same, in the order in which it is fair to ask them. */
    public List<Candidate> listFairest(OpenShift shift, Instant now) {
        return candidates(listWhoCould(shift), now);
    }

    /** Those of them who have no shift at any moment of it, in the order in which it is fair to ask them. */
    public List<Candidate> listFairest(List<Long> volunteers, Span span, Instant now) {
        return candidates(rota.listFree(volunteers, span), now);
    }

    private List<Candidate> candidates(List<Long> volunteers, Instant now) {
        Map<Long, Instant> asked = store.listLastAsked(volunteers);
        return rota.listLoads(volunteers, now).entrySet().stream()
                .map(load -> new Candidate(load.getKey(), load.getValue(), asked.get(load.getKey())))
                .sorted(Candidate.FAIREST_FIRST)
                .toList();
    }

    /** Whose coordinators look after it, in ascending order. */
    public List<Long> listAreas(OpenShift shift) {
        return store.listAreas(shift);
    }
}
