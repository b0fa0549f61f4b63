package org.ringround.call;

import java.util.List;

/** Where an arrow leads: what is known then, the situation, and what is to be done on the way, in order. */
record CallMove(Particulars particulars, CallState next, List<CallEffect> effects) {

    static CallMove to(Particulars particulars, CallState next, CallEffect... effects) {
        return new CallMove(particulars, next, List.of(effects));
    }
}
