package org.ringround.console.requests;

import org.jspecify.annotations.Nullable;
import org.ringround.console.Spoken;
import org.ringround.desk.Done;
import org.ringround.people.Need;
import org.ringround.request.Ending;
import org.ringround.request.Outcome;
import org.ringround.request.Reason;
import org.ringround.request.Status;
import org.ringround.words.RequestsLabel;

/** The words for what requests are and what came of a button. */
final class Told {

    private Told() {}

    static RequestsLabel of(Status status) {
        return switch (status) {
            case OPEN -> RequestsLabel.STATUS_OPEN;
            case CLAIMED -> RequestsLabel.STATUS_CLAIMED;
            case DONE -> RequestsLabel.STATUS_DONE;
            case CLOSED -> RequestsLabel.STATUS_CLOSED;
        };
    }

    /** The colour of its tag; the word stands in it. */
    static String colour(Status status) {
        return switch (status) {
            case OPEN -> "blue";
            case CLAIMED -> "purple";
            case DONE -> "green";
            case CLOSED -> "grey";
        };
    }

    static RequestsLabel of(Reason reason) {
        return switch (reason) {
            case CONNECTED -> RequestsLabel.REASON_CONNECTED;
            case CALLBACK -> RequestsLabel.REASON_CALLBACK;
            case VOICEMAIL -> RequestsLabel.REASON_VOICEMAIL;
            case MISSED -> RequestsLabel.REASON_MISSED;
            case CHECKIN -> RequestsLabel.REASON_CHECKIN;
            case MANUAL -> RequestsLabel.REASON_MANUAL;
        };
    }

    static RequestsLabel of(Outcome outcome) {
        return switch (outcome) {
            case SORTED -> RequestsLabel.OUTCOME_SORTED;
            case TASK -> RequestsLabel.OUTCOME_TASK;
            case CALL_BACK -> RequestsLabel.OUTCOME_CALL_BACK;
            case WORRIED -> RequestsLabel.OUTCOME_WORRIED;
            case NUISANCE -> RequestsLabel.OUTCOME_NUISANCE;
        };
    }

    static RequestsLabel of(Ending ending) {
        return switch (ending) {
            case SORTED -> RequestsLabel.ENDING_SORTED;
            case NOT_NEEDED -> RequestsLabel.ENDING_NOT_NEEDED;
            case NOT_REACHED -> RequestsLabel.ENDING_NOT_REACHED;
            case NO_HELP -> RequestsLabel.ENDING_NO_HELP;
            case DUPLICATE -> RequestsLabel.ENDING_DUPLICATE;
            case WRONG_NUMBER -> RequestsLabel.ENDING_WRONG_NUMBER;
            case NUISANCE -> RequestsLabel.ENDING_NUISANCE;
        };
    }

    /** Why nothing was done. */
    static RequestsLabel why(Done refused) {
        return switch (refused) {
            case CHANGED -> RequestsLabel.WHY_CHANGED;
            case ENDED -> RequestsLabel.WHY_ENDED;
            case NOT_ENDED -> RequestsLabel.WHY_NOT_ENDED;
            case LET_GO -> RequestsLabel.WHY_LET_GO;
            case GONE -> RequestsLabel.WHY_GONE;
            case NOBODYS -> RequestsLabel.WHY_NOBODYS;
            case ON_THE_PHONE -> RequestsLabel.WHY_ON_THE_PHONE;
            case ENOUGH -> RequestsLabel.WHY_ENOUGH;
            case NOT_FOR_THEM -> RequestsLabel.WHY_NOT_FOR_THEM;
            case FOR_A_COORDINATOR -> RequestsLabel.WHY_FOR_A_COORDINATOR;
            case ESCALATED -> RequestsLabel.WHY_ESCALATED;
            case JUST_NOW -> RequestsLabel.WHY_JUST_NOW;
            case NO_AREA -> RequestsLabel.WHY_NO_AREA;
            case OUT_OF_HOURS -> RequestsLabel.WHY_OUT_OF_HOURS;
            case NO_SUCH_TIME -> RequestsLabel.WHY_NO_SUCH_TIME;
            case CANNOT_BE_RUNG -> RequestsLabel.WHY_CANNOT_BE_RUNG;
            case YES, IN_THE_MORNING, NOT_TOLD, ABSENT -> throw new IllegalArgumentException("nothing to tell");
        };
    }

    static String need(Spoken say, Need need) {
        return say.say(
                switch (need) {
                    case SHOPPING -> RequestsLabel.NEED_SHOPPING;
                    case MEDICINE -> RequestsLabel.NEED_MEDICINE;
                    case CHAT -> RequestsLabel.NEED_CHAT;
                    case OTHER -> RequestsLabel.NEED_OTHER;
                });
    }

    /** Its name, or that nobody knows it. */
    static String area(Spoken say, @Nullable String area) {
        return area == null ? say.say(RequestsLabel.AREA_UNKNOWN) : area;
    }
}
