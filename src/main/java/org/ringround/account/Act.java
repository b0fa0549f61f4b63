package org.ringround.account;

import java.util.Locale;

/** What somebody did, as the audit keeps it. */
public enum Act {
    /** Saw name, address and notes. */
    LOOKED,
    /** Heard, or was sent, the message that was left. */
    HEARD,
    /** Asked to be connected. */
    RANG,
    DONE,
    DROPPED,
    ON_DUTY,
    OFF_DUTY,
    PAUSED,
    BACK,
    /** Ended all links of the volunteer. */
    ENDED_LINKS,
    /** Asked for what is not theirs, and got nothing. */
    REFUSED;

    /** The word of the table. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
