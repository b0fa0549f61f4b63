package org.ringround.call;

import org.ringround.call.CallState.AskingIfWell;
import org.ringround.call.CallState.DutyMenu;
import org.ringround.call.CallState.WellNoted;
import org.ringround.call.Happening.Settled;
import org.ringround.telephony.CallEvent.Keyed;

/** Somebody rings of whom we wait to hear whether they are well. Pure. */
final class IfWell {

    /** Product: a menu is said three times. */
    private static final int THREE_TIMES = 3;

    private IfWell() {}

    static CallMove keyed(AskingIfWell at, Keyed event, CallContext c) {
        return switch (event.keys()) {
            case "1" -> c.move(at, new CallEffect.Settle(at.matter()));
            case "2" -> onward(c);
            case ScriptWalk.PERSON -> ScriptWalk.person(c);
            case "*", "#" -> c.move(at);
            default -> again(at, c);
        };
    }

    static CallMove again(AskingIfWell at, CallContext c) {
        return at.said() < THREE_TIMES ? c.move(new AskingIfWell(at.matter(), at.said() + 1)) : onward(c);
    }

    /** They want something else, or do not say: they are a caller like any other. */
    private static CallMove onward(CallContext c) {
        return Welcome.isForDuty(c.particulars()) ? c.move(new DutyMenu(1)) : ScriptWalk.start(c);
    }

    static CallMove settled(Settled event, CallContext c) {
        return c.move(event.next() == null ? new WellNoted() : new AskingIfWell(event.next(), 1));
    }
}
