package org.ringround.callback;

/** What came of a volunteer's wish to be connected with somebody whose request they hold. */
public enum Ringing {
    /** Their own phone rings in a moment. */
    RINGING,
    /** It is being done already, or somebody is on the phone with that person just now. */
    ALREADY,
    /** They hold no such request. */
    HOLDS_NOTHING,
    /** Residents are not rung at this hour. */
    OUT_OF_HOURS,
    /** There is no number, or it must not be rung. */
    CANNOT_BE
}
