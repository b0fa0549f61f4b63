package org.ringround.alarm;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ringround.db.Tx;

/** Raises alarms, in the transaction of their reason. */
public final class Alarms {

    /**
     * Safe to repeat: while nobody has acknowledged a matter, it is one alarm.
     *
     * @param matter which of its kind: a reference, an id or a date; never a phone number or a name
     * @param area whose coordinators are told; null: all
     * @param particulars the values of the sentence; nothing personal
     */
    public void raise(
            Tx tx, AlarmKind kind, String matter, @Nullable Long area, Map<String, String> particulars, Instant now) {
        new AlarmStore(tx).raise(kind, matter, area, particulars, now);
    }

    /** The matter is settled by itself: nobody is told of it any more. */
    public void settle(Tx tx, AlarmKind kind, String matter, Instant now) {
        new AlarmStore(tx).settle(kind, matter, now);
    }
}
