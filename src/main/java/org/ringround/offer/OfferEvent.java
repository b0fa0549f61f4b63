package org.ringround.offer;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ringround.telephony.CallEvent;

/** What happens to an offer inside the house. */
sealed interface OfferEvent extends CallEvent.Inner {

    /**
     * It is not wanted any more.
     *
     * @param gone the caller has gone: whoever has answered may still take the request and ring back
     */
    record Withdrawn(Parting parting, boolean gone) implements OfferEvent {}

    /** This volunteer, and nobody else, has it. */
    record Won(String queue) implements OfferEvent {}

    /** Somebody else was quicker. */
    record Overtaken() implements OfferEvent {}

    /** This volunteer has the request, but the caller had gone. */
    record Gone(boolean canBeRung) implements OfferEvent {}

    /**
     * The leg to the caller may be dialled.
     *
     * @param news what the volunteer hears before, null when they know it
     */
    record BackLeg(UUID leg, String number, @Nullable News news) implements OfferEvent {}

    /** This volunteer, and nobody else, knows of it now. */
    record Informed(News news, boolean canBeRung) implements OfferEvent {}

    /** The call was cut off: it starts anew, with the same volunteer. */
    record CutOff() implements OfferEvent {}

    /** What we waited for did not come in time. */
    record TimeUp() implements OfferEvent {}
}
