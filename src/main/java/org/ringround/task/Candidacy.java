package org.ringround.task;

import org.ringround.request.Outcome;
import org.ringround.request.Request;
import org.ringround.request.Status;

/** Which open requests volunteers are asked to take, and which a coordinator looks at first. Pure. */
final class Candidacy {

    private Candidacy() {}

    /**
     * Not theirs: what is urgent, what must not be rung back, what comes from a number under review, a check-in, and a missed
     * call of somebody unknown. A volunteer's word that it needs a task, or somebody's decision, makes the last three theirs.
     *
     * @param handedOut somebody decided that volunteers may have it
     * @param underReview a coordinator is to look at the number
     */
    static boolean isForVolunteers(Request request, boolean handedOut, boolean underReview) {
        if (request.status() != Status.OPEN || request.urgent()) {
            return false;
        }
        if (handedOut) {
            return true;
        }
        if (!request.safeToRing()) {
            return false;
        }
        if (request.outcome() == Outcome.TASK) {
            return true;
        }
        return !underReview
                && switch (request.reason()) {
                    case CONNECTED, CALLBACK, VOICEMAIL, MANUAL -> true;
                    case MISSED -> request.matter().resident() != null;
                    case CHECKIN -> false;
                };
    }
}
