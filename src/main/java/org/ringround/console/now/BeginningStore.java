package org.ringround.console.now;

import static org.ringround.db.generated.Tables.AREA;
import static org.ringround.db.generated.Tables.LINE;
import static org.ringround.db.generated.Tables.VOLUNTEER;

import org.ringround.db.Tx;

/** Whether the helpline can be rung at all yet. */
final class BeginningStore {

    private final Tx tx;

    BeginningStore(Tx tx) {
        this.tx = tx;
    }

    /** There is no area, no line or nobody to answer: who comes here is shown the first steps. */
    boolean isAtItsBeginning() {
        return !tx.sql().fetchExists(AREA)
                || !tx.sql().fetchExists(LINE)
                || !tx.sql().fetchExists(VOLUNTEER);
    }
}
