package org.ringround.offer;

/** What somebody who is rung is asked to do. */
public enum Mission {
    /** Take a caller who waits. */
    CALL,
    /** Ring somebody to whom that was promised. */
    CALLBACK,
    /** See to somebody who may be in danger. */
    URGENT,
    /** Be connected with somebody whose request they hold, as they asked for. */
    REQUEST
}
