package org.ringround.round;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the resident agreed to: that they are rung, and for a while that they are not.
 *
 * @param agreedOn null = they have not agreed, and are never rung
 * @param suspension null when there is none
 */
public record Agreement(
        @Nullable LocalDate agreedOn, @Nullable Suspension suspension) {

    /** Whether they had agreed by that day. */
    public boolean covers(LocalDate date) {
        return agreedOn != null && !date.isBefore(agreedOn);
    }

    public boolean isSuspendedOn(LocalDate date) {
        return suspension != null && suspension.covers(date);
    }
}
