package org.ringround.task;

import org.ringround.db.Tx;
import org.ringround.request.Request;
import org.ringround.request.ReviewStore;
import org.ringround.request.Status;

/** Finds out where requests stand. */
record Standings(Tx tx) {

    Standing of(Request request) {
        if (request.status() != Status.OPEN) {
            return new Standing.NotOpen();
        }
        var tasks = new TaskStore(tx);
        if (tasks.isSought(request.reference())) {
            return new Standing.Sought();
        }
        String number = request.matter().number();
        boolean underReview = number != null && new ReviewStore(tx).isUnderReview(number);
        var known = new Candidacy.Known(
                tasks.isHandedOut(request.reference()), tasks.wasDropped(request.reference()), underReview);
        return Candidacy.isForVolunteers(request, known)
                ? new Standing.ForVolunteers(tasks.getSpell(request.reference()))
                : new Standing.Coordinators();
    }
}
