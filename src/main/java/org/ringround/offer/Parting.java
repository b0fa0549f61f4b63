package org.ringround.offer;

/** The last sentence on a volunteer's leg. */
public enum Parting {
    /** Somebody has just taken it. */
    TOO_LATE,
    /** The call does not wait any more. */
    NOT_WAITING,
    PASSED,
    PASSED_OFF_DUTY,
    /** The caller has gone and cannot be rung back. */
    GONE,
    /** No key came. */
    NOT_TAKEN,
    /** This phone was rung a second time by mistake. */
    SECOND_CALL,
    THANKS,
    GOODBYE
}
