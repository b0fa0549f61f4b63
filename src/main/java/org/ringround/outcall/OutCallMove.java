package org.ringround.outcall;

import java.util.List;

/** Where an arrow leads, and what it wants done. */
record OutCallMove(OutCallState next, List<OutCallEffect> effects) {

    static OutCallMove to(OutCallState next, OutCallEffect... effects) {
        return new OutCallMove(next, List.of(effects));
    }
}
