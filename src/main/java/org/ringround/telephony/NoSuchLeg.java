package org.ringround.telephony;

import java.util.UUID;

/** The network speaks of a leg that we do not know. */
public final class NoSuchLeg extends RuntimeException {

    public NoSuchLeg(UUID leg) {
        super("no leg " + leg);
    }
}
