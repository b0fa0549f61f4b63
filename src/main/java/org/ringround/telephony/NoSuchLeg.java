package org.ringround.telephony;

/** A conversation was asked about a leg that it does not know: forgotten, erased, or never ours. */
public final class NoSuchLeg extends RuntimeException {

    public NoSuchLeg() {
        super("no such leg");
    }
}
