package org.ringround.rota;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
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
        long by = store.find(number).flatMap(OpenShift::coveredBy).orElseThrow();
        return by == volunteer ? new Covering.Yours(shift) : new Covering.Taken(shift, by);
    }

    public Optional<OpenShift> find(long number) {
        return store.find(number);
    }

    /** The newest that this volunteer gave up after that moment, and that is still open. */
    public Optional<OpenShift> findNewest(long givenBy, Instant after) {
        return store.findNewest(givenBy, after);
    }

    /** Who could cover it: active, of the same area and role, and not on the rota at any moment of it. */
    public List<Long> listWhoCould(OpenShift shift) {
        return rota.listFree(store.listThose(shift), shift.span());
    }

    /** Whose coordinators look after it, in ascending order. */
    public List<Long> listAreas(OpenShift shift) {
        return store.listAreas(shift);
    }
}
