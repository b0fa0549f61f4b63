package org.ringround.offer;

/** What somebody who is rung is asked to do. */
public enum Mission {
    /** Take a caller who waits. */
    CALL,
    /** Ring somebody to whom that was promised. */
    CALLBACK,
    /** See to somebody who may be in danger. */
    URGENT,
    /** See to somebody on the round from whom nobody could hear. */
    ESCALATION,
    /** Ring somebody on the round who does not answer. */
    LOOK_IN,
    /** Be connected with somebody whose request they hold, as they asked for. */
    REQUEST
}
