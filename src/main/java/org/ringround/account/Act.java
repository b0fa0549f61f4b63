package org.ringround.account;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What somebody did, as the audit keeps it. */
public enum Act {
    /** Saw what we know of somebody: name, number, address, notes, or a call of theirs. */
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
    REFUSED,

    SIGNED_IN,
    /** Gave a wrong name or password, or one that has been locked out for a while. */
    NOT_SIGNED_IN,
    SIGNED_OUT,
    CHANGED_PASSWORD,
    ADDED_ACCOUNT,
    /** Role, areas or phone of an account. */
    CHANGED_ACCOUNT,
    /** Gave an account a new one-time password. */
    RENEWED_ACCOUNT,
    ENDED_ACCOUNT,

    /** Took, with the console's buttons, what somebody asked for. */
    TOOK,
    /** Gave it to a volunteer. */
    ASSIGNED,
    /** Opened a request, wrote down a resident, a volunteer, a round, an area. */
    ADDED,
    CHANGED,
    /** Took out an area or a line that nothing needed any more. */
    REMOVED,
    CLOSED,
    REOPENED,
    /** Said that a matter is seen to: an alarm, an unknown text, a review. */
    SEEN_TO,
    /** Let somebody who asked to help become a volunteer, or told them no. */
    APPROVED,
    DECLINED,
    SUSPENDED,
    RESUMED,
    BLOCKED,
    UNBLOCKED,
    TEXTED,
    IMPORTED,
    /** Took rows out as a file, or all data of one person. */
    EXPORTED,
    ERASED;

    /** The word of the table. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty for a word that is none of ours: a newer server may have written it. */
    public static Optional<Act> find(String word) {
        return Stream.of(values()).filter(act -> act.word().equals(word)).findFirst();
    }
}
