package org.ringround.outcall;

import java.util.UUID;
import org.ringround.telephony.CallEvent;
import org.ringround.telephony.Ending;

/** What happens to such a call inside the house. */
sealed interface OutCallEvent extends CallEvent.Inner {

    /** It is not wanted any more. */
    record Withdrawn() implements OutCallEvent {}

    record Asked(Question question) implements OutCallEvent {}

    record Told(Saying last, Ending ending) implements OutCallEvent {}

    /** The row of the leg stands; it may be dialled. */
    record Dials(UUID leg, Then.Connect to) implements OutCallEvent {}

    record HandedOver(UUID call) implements OutCallEvent {}
}
