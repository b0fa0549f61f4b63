package org.ringround.telephony.twilio;

import java.util.List;
import org.ringround.telephony.Instruction;

/** What is said when nothing else can be: known from the start, needing no database. */
public interface EmergencyWords {

    /** To an inbound caller: kind words, then a {@code Dial} of the fallback number or a {@code TakeMessage}. */
    List<Instruction> toCaller();

    /** To an inbound caller for whom the fallback number did not answer; usually ends with a {@code TakeMessage}. */
    List<Instruction> toUnansweredCaller();

    /** To an inbound caller who has left such a message. */
    List<Instruction> afterMessage();

    /** To anybody whom we rang. */
    List<Instruction> toCalled();

    /** On a leg that is not known any more. */
    List<Instruction> toUnknownLeg();

    /** To a caller whom the queue did not keep, before the leg asks again what to say; spoken only. */
    List<Instruction> afterQueue();
}
