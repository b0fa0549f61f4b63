package org.ringround.call;

import org.jspecify.annotations.Nullable;
import org.ringround.people.BlockAction;

/** What a caller may have: whoever is nobody special, everything. */
enum Standing {
    ANYBODY,
    /** Only coordinators are rung for them. */
    COORDINATORS,
    /** A message is taken, and that is all. */
    MESSAGE,
    /** The same, because they ring too often. */
    FLOODING,
    /** We rang them, to hear whether they are well, and they asked for a person. */
    CHECKIN,
    /** Not even answered. */
    NOTHING;

    /**
     * @param block what is said of their number, null when nothing is
     * @param resident whether a resident is known at that number, who is never kept from a person
     */
    static Standing of(@Nullable BlockAction block, boolean resident, boolean flooding) {
        if (block != null && resident) {
            return COORDINATORS;
        }
        if (block == BlockAction.REJECT) {
            return NOTHING;
        }
        if (block == BlockAction.VOICEMAIL) {
            return MESSAGE;
        }
        if (flooding) {
            return FLOODING;
        }
        return block == BlockAction.COORDINATOR ? COORDINATORS : ANYBODY;
    }

    boolean isMessageOnly() {
        return this == MESSAGE || this == FLOODING;
    }
}
