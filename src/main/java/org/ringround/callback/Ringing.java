package org.ringround.callback;

/** What came of a volunteer's wish to be connected with somebody whose request they hold. */
public enum Ringing {
    /** Their own phone rings in a moment. */
    RINGING,
    /** They hold no such request. */
    HOLDS_NOTHING,
    /** It is not safe, there is no number, it is too early or too late, or somebody is with them just now. */
    NOT_NOW
}
