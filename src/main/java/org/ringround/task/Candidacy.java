package org.ringround.task;

import org.ringround.request.Outcome;
import org.ringround.request.Request;
import org.ringround.request.Status;

/** Which open requests volunteers are asked to take, and which a coordinator looks at first. Pure. */
final class Candidacy {

    private Candidacy() {}

    /**
     * Not theirs: what is urgent, what must not be rung back, what comes from a number under review, a check-in, and a missed
     * call of somebody unknown. A volunteer's word that it needs a task, or a volunteer who had it already, makes the last
     * three theirs; a coordinator's decision all but what is urgent.
     */
    static boolean isForVolunteers(Request request, Known known) {
        if (request.status() != Status.OPEN || request.urgent()) {
            return false;
        }
        if (known.handedOut()) {
            return true;
        }
        if (!request.safeToRing()) {
            return false;
        }
        if (known.dropped() || request.outcome() == Outcome.TASK) {
            return true;
        }
        return !known.underReview()
                && switch (request.reason()) {
                    case CONNECTED, CALLBACK, VOICEMAIL, MANUAL -> true;
                    case MISSED -> request.matter().resident() != null;
                    case CHECKIN -> false;
                };
    }

    /**
     * What is known of it besides.
     *
     * @param handedOut a coordinator decided that volunteers may have it
     * @param dropped a volunteer had it and gave it back
     * @param underReview a coordinator is to look at the number
     */
    record Known(boolean handedOut, boolean dropped, boolean underReview) {}
}
