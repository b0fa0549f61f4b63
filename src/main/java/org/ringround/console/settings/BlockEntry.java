package org.ringround.console.settings;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.ringround.people.BlockAction;
import org.ringround.telephony.PhoneNumber;

/**
 * A number that is blocked.
 *
 * @param until the last day
 * @param resident whether a resident is known at it, who is put through to a coordinator whatever the action says
 */
public record BlockEntry(
        long id,
        PhoneNumber number,
        BlockAction action,
        LocalDate until,
        @Nullable String reason,
        boolean resident) {

    /** What becomes of a call. */
    public BlockAction acts() {
        return resident ? BlockAction.COORDINATOR : action;
    }
}
