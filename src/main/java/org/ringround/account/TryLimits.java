package org.ringround.account;

import java.time.Duration;
import java.time.Instant;

/** How many wrong tries to sign in are looked at; why these, is told in this package's own words. */
final class TryLimits {

    static final Duration LONGEST = Duration.ofHours(1);

    private static final Duration SHORT = Duration.ofMinutes(15);

    private static final int BY_NAME_AND_NETWORK = 5;
    private static final int BY_NETWORK = 30;
    private static final int BY_NAME = 50;
    private static final int BY_DEVICE = 10;

    private final TryStore tries;
    private final Instant now;

    TryLimits(TryStore tries, Instant now) {
        this.tries = tries;
        this.now = now;
    }

    /** From a browser in which the name has signed in before. */
    boolean allowsDevice(Try one) {
        byte[] device = one.device();
        return device != null && tries.countByDevice(device, now.minus(SHORT)) < BY_DEVICE;
    }

    /** From any other. */
    boolean allows(Try one) {
        return tries.countByNameAndNetwork(one, now.minus(SHORT)) < BY_NAME_AND_NETWORK
                && tries.countByNetwork(one, now.minus(SHORT)) < BY_NETWORK
                && tries.countByName(one, now.minus(LONGEST)) < BY_NAME;
    }
}
